#include "lesson/figures/state_part.h"

#include "lesson/text/number_text.h"
#include "lesson/text/parameters.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {

std::string escaped_state(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    out += letter == ';' ? "%3B" : letter == '%' ? "%25" : std::string(1, letter);
  }
  return out;
}

std::string unescaped_state(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool semicolon = text.starts_with("%3B");
    const bool escaped = semicolon || text.starts_with("%25");
    out += semicolon ? ';' : text.front();
    text.remove_prefix(escaped ? 3 : 1);
  }
  return out;
}

std::string state_numbers(const std::vector<double>& numbers) {
  std::string text;
  for (const double number : numbers) {
    text += text.empty() ? "" : ",";
    text += canonical_number(number);
  }
  return text;
}

std::optional<std::vector<double>> numbers_of_state(std::string_view text) {
  std::vector<double> numbers;
  for (const std::string_view piece : split(text, ',')) {
    const ParsedNumber number = parse_number(piece);
    if (number.fault != NumberFault::none) {
      return std::nullopt;
    }
    numbers.push_back(number.value);
  }
  return numbers;
}

std::string state_indices(const std::vector<std::size_t>& indices) {
  std::string text;
  for (const std::size_t index : indices) {
    text += text.empty() ? "" : ",";
    text += std::to_string(index);
  }
  return text;
}

std::optional<std::vector<std::size_t>> indices_of_state(std::string_view text, std::size_t count) {
  std::vector<std::size_t> indices;
  for (const std::string_view piece : split(text, ',')) {
    const auto index = whole_number(piece, 0, static_cast<double>(count) - 1);
    if (!index) {
      return std::nullopt;
    }
    indices.push_back(static_cast<std::size_t>(*index));
  }
  return indices;
}

}  // namespace cosine_lab
