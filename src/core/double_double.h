// A number as the unevaluated sum of two doubles, hi + lo with hi the double nearest to it: 106
// bits. No fused multiply-add: WebAssembly has none, and emulating it would cost more than Dekker's
// product.
//
// Dekker 1971 (product, split), Knuth 1969 (two_sum), Joldes, Muller and Popescu 2017 (error
// bounds). Operands must lie in 2^-450..2^450 or be 0, so nothing over- or underflows; callers
// scale by powers of two.
#pragma once

#include <cmath>

namespace cosine_lab::detail {

struct DoubleDouble {
  double hi = 0;
  double lo = 0;
};

/// a + b exactly; needs |a| >= |b| or a == 0.
[[gnu::always_inline]] constexpr DoubleDouble fast_two_sum(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

/// a + b exactly.
[[gnu::always_inline]] constexpr DoubleDouble two_sum(double a, double b) {
  const double sum = a + b;
  const double of_b = sum - a;
  return {sum, (a - (sum - of_b)) + (b - of_b)};
}

/// A double as hi + lo of at most 26 bits each, so that products of halves are exact.
[[gnu::always_inline]] constexpr DoubleDouble split(double a) {
  const double spread = 0x1p27 * a + a;
  const double hi = spread - (spread - a);
  return {hi, a - hi};
}

/// a * b exactly.
[[gnu::always_inline]] constexpr DoubleDouble two_product(double a, double b) {
  const double product = a * b;
  const DoubleDouble x = split(a);
  const DoubleDouble y = split(b);
  return {product, ((x.hi * y.hi - product) + (x.hi * y.lo + x.lo * y.hi)) + x.lo * y.lo};
}

[[gnu::always_inline]] constexpr DoubleDouble operator-(const DoubleDouble& a) {
  return {-a.hi, -a.lo};
}

/// Relative error below 2^-104, under cancellation too.
[[gnu::always_inline]] constexpr DoubleDouble operator+(const DoubleDouble& a,
                                                        const DoubleDouble& b) {
  const DoubleDouble high = two_sum(a.hi, b.hi);
  const DoubleDouble low = two_sum(a.lo, b.lo);
  const DoubleDouble sum = fast_two_sum(high.hi, high.lo + low.hi);
  return fast_two_sum(sum.hi, sum.lo + low.lo);
}

[[gnu::always_inline]] constexpr DoubleDouble operator-(const DoubleDouble& a,
                                                        const DoubleDouble& b) {
  return a + -b;
}

/// Relative error below 2^-103.
[[gnu::always_inline]] constexpr DoubleDouble operator*(const DoubleDouble& a, double b) {
  const DoubleDouble product = two_product(a.hi, b);
  return fast_two_sum(product.hi, product.lo + a.lo * b);
}

/// Relative error below 2^-103; a * b and b * a have the same bits.
[[gnu::always_inline]] constexpr DoubleDouble operator*(const DoubleDouble& a,
                                                        const DoubleDouble& b) {
  const DoubleDouble product = two_product(a.hi, b.hi);
  return fast_two_sum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/// Relative error below 2^-101.
[[gnu::always_inline]] constexpr DoubleDouble operator/(const DoubleDouble& a,
                                                        const DoubleDouble& b) {
  const double quotient = a.hi / b.hi;
  const DoubleDouble covered = b * quotient;
  const double rest = (a.hi - covered.hi) - covered.lo + a.lo;
  return fast_two_sum(quotient, rest / b.hi);
}

/// Relative error below 2^-101; a >= 0.
[[gnu::always_inline]] inline DoubleDouble square_root(const DoubleDouble& a) {
  if (a.hi <= 0) {
    return {};
  }
  const double root = std::sqrt(a.hi);
  const DoubleDouble covered = two_product(root, root);
  return fast_two_sum(root, ((a.hi - covered.hi) - covered.lo + a.lo) / (2 * root));
}

}  // namespace cosine_lab::detail
