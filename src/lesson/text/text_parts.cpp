#include "lesson/text/text_parts.h"

#include <algorithm>

namespace cosine_lab {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> entries(std::string_view text) {
  auto parts = split(text, ';');
  if (parts.size() > 1 && parts.back().find_first_not_of(' ') == std::string_view::npos) {
    parts.pop_back();
  }
  return parts;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string with_unit_after(std::string_view name, std::string_view unit) {
  std::string text(name);
  if (!unit.empty()) {
    text.append(" (").append(unit).append(")");
  }
  return text;
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace cosine_lab
