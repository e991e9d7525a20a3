#include "core/planar.h"

#include <algorithm>
#include <cmath>

namespace cosine_lab::detail {
namespace {

// 2^-480 * 2^-480 keeps its last bit, 106 places below, above the smallest subnormal.
constexpr int kDeepest = -480;
constexpr int kLargestExponent = 1000;

struct Arrow {
  double x = 0;
  double y = 0;
  int exponent = 0;
  bool usable = false;
};

// Scaling itself may have pushed a part below the doubles.
[[gnu::always_inline]] inline bool in_reach(double part, double scaled) {
  return part == 0 || exponent_of(scaled) >= kDeepest;
}

[[gnu::always_inline]] inline Arrow arrow_from(std::span<const double> v) {
  const double x = v[0];
  const double y = v.size() > 1 ? v[1] : 0;
  const int exponent = std::max(exponent_of(x), exponent_of(y));
  if (exponent > kLargestExponent || exponent < -kLargestExponent) {
    return {};
  }
  const double scale = power_of_two(-exponent);
  const Arrow arrow{x * scale, y * scale, exponent, true};
  return in_reach(x, arrow.x) && in_reach(y, arrow.y) ? arrow : Arrow{};
}

// Of squares, so nothing cancels and the shorter sum will do.
[[gnu::always_inline]] inline DoubleDouble sum_of_squares(double a, double b) {
  const DoubleDouble x = two_product(a, a);
  const DoubleDouble y = two_product(b, b);
  const DoubleDouble sum = two_sum(x.hi, y.hi);
  return fast_two_sum(sum.hi, sum.lo + (x.lo + y.lo));
}

[[gnu::always_inline]] inline DoubleDouble sum_of_products(double a, double b, double c, double d) {
  return two_product(a, b) + two_product(c, d);
}

}  // namespace

bool planar_moments(std::span<const double> a, std::span<const double> b,
                    Moments& moments) noexcept {
  const Arrow p = arrow_from(a);
  const Arrow q = arrow_from(b);
  if (!p.usable || !q.usable) {
    return false;
  }
  const DoubleDouble cross = sum_of_products(p.x, q.y, -p.y, q.x);
  const int both = p.exponent + q.exponent;
  moments.aa = {sum_of_squares(p.x, p.y), 2 * p.exponent};
  moments.bb = {sum_of_squares(q.x, q.y), 2 * q.exponent};
  moments.ab = {sum_of_products(p.x, q.x, p.y, q.y), both};
  moments.area = {cross.hi < 0 ? -cross : cross, both};
  moments.error = 0;
  return true;
}

}  // namespace cosine_lab::detail
