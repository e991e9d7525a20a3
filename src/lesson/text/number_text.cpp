#include "lesson/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kMinus = "\xE2\x88\x92";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr int kScientificDigits = 3;
constexpr int kAllDigits = 17;  // that tell any two doubles apart

// Of more signs than a number and its power of ten have, no number comes.
std::string ascii_minus(std::string_view text) {
  std::string plain(text);
  for (int signs = 0; signs < 2; ++signs) {
    const auto at = plain.find(kMinus);
    if (at == std::string::npos) {
      break;
    }
    plain.replace(at, kMinus.size(), "-");
  }
  return plain;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    ++at;
  }
  return at;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '-' || text[at] == '+') ? at + 1 : at;
}

// strtod alone would also take hexadecimal, "inf" and "nan".
bool is_decimal(std::string_view text) {
  const std::size_t whole = skip_sign(text, 0);
  std::size_t at = skip_digits(text, whole);
  std::size_t digits = at - whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = ++at;
    at = skip_digits(text, at);
    digits += at - fraction;
  }
  if (digits > 0 && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const std::size_t exponent = skip_sign(text, at + 1);
    at = skip_digits(text, exponent);
    digits = at > exponent ? digits : 0;
  }
  return digits > 0 && at == text.size();
}

std::string print_even(const char* format, int digits, double value) {
  std::array<char, 128> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), format, digits, value);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

// The format of each: so many decimals, so many decimals before an exponent, so many digits in all.
constexpr const char* kFixed = "%.*f";
constexpr const char* kExponent = "%.*e";
constexpr const char* kShortest = "%.*g";

// True where the value lies exactly between two numbers with that many digits. A tie between
// decimals has a binary fraction of one place more at most; only where that holds are all digits
// looked at.
bool is_tie(const char* format, int digits, double value) {
  constexpr int further = 40;
  if (!std::isfinite(value) || value == 0) {
    return false;
  }
  const bool is_fixed = std::string_view(format) == kFixed;
  // Significant digits of a small number begin further behind the point, at most here.
  const int decimals_at_most = digits + (is_fixed ? 0 : std::max(0, -std::ilogb(value)));
  const double scaled = std::ldexp(value, decimals_at_most + 1);
  if (std::floor(scaled) != scaled) {
    return false;
  }
  const bool is_shortest = std::string_view(format) == kShortest;
  const int decimals = digits + further - (is_shortest ? 1 : 0);
  const std::string text = print_even(is_fixed ? kFixed : kExponent, decimals, value);
  const std::string_view number = std::string_view(text).substr(0, text.find('e'));
  const std::string_view tail = number.substr(number.size() - further);
  return tail.front() == '5' && tail.find_first_not_of('0', 1) == std::string_view::npos;
}

// Ties go away from zero, as schools teach it; printf would take them to the even digit.
std::string print(const char* format, int digits, double value) {
  const bool tie = is_tie(format, digits, value);
  return print_even(format, digits, tie ? std::nextafter(value, 2 * value) : value);
}

void strip_exponent_zeros(std::string& text) {
  const auto e = text.find('e');
  if (e == std::string::npos) {
    return;
  }
  std::size_t digit = e + 1;
  if (text[digit] == '+') {
    text.erase(digit, 1);
  } else if (text[digit] == '-') {
    ++digit;
  }
  while (text[digit] == '0' && digit + 1 < text.size()) {
    text.erase(digit, 1);
  }
}

std::string without_zeros(std::string text) {
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
      text.pop_back();
    }
  }
  return text;
}

std::string with_minus_sign(std::string text) {
  if (text.starts_with('-')) {
    text.replace(0, 1, kMinus);
  }
  return text;
}

std::string superscript(int number) {
  constexpr std::array digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text = number < 0 ? "⁻" : "";
  for (const char digit : std::to_string(std::abs(number))) {
    text += digits.at(static_cast<std::size_t>(digit - '0'));
  }
  return text;
}

std::string scientific(double value, int wanted = kScientificDigits) {
  if (value == 0) {
    return "0";
  }
  const std::string text = print(kExponent, wanted - 1, value);
  const auto e = text.find('e');
  if (e == std::string::npos) {
    return with_minus_sign(text);  // "inf" and "nan"
  }
  const auto exponent = static_cast<int>(std::strtol(text.c_str() + e + 1, nullptr, 10));
  const std::string digits = with_minus_sign(without_zeros(text.substr(0, e)));
  return with_decimal_sign(digits) + " × 10" + superscript(exponent);
}

bool is_scientific(int decimals, double value) {
  constexpr int most_decimals = 17;
  return decimals < 0 || decimals > most_decimals || std::abs(value) >= 1e15;
}

// As many digits as it takes to read the same value back, at least one.
int digits_of(double value) {
  constexpr int always_enough = 17;
  for (int digits = 1; digits < always_enough; ++digits) {
    if (std::strtod(print_even(kExponent, digits - 1, value).c_str(), nullptr) == value) {
      return digits;
    }
  }
  return always_enough;
}

// What rounds to zero is written without a sign.
std::string rounded(double value, int decimals) {
  const std::string text = print(kFixed, decimals, value);
  const bool zero = text.find_first_not_of("-0.") == std::string::npos;
  return zero && text.starts_with('-') ? text.substr(1) : text;
}

// "1,234", but not "7,5", "0,125" or "1234,567".
bool may_be_thousands(std::string_view text, std::size_t comma) {
  const auto other = text.substr(0, comma).find_last_not_of("0123456789");
  const std::size_t first = other == std::string_view::npos ? 0 : other + 1;
  const std::size_t before = comma - first;
  const std::size_t after = skip_digits(text, comma + 1) - comma - 1;
  return after == 3 && before >= 1 && before <= 3 && text[first] != '0';
}

}  // namespace

ParsedNumber parse_number(std::string_view text) {
  const std::string plain = ascii_minus(trimmed(text, kBlanks));
  if (!is_decimal(plain)) {
    return {0, NumberFault::not_a_number};
  }
  const double value = std::strtod(plain.c_str(), nullptr);
  return std::isfinite(value) ? ParsedNumber{value, NumberFault::none}
                              : ParsedNumber{0, NumberFault::too_large};
}

std::string with_decimal_sign(std::string number) {
  const auto point = number.find('.');
  return point == std::string::npos ? number : number.replace(point, 1, word("decimal"));
}

ParsedNumber parse_typed_number(std::string_view text) {
  std::string plain(text);
  const auto comma = plain.find(',');
  if (comma != std::string::npos && (word("decimal") == "," || !may_be_thousands(plain, comma))) {
    plain[comma] = '.';
  }
  return parse_number(plain);
}

std::string format_number(double value, int digits) {
  if (value == 0) {
    return "0";
  }
  const double size = std::abs(value);
  if (!(size >= 1e-4 && size < 1e6)) {
    return scientific(value, digits < kAllDigits ? kScientificDigits : kAllDigits);
  }
  // %g would drop whole digits of 123456 at 3 digits; a whole number is always written in full.
  const int whole = static_cast<int>(std::floor(std::log10(size))) + 1;
  std::string text = print(kShortest, std::max(digits, whole), value);
  if (text.find('e') != std::string::npos) {
    text = print(kFixed, 0, value);  // 999999.9 has become a million
  }
  return with_decimal_sign(with_minus_sign(std::move(text)));
}

std::string format_fixed(double value, int decimals) {
  return is_scientific(decimals, value)
             ? scientific(value)
             : with_decimal_sign(with_minus_sign(rounded(value, decimals)));
}

std::string format_up_to(double value, int decimals) {
  return is_scientific(decimals, value)
             ? scientific(value)
             : with_decimal_sign(with_minus_sign(without_zeros(rounded(value, decimals))));
}

std::string with_unit(std::string number, std::string_view unit) {
  if (!unit.empty() && unit != "°") {
    number += "\u202f";
  }
  return number.append(unit);
}

std::string typed_number(double value) {
  if (value == 0) {
    return "0";
  }
  const int digits = digits_of(value);
  std::string text = print_even(kExponent, digits - 1, value);
  const auto exponent =
      static_cast<int>(std::strtol(text.c_str() + text.find('e') + 1, nullptr, 10));
  if (exponent >= -6 && exponent <= 20) {
    text = print_even(kFixed, std::max(0, digits - 1 - exponent), value);
  }
  strip_exponent_zeros(text);
  return with_decimal_sign(text);
}

std::string canonical_number(double value) {
  // "3e1" has a digit less than "30", but nobody writes it so.
  const double size = std::abs(value);
  const int whole =
      size >= 1 && size < 1e6 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
  for (int digits = whole; digits < 17; ++digits) {
    std::string text = print_even(kShortest, digits, value);
    if (std::strtod(text.c_str(), nullptr) == value) {
      strip_exponent_zeros(text);
      return text;
    }
  }
  return print_even(kShortest, 17, value);
}

}  // namespace cosine_lab
