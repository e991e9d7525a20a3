// Splits the texts of parameters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

/// A piece of a parameter that cannot be used, and the catalogue's key of the reason.
struct TextFault {
  std::string_view piece;
  const char* reason = nullptr;
};

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The pieces between semicolons. A semicolon at the end is allowed.
[[nodiscard]] std::vector<std::string_view> entries(std::string_view text);

/// Without the spaces, or other `blanks`, around it.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::string_view blanks = " ");

/// "mass (kg)"; the name alone where the unit is empty.
[[nodiscard]] std::string with_unit_after(std::string_view name, std::string_view unit);

/// A name as it stands within a sentence: text that runs from right to left, or that changes the
/// direction, gets a direction of its own, so that it does not turn round what stands beside it
/// (Unicode Standard Annex 9, isolates). Other text is left as it is.
[[nodiscard]] std::string isolated(std::string_view name);

/// Code points of UTF-8 text.
[[nodiscard]] std::size_t letters(std::string_view text);

}  // namespace cosine_lab
