#include "lesson/board/measure_text.h"

#include <string_view>

#include "lesson/text/digits.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr int kDigits = 4;

std::string absence(const Measure& measure) {
  return std::string(word(measure.status == Status::out_of_range ? "large" : "undefined"));
}

// U+2066, left-to-right isolate, and U+2069, which ends it.
constexpr std::string_view kLeftToRight = "\xE2\x81\xA6\xE2\x81\xA9";
constexpr std::size_t kSignBytes = 3;

// A number beside words that run from right to left keeps its own direction.
std::string beside(std::string_view name, const std::string& number) {
  std::string text = std::string(name) + " ";
  if (isolated(name) == name) {
    return text + number;
  }
  text += kLeftToRight.substr(0, kSignBytes);
  return (text += number) += kLeftToRight.substr(kSignBytes);
}

}  // namespace

std::string cosine_text(const Measure& cosine) {
  return cosine.status == Status::ok ? format_fixed(cosine.value, cosine_decimals(cosine.value))
                                     : absence(cosine);
}

std::string angle_text(const Measure& measure) {
  const ShownAngle angle = shown_angle(measure.value);
  return measure.status == Status::ok
             ? with_unit(format_fixed(angle.value, angle.decimals), angle.unit)
             : absence(measure);
}

std::string length_text(const Measure& measure) {
  return measure.status == Status::ok ? format_number(measure.value, kDigits) : absence(measure);
}

std::string readout_text(const Similarity& similarity) {
  return beside(word("cosine"), cosine_text(similarity.cosine)) +
         std::string(word("list.between")) + beside(word("angle"), angle_text(similarity.angle));
}

}  // namespace cosine_lab
