#include "core/scaled.h"

#include <cmath>

namespace cosine_lab::detail {
namespace {

constexpr int kSmallestSubnormal = -1074;

// Shifting into the subnormal range after rounding would round twice, so the grid of the subnormal
// doubles is laid under the number before it is rounded at all.
double rounded_to_subnormal(const Scaled& number) {
  const DoubleDouble& m = number.mantissa;
  const double step = power_of_two(kSmallestSubnormal - number.exponent);
  const double anchor = 0x1.8p52 * step;
  const DoubleDouble on_grid = two_sum(anchor, m.hi);
  double steps = (on_grid.hi - anchor) / step;
  // hi was a tie between two grid points, and lo decides it.
  if (std::fabs(on_grid.lo) == 0.5 * step && on_grid.lo * m.lo > 0) {
    steps += on_grid.lo > 0 ? 1 : -1;
  }
  const auto size = std::bit_cast<double>(static_cast<std::uint64_t>(std::fabs(steps)));
  return steps < 0 ? -size : size;
}

}  // namespace

Measure rounded_at_the_edge(const Scaled& number) noexcept {
  const int exponent = exponent_of(number.mantissa.hi) + number.exponent;
  if (number.mantissa.hi == 0 || exponent < kSmallestSubnormal - 2) {
    return {};
  }
  if (exponent > kLargest) {
    return {0, Status::out_of_range};
  }
  return {rounded_to_subnormal(number)};
}

bool rounds_surely(const Scaled& number, double relative_error) noexcept {
  const auto [hi, lo] = number.mantissa;
  const double error = std::fabs(hi) * relative_error;
  return hi + (lo + error) == hi && hi + (lo - error) == hi &&
         exponent_of(hi) + number.exponent >= kSmallestNormal;
}

}  // namespace cosine_lab::detail
