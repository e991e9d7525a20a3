// Splits the texts of parameters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

/// A part of a parameter that cannot be used, and the catalogue's key of the reason.
struct TextFault {
  std::string_view piece;
  const char* reason = nullptr;
};

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The parts between semicolons. A semicolon at the end is no mistake.
[[nodiscard]] std::vector<std::string_view> entries(std::string_view text);

/// Without the spaces around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// "mass (kg)"; the name alone where the unit is empty.
[[nodiscard]] std::string with_unit_after(std::string_view name, std::string_view unit);

/// Code points of UTF-8 text.
[[nodiscard]] std::size_t letters(std::string_view text);

}  // namespace cosine_lab
