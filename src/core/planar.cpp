#include "core/planar.h"

#include <algorithm>
#include <cmath>

#include "core/lanes.h"

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

// Scaling itself may have pushed an entry below the doubles.
[[gnu::always_inline]] inline bool in_reach(double entry, double scaled) {
  return entry == 0 || exponent_of(scaled) >= kDeepest;
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

// Numbers side by side, with their halves, which every product needs.
struct Factors {
  Lanes whole;
  Unevaluated<Lanes> half;
};

[[gnu::always_inline]] inline Factors side_by_side(double first, double second) {
  const Lanes whole{first, second};
  return {whole, split(whole)};
}

// Lane i of the one beside lane j of the other; `sign` of the second.
[[gnu::always_inline]] inline Factors picked(const Factors& one, int i, const Factors& other, int j,
                                             double sign = 1) {
  return {Lanes{one.whole[i], sign * other.whole[j]},
          {Lanes{one.half.hi[i], sign * other.half.hi[j]},
           Lanes{one.half.lo[i], sign * other.half.lo[j]}}};
}

[[gnu::always_inline]] inline Unevaluated<Lanes> product(const Factors& a, const Factors& b) {
  return two_product(a.whole, a.half, b.whole, b.half);
}

// Adds squares, so nothing cancels and the shorter sum will do.
[[gnu::always_inline]] inline Unevaluated<Lanes> sum_of_squares(const Factors& a,
                                                                const Factors& b) {
  const Unevaluated<Lanes> x = product(a, a);
  const Unevaluated<Lanes> y = product(b, b);
  const Unevaluated<Lanes> sum = two_sum(x.hi, y.hi);
  return fast_two_sum(sum.hi, sum.lo + (x.lo + y.lo));
}

[[gnu::always_inline]] inline DoubleDouble lane(const Unevaluated<Lanes>& lanes, int i) {
  return {lanes.hi[i], lanes.lo[i]};
}

}  // namespace

bool planar_moments(std::span<const double> a, std::span<const double> b,
                    Moments& moments) noexcept {
  const Arrow p = arrow_from(a);
  const Arrow q = arrow_from(b);
  if (!p.usable || !q.usable) {
    return false;
  }
  const Factors x = side_by_side(p.x, q.x);
  const Factors y = side_by_side(p.y, q.y);
  const Unevaluated<Lanes> squares = sum_of_squares(x, y);
  // p.x q.x + p.y q.y beside p.x q.y - p.y q.x
  const Unevaluated<Lanes> mixed = product(picked(x, 0, x, 0), picked(x, 1, y, 1)) +
                                   product(picked(y, 0, y, 0, -1), picked(y, 1, x, 1));
  const DoubleDouble cross = lane(mixed, 1);
  const int both = p.exponent + q.exponent;
  moments.aa = {lane(squares, 0), 2 * p.exponent};
  moments.bb = {lane(squares, 1), 2 * q.exponent};
  moments.ab = {lane(mixed, 0), both};
  moments.area = {cross.hi < 0 ? -cross : cross, both};
  moments.error = 0;
  return true;
}

namespace {

// Products of two such numbers, and the squares of those, keep all their digits.
constexpr int kUsualExponent = 200;
// A dot product that is this much smaller than its terms has lost too many of its digits.
constexpr double kCancelled = 0x1p-24;
constexpr double kPlanarError = 0x1p-76;

[[gnu::always_inline]] inline bool is_usual(double x) {
  return x == 0 || (exponent_of(x) >= -kUsualExponent && exponent_of(x) <= kUsualExponent);
}

// d / sqrt(square) by one step of Newton's from doubles.
[[gnu::always_inline]] inline DoubleDouble quotient_by_root(const DoubleDouble& d,
                                                            const DoubleDouble& square) {
  const double root = std::sqrt(square.hi);
  const double inverse = 1 / root;
  const double quotient = d.hi * inverse;
  const DoubleDouble root_square = two_product(root, root);
  const double root_remainder =
      ((square.hi - root_square.hi) - root_square.lo + square.lo) * (0.5 * inverse);
  const DoubleDouble covered = two_product(quotient, root);
  const double remainder = (d.hi - covered.hi) - covered.lo + d.lo;
  return fast_two_sum(quotient, (remainder - quotient * root_remainder) * inverse);
}

}  // namespace

bool planar_cosine(double ax, double ay, double bx, double by, double& cosine) noexcept {
  if (!is_usual(ax) || !is_usual(ay) || !is_usual(bx) || !is_usual(by)) {
    return false;
  }
  const Factors a = side_by_side(ax, ay);
  const Factors b = side_by_side(bx, by);
  // Dot product and cross product, side by side.
  const Unevaluated<Lanes> p = product(picked(a, 0, a, 0), b);
  const Unevaluated<Lanes> q = product(picked(a, 1, a, 1, -1), picked(b, 1, b, 0));
  const Unevaluated<Lanes> sum = two_sum(p.hi, q.hi);
  const Unevaluated<Lanes> both = fast_two_sum(sum.hi, sum.lo + (p.lo + q.lo));
  const Unevaluated<Lanes> exact = two_product(both.hi, both.hi);
  const Lanes low = exact.lo + (both.hi + both.hi) * both.lo;
  const DoubleDouble high = two_sum(exact.hi[0], exact.hi[1]);
  const DoubleDouble square = fast_two_sum(high.hi, high.lo + (low[0] + low[1]));
  const DoubleDouble found = quotient_by_root(lane(both, 0), square);
  const double error = std::fabs(found.hi) * kPlanarError;
  cosine = found.hi;
  return std::fabs(both.hi[0]) > kCancelled * (std::fabs(p.hi[0]) + std::fabs(q.hi[0])) &&
         found.hi + (found.lo + error) == found.hi && found.hi + (found.lo - error) == found.hi;
}

}  // namespace cosine_lab::detail
