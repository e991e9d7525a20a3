// Numbers in tables, where a comma may be a decimal sign or separate thousands.
#pragma once

#include <cstdint>
#include <string_view>

#include "lesson/text/number_text.h"

namespace cosine_lab {

enum class DecimalSign : std::uint8_t { undecided, point, comma };

/// What one number reveals: "7,5" can only be read with a decimal comma, "1.234" either way.
[[nodiscard]] DecimalSign decimal_sign_of(std::string_view cell);

/// Thousands may be set apart by blanks, apostrophes and the sign that is not the decimal one,
/// always in threes. Undecided, the last of two different signs is the decimal one, a single sign
/// too, and the same sign twice stands between thousands.
[[nodiscard]] ParsedNumber table_number(std::string_view cell, DecimalSign decimal);

}  // namespace cosine_lab
