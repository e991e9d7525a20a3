#include "lesson/link/questions_text.h"

#include <cstdint>

#include "lesson/figures/authored_question.h"

namespace cosine_lab {
namespace {

constexpr char kClosed = '~';
constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string closed_questions(std::string_view text) {
  std::string closed(1, kClosed);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char byte : text) {
    bits = bits << 8U | static_cast<unsigned char>(byte);
    for (count += 8; count >= 6; count -= 6) {
      closed += kDigits[bits >> (count - 6) & 63U];
    }
  }
  if (count > 0) {
    closed += kDigits[bits << (6 - count) & 63U];
  }
  return closed;
}

}  // namespace

[[gnu::noinline]] std::string open_questions(std::string_view text) {
  if (!text.starts_with(kClosed)) {
    return std::string(text);
  }
  std::string open;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char digit : text.substr(1)) {
    const auto value = kDigits.find(digit);
    if (value == std::string_view::npos) {
      return std::string(text);
    }
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      open += static_cast<char>(bits >> count & 255U);
    }
  }
  return open;
}

// Inlined, they would be part of what every first visit loads.
[[gnu::noinline]] std::vector<TextFault> read_authored_questions(std::string_view text,
                                                                 Scene& scene) {
  std::vector<TextFault> faults;
  for (const std::string_view question : authored_questions(text)) {
    if (scene.quiz.authored.size() == kMostAuthored) {
      faults.push_back({question, "quiz.bad.many"});
      break;
    }
    if (auto fault = fault_of_authored(scene, question)) {
      faults.push_back(*fault);
    } else {
      scene.quiz.authored.emplace_back(question);
    }
  }
  return faults;
}

[[gnu::noinline]] std::string write_authored_questions(const Scene& scene) {
  std::string text;
  for (const std::string& question : scene.quiz.authored) {
    text += (text.empty() ? "" : ";") + question;
  }
  return scene.quiz.graded ? closed_questions(text) : text;
}

}  // namespace cosine_lab
