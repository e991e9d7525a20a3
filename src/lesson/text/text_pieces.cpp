#include "lesson/text/text_pieces.h"

#include <algorithm>
#include <array>

namespace cosine_lab {
namespace {

struct CodePoints {
  char32_t first;
  char32_t last;
};

// Scripts that run from right to left, and signs that set a direction.
constexpr std::array<CodePoints, 8> kTurning{{{0x0590, 0x08FF},
                                              {0x200F, 0x200F},
                                              {0x202A, 0x202E},
                                              {0x2066, 0x2069},
                                              {0xFB1D, 0xFDFF},
                                              {0xFE70, 0xFEFF},
                                              {0x10800, 0x10FFF},
                                              {0x1E800, 0x1EFFF}}};
// U+2068, first strong isolate, and U+2069, which ends it.
constexpr std::string_view kIsolate = "\xE2\x81\xA8\xE2\x81\xA9";
constexpr std::size_t kSignBytes = 3;

// How many bytes follow `lead` in its sequence.
std::size_t bytes_after(unsigned char lead) {
  return lead < 0xC0 ? 0 : (lead < 0xE0 ? 1 : (lead < 0xF0 ? 2 : 3));
}

bool turns(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t more = bytes_after(lead);
    char32_t point = more == 0 ? lead : lead & (0x3FU >> more);
    for (const char next : text.substr(i + 1, more)) {
      point = (point << 6U) | (static_cast<unsigned char>(next) & 0x3FU);
    }
    if (std::ranges::any_of(kTurning, [&](const CodePoints& range) {
          return point >= range.first && point <= range.last;
        })) {
      return true;
    }
    i += std::min(more, text.size() - i - 1);
  }
  return false;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (true) {
    const auto at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) {
      return pieces;
    }
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> entries(std::string_view text) {
  auto pieces = split(text, ';');
  if (pieces.size() > 1 && pieces.back().find_first_not_of(' ') == std::string_view::npos) {
    pieces.pop_back();
  }
  return pieces;
}

std::string_view trimmed(std::string_view text, std::string_view blanks) {
  const auto first = text.find_first_not_of(blanks);
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string with_unit_after(std::string_view name, std::string_view unit) {
  std::string text(name);
  if (!unit.empty()) {
    text.append(" (").append(unit).append(")");
  }
  return text;
}

std::string isolated(std::string_view name) {
  std::string text(name);
  return turns(name)
             ? text.insert(0, kIsolate.substr(0, kSignBytes)).append(kIsolate.substr(kSignBytes))
             : text;
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace cosine_lab
