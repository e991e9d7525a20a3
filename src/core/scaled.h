// Numbers far outside the range of a double, and their way back into it.
#pragma once

#include <bit>
#include <cstdint>

#include "core/double_double.h"
#include "core/measure.h"

namespace cosine_lab::detail {

/// mantissa * 2^exponent.
struct Scaled {
  DoubleDouble mantissa;
  int exponent = 0;
};

/// Exponents of normal doubles.
inline constexpr int kSmallestNormal = -1022;
inline constexpr int kLargest = 1023;

/// floor(log2 |x|) of a normal x; -1023 for 0 and subnormal ones, 1024 for infinite ones and NaN.
constexpr int exponent_of(double x) {
  return static_cast<int>((std::bit_cast<std::uint64_t>(x) >> 52U) & 0x7FFU) - 1023;
}

/// 2^n for -1022 <= n <= 1023.
constexpr double power_of_two(int n) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(n + 1023) << 52U);
}

/// Multiplies by 2^n, -2044 <= n <= 2046, which may itself be out of range: in two steps of half
/// the exponent, neither of which leaves it.
class Scale {
 public:
  explicit constexpr Scale(int n) : first_(power_of_two(n / 2)), second_(power_of_two(n - n / 2)) {}
  [[nodiscard]] constexpr double operator()(double x) const { return x * first_ * second_; }
  [[nodiscard]] constexpr DoubleDouble operator()(const DoubleDouble& x) const {
    return {(*this)(x.hi), (*this)(x.lo)};
  }

 private:
  double first_;
  double second_;
};

/// rounded(), where the result is not a normal double.
[[nodiscard]] Measure rounded_at_the_edge(const Scaled& number) noexcept;

/// The nearest double, ties to even, also among the subnormal ones; out_of_range beyond the
/// largest.
[[nodiscard]] inline Measure rounded(const Scaled& number) noexcept {
  const double hi = number.mantissa.hi;
  const int exponent = exponent_of(hi) + number.exponent;
  if (hi == 0 || exponent < kSmallestNormal || exponent > kLargest) {
    return rounded_at_the_edge(number);
  }
  const auto shift = static_cast<std::uint64_t>(number.exponent) << 52U;
  return {std::bit_cast<double>(std::bit_cast<std::uint64_t>(hi) + shift)};
}

/// True when every number within `relative_error` of this one rounds to the same normal double:
/// Ziv's test.
[[nodiscard]] bool rounds_surely(const Scaled& number, double relative_error) noexcept;

}  // namespace cosine_lab::detail
