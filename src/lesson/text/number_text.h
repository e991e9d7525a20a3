// Numbers as people write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cosine_lab {

enum class NumberFault : std::uint8_t { none, not_a_number, too_large };

struct ParsedNumber {
  double value = 0;
  NumberFault fault = NumberFault::none;
};

/// A finite decimal number: optional sign (also U+2212), digits with at most one point, optional
/// exponent; blanks around it are skipped. Hexadecimal, "inf" and "nan" are not numbers here.
[[nodiscard]] ParsedNumber parse_number(std::string_view text);

/// The same as a reader types it, with a decimal comma as well. Where the language has a point, a
/// comma that may separate thousands, as in "1,234", is refused.
[[nodiscard]] ParsedNumber parse_typed_number(std::string_view text);

/// A number with a decimal point as the language writes it.
[[nodiscard]] std::string with_decimal_sign(std::string number);

/// `value` with at most `digits` significant digits, no trailing zeros, and U+2212 for minus: "30",
/// "7.5", "−0.353". Below 1e-4 and from 1e6 it has an exponent and, unless 17 are asked for, at
/// most 3 digits: "1.7 × 10³⁰⁸". What is not finite gives "inf", "−inf" or "nan": figures say it in
/// words instead. The decimal sign is the language's, as in all that follow but canonical_number().
[[nodiscard]] std::string format_number(double value, int digits);

/// `value` with exactly that many decimals, 0 to 17, and U+2212 for minus: "12.50". Decimals below
/// 0 or above 17, and values from 1e15, ask for an exponent.
[[nodiscard]] std::string format_fixed(double value, int decimals);

/// The same without zeros at the end: "12.5".
[[nodiscard]] std::string format_up_to(double value, int decimals);

/// A written number and its unit after a narrow space; a degree sign stands close. No unit: the
/// number alone.
[[nodiscard]] std::string with_unit(std::string number, std::string_view unit);

/// Every digit, as somebody might type it: the fewest that parse_typed_number() reads back as
/// exactly `value`, with an ASCII minus: "0.1", "-1e-7". In full from 1e-6 to 1e21.
[[nodiscard]] std::string typed_number(double value);

/// Plain ASCII with the fewest digits that parse_number() reads back as exactly `value`; below 1e6
/// a whole number is written in full.
[[nodiscard]] std::string canonical_number(double value);

}  // namespace cosine_lab
