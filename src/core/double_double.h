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

/// T is double, or a group of doubles that are worked on side by side.
template <typename T>
struct Unevaluated {
  T hi{};
  T lo{};
};

using DoubleDouble = Unevaluated<double>;

/// a + b exactly; needs |a| >= |b| or a == 0.
template <typename T>
[[gnu::always_inline]] constexpr Unevaluated<T> fast_two_sum(T a, T b) {
  const T sum = a + b;
  return {sum, b - (sum - a)};
}

/// a + b exactly.
template <typename T>
[[gnu::always_inline]] constexpr Unevaluated<T> two_sum(T a, T b) {
  const T sum = a + b;
  const T of_b = sum - a;
  return {sum, (a - (sum - of_b)) + (b - of_b)};
}

/// A double as hi + lo of at most 26 bits each, so that products of halves are exact.
template <typename T>
[[gnu::always_inline]] constexpr Unevaluated<T> split(T a) {
  const T spread = 0x1p27 * a + a;
  const T hi = spread - (spread - a);
  return {hi, a - hi};
}

/// a * b exactly, for factors split before.
template <typename T>
[[gnu::always_inline]] constexpr Unevaluated<T> two_product(T a, const Unevaluated<T>& x, T b,
                                                            const Unevaluated<T>& y) {
  const T product = a * b;
  return {product, ((x.hi * y.hi - product) + (x.hi * y.lo + x.lo * y.hi)) + x.lo * y.lo};
}

/// a * b exactly.
template <typename T>
[[gnu::always_inline]] constexpr Unevaluated<T> two_product(T a, T b) {
  return two_product(a, split(a), b, split(b));
}

template <typename T>
[[gnu::always_inline]] constexpr Unevaluated<T> operator-(const Unevaluated<T>& a) {
  return {-a.hi, -a.lo};
}

/// Relative error below 2^-104, under cancellation too.
template <typename T>
[[gnu::always_inline]] constexpr Unevaluated<T> operator+(const Unevaluated<T>& a,
                                                          const Unevaluated<T>& b) {
  const Unevaluated<T> high = two_sum(a.hi, b.hi);
  const Unevaluated<T> low = two_sum(a.lo, b.lo);
  const Unevaluated<T> sum = fast_two_sum(high.hi, high.lo + low.hi);
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
  const double remainder = (a.hi - covered.hi) - covered.lo + a.lo;
  return fast_two_sum(quotient, remainder / b.hi);
}

/// Relative error below 2^-101; a >= 0.
[[gnu::always_inline]] inline DoubleDouble square_root(const DoubleDouble& a) {
  if (a.hi <= 0) {
    return {};
  }
  const double root = std::sqrt(a.hi);
  const DoubleDouble covered = two_product(root, root);
  return fast_two_sum(root, ((a.hi - covered.hi) - covered.lo + a.lo) * (0.5 / root));
}

}  // namespace cosine_lab::detail
