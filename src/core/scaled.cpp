#include "core/scaled.h"

#include <cmath>

namespace cosine_lab::detail {
namespace {

constexpr int kSmallestNormal = -1022;
constexpr int kSmallestSubnormal = -1074;
constexpr int kLargest = 1023;

// Shifting into the subnormal range after rounding would round twice, so the grid of the subnormal
// doubles is laid under the number before it is rounded at all.
double rounded_to_subnormal(const Scaled& number) {
  const DoubleDouble& m = number.mantissa;
  const double step = power_of_two(kSmallestSubnormal - number.exponent);
  const double anchor = 0x1.8p52 * step;
  const DoubleDouble on_grid = two_sum(anchor, m.hi);
  double steps = (on_grid.hi - anchor) / step;
  // hi was a tie between two grid points; lo knows better.
  if (std::fabs(on_grid.lo) == 0.5 * step && on_grid.lo * m.lo > 0) {
    steps += on_grid.lo > 0 ? 1 : -1;
  }
  const auto size = std::bit_cast<double>(static_cast<std::uint64_t>(std::fabs(steps)));
  return steps < 0 ? -size : size;
}

}  // namespace

Measure rounded(const Scaled& number) noexcept {
  const double hi = number.mantissa.hi;
  if (hi == 0) {
    return {};
  }
  const int exponent = exponent_of(hi) + number.exponent;
  if (exponent > kLargest) {
    return {0, Status::out_of_range};
  }
  if (exponent < kSmallestSubnormal - 2) {
    return {};
  }
  if (exponent < kSmallestNormal) {
    return {rounded_to_subnormal(number)};
  }
  const auto shift = static_cast<std::uint64_t>(number.exponent) << 52U;
  return {std::bit_cast<double>(std::bit_cast<std::uint64_t>(hi) + shift)};
}

bool rounds_surely(const Scaled& number, double relative_error) noexcept {
  const auto [hi, lo] = number.mantissa;
  const double error = std::fabs(hi) * relative_error;
  return hi + (lo + error) == hi && hi + (lo - error) == hi &&
         exponent_of(hi) + number.exponent >= kSmallestNormal;
}

}  // namespace cosine_lab::detail
