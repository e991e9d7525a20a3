#include "core/moments.h"

#include <cmath>

#include "core/arctangent.h"

namespace cosine_lab::detail {
namespace {

// What double-double arithmetic itself may add on the way from the sums to a result.
constexpr double kArithmeticError = 0x1p-96;

// Beyond this many binary places the shorter leg only turns the angle by less than its last digit.
constexpr int kFarApart = 300;

double smaller_square(const Moments& m) {
  return std::fmin(m.aa.mantissa.hi, m.bb.mantissa.hi);
}

DoubleDouble times_power_of_two(const DoubleDouble& a, int n) {
  const double factor = power_of_two(n);
  return {a.hi * factor, a.lo * factor};
}

}  // namespace

Scaled norm_of(const Scaled& square) noexcept {
  return {square_root(square.mantissa), square.exponent / 2};
}

// One Newton step from ab / sqrt(aa bb) in doubles. Its quotients do not wait for each other, which
// halves the time of a double-double root followed by a double-double quotient.
Scaled cosine_of(const Moments& m) noexcept {
  const DoubleDouble product = m.aa.mantissa * m.bb.mantissa;
  const double root = std::sqrt(product.hi);
  const double inverse = 1 / root;
  const double cosine = m.ab.mantissa.hi / root;
  const DoubleDouble square = two_product(root, root);
  const double root_remainder =
      ((product.hi - square.hi) - square.lo + product.lo) * (0.5 * inverse);
  const DoubleDouble covered = two_product(cosine, root);
  const double remainder = (m.ab.mantissa.hi - covered.hi) - covered.lo + m.ab.mantissa.lo;
  return {fast_two_sum(cosine, (remainder - cosine * root_remainder) * inverse),
          m.ab.exponent - (m.aa.exponent + m.bb.exponent) / 2};
}

Scaled area_of(const Moments& m) noexcept {
  if (m.error == 0) {
    return m.area;
  }
  const DoubleDouble gram = m.aa.mantissa * m.bb.mantissa - m.ab.mantissa * m.ab.mantissa;
  return {square_root(gram), m.ab.exponent};
}

Scaled angle_of(const Scaled& area, const Scaled& dot) noexcept {
  if (dot.mantissa.hi == 0 || area.mantissa.hi == 0) {
    return {arctangent({area.mantissa.hi == 0 ? 0.0 : 1.0, 0},
                       {dot.mantissa.hi == 0 ? 0.0 : std::copysign(1.0, dot.mantissa.hi), 0})};
  }
  const int lead = area.exponent - dot.exponent;
  if (lead > kFarApart) {
    return {arctangent({1, 0}, {0, 0})};
  }
  if (lead < -kFarApart) {
    return dot.mantissa.hi < 0 ? Scaled{pi()} : Scaled{area.mantissa / dot.mantissa, lead};
  }
  return {arctangent(times_power_of_two(area.mantissa, lead), dot.mantissa)};
}

double dot_error(const Moments& m) noexcept {
  return m.error / std::fabs(m.ab.mantissa.hi);
}

double norm_error(const Moments& m) noexcept {
  return m.error / smaller_square(m) + kArithmeticError;
}

double cosine_error(const Moments& m) noexcept {
  return dot_error(m) + norm_error(m);
}

// To first order the Gram determinant errs by 4 e |a|^2 |b|^2, e being the relative error of the
// smaller square, so the area by 2 e / sin^2 of itself; doubled, to cover the higher orders.
double angle_error(const Moments& m, const Scaled& area) noexcept {
  const double gram = area.mantissa.hi * area.mantissa.hi;
  const double whole = m.aa.mantissa.hi * m.bb.mantissa.hi;
  const double e = norm_error(m);
  return 4 * e * (whole / gram) + e + kArctangentError;
}

}  // namespace cosine_lab::detail
