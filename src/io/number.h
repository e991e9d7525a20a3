// Decimal numbers as embedding files write them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace cosine_lab {

/// The float nearest to the number that `text` writes, of two equally near ones the even one; what
/// is too large for a float is infinite. Digits with at most one point, a sign before them and a
/// power of ten ("e-5") behind; also "nan", "inf" and "infinity" in any case. Nothing for any other
/// text, spaces included.
[[nodiscard]] std::optional<float> read_float(std::string_view text);

/// The numbers of `text`, each with spaces before it, where there are as many as `row` has and all
/// can be read in one go: then they are what read_float() reads. False says nothing about the text,
/// and leaves `row` in any state.
[[nodiscard]] bool read_plain_row(std::string_view text, std::span<float> row);

}  // namespace cosine_lab
