#include "lesson/data/table_numbers.h"

#include <algorithm>
#include <array>
#include <string>

#include "lesson/data/table_cells.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::array<std::string_view, 4> kMinuses{"-", "+", "\xE2\x88\x92", "\xE2\x80\x93"};

// Sign, digits with their signs between them, and exponent.
struct NumberPieces {
  bool negative = false;
  std::string_view digits;
  std::string_view exponent;  ///< with its e
};

NumberPieces pieces_of(std::string_view cell) {
  NumberPieces pieces;
  cell = without_blanks(cell);
  for (const std::string_view sign : kMinuses) {
    if (cell.starts_with(sign)) {
      pieces.negative = sign != "+";
      cell.remove_prefix(sign.size());
      break;
    }
  }
  const auto e = cell.find_first_of("eE");
  pieces.digits = without_blanks(cell.substr(0, e));
  pieces.exponent = e == std::string_view::npos ? "" : cell.substr(e);
  return pieces;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t group_sign_at(std::string_view text, std::size_t at, char sign) {
  constexpr std::string_view apostrophe = "\xE2\x80\x99";
  if (text[at] == sign || text[at] == '\'') {
    return 1;
  }
  return text.substr(at).starts_with(apostrophe) ? apostrophe.size() : blank_at(text, at);
}

// "1 234 567" as "1234567"; false where what stands between is not in threes.
bool ungroup(std::string_view whole, char sign, std::string& plain) {
  std::size_t run = 0;
  bool grouped = false;
  for (std::size_t at = 0; at < whole.size();) {
    if (is_digit(whole[at])) {
      plain += whole[at++];
      ++run;
      continue;
    }
    const std::size_t bytes = group_sign_at(whole, at, sign);
    if (bytes == 0 || run == 0 || run > kGroup || (grouped && run != kGroup)) {
      return false;
    }
    grouped = true;
    run = 0;
    at += bytes;
  }
  return !grouped || run == kGroup;
}

// The decimal sign that one number is read with.
char decimal_sign(std::string_view digits, DecimalSign decided) {
  if (decided != DecimalSign::undecided) {
    return decided == DecimalSign::comma ? ',' : '.';
  }
  const auto points = std::ranges::count(digits, '.');
  const auto commas = std::ranges::count(digits, ',');
  if (points > 0 && commas > 0) {
    return digits.rfind('.') > digits.rfind(',') ? '.' : ',';
  }
  return commas == 1 || points > 1 ? ',' : '.';
}

bool is_plain(std::string_view digits) {
  return std::ranges::all_of(digits, [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

}  // namespace

DecimalSign decimal_sign_of(std::string_view cell) {
  const NumberPieces pieces = pieces_of(cell);
  const std::string_view digits = pieces.digits;
  const auto at = digits.find_last_of(".,");
  if (at == std::string_view::npos || !is_plain(digits) ||
      table_number(cell, DecimalSign::undecided).fault != NumberFault::none) {
    return DecimalSign::undecided;
  }
  const auto signs = std::ranges::count(digits, '.') + std::ranges::count(digits, ',');
  const bool in_threes = digits.size() - at - 1 == kGroup && at >= 1 && at <= kGroup &&
                         digits[0] != '0' && pieces.exponent.empty();
  if (signs == 1 && in_threes) {
    return DecimalSign::undecided;
  }
  return decimal_sign(digits, DecimalSign::undecided) == ',' ? DecimalSign::comma
                                                             : DecimalSign::point;
}

ParsedNumber table_number(std::string_view cell, DecimalSign decimal) {
  const NumberPieces pieces = pieces_of(cell);
  const char sign = decimal_sign(pieces.digits, decimal);
  const auto at = pieces.digits.find(sign);
  const std::string_view whole = pieces.digits.substr(0, at);
  std::string plain = pieces.negative ? "-" : "";
  const std::size_t before = plain.size();
  if (!ungroup(whole, sign == '.' ? ',' : '.', plain)) {
    return {0, NumberFault::not_a_number};
  }
  if (at != std::string_view::npos) {
    const std::string_view fraction = pieces.digits.substr(at + 1);
    if (!std::ranges::all_of(fraction, is_digit) || (fraction.empty() && plain.size() == before)) {
      return {0, NumberFault::not_a_number};
    }
    plain += '.';
    plain += fraction;
  }
  plain += pieces.exponent;
  return parse_number(plain);
}

}  // namespace cosine_lab
