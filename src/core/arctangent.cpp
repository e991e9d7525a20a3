#include "core/arctangent.h"

#include <array>
#include <cstddef>

namespace cosine_lab::detail {
namespace {

constexpr std::size_t kSteps = 64;
// Adding and subtracting this rounds a double below 2^51 to a whole number.
constexpr double kRounder = 0x1.8p52;

// Taylor's series for |t| <= 1/64, where 10 terms leave less than 2^-120.
constexpr DoubleDouble arctangent_of_small(const DoubleDouble& t) {
  const DoubleDouble square = t * t;
  DoubleDouble power = t;
  DoubleDouble sum = t;
  for (int n = 3; n <= 21; n += 2) {
    power = -(power * square);
    sum = sum + power / DoubleDouble{static_cast<double>(n), 0};
  }
  return sum;
}

// atan(j/64), each from the one before by the addition theorem: no digits to mistype, and pi comes
// with it.
constexpr std::array<DoubleDouble, kSteps + 1> arctangents() {
  std::array<DoubleDouble, kSteps + 1> table{};
  for (std::size_t j = 1; j <= kSteps; ++j) {
    const DoubleDouble divisor{static_cast<double>(kSteps * kSteps + j * (j - 1)), 0};
    table[j] =
        table[j - 1] + arctangent_of_small(DoubleDouble{static_cast<double>(kSteps), 0} / divisor);
  }
  return table;
}

constexpr auto kArctangents = arctangents();
constexpr DoubleDouble kQuarterPi = kArctangents[kSteps];
constexpr DoubleDouble kHalfPi{2 * kQuarterPi.hi, 2 * kQuarterPi.lo};
constexpr DoubleDouble kPi{4 * kQuarterPi.hi, 4 * kQuarterPi.lo};

// (small - c large) / (large + c small) for 0 <= small <= large and c = j/64 nearest to their
// quotient. The first difference is exact, since the two lie within a factor of 2 of each other.
[[gnu::always_inline]] inline DoubleDouble tangent_beyond(const DoubleDouble& small,
                                                          const DoubleDouble& large, double c) {
  const DoubleDouble less = two_product(large.hi, c);
  const DoubleDouble more = two_product(small.hi, c);
  const double above = small.hi - less.hi;
  const double above_remainder = (small.lo - large.lo * c) - less.lo;
  const DoubleDouble below = fast_two_sum(large.hi, more.hi);
  const double below_remainder = below.lo + (more.lo + (large.lo + small.lo * c));
  const double inverse = 1 / below.hi;
  const double quotient = above / below.hi;
  const DoubleDouble covered = two_product(quotient, below.hi);
  const double remainder =
      ((above - covered.hi) - covered.lo) + (above_remainder - quotient * below_remainder);
  return {quotient, remainder * inverse};
}

// Good enough for terms of which the first stays exact; needs |a| >= |b| or a == 0.
[[gnu::always_inline]] inline DoubleDouble sum_of_ordered(const DoubleDouble& a,
                                                          const DoubleDouble& b) {
  const DoubleDouble sum = fast_two_sum(a.hi, b.hi);
  return fast_two_sum(sum.hi, sum.lo + (a.lo + b.lo));
}

}  // namespace

DoubleDouble arctangent(const DoubleDouble& y, const DoubleDouble& x) noexcept {
  const bool backward = x.hi < 0;
  const DoubleDouble width = backward ? -x : x;
  const bool steep = y.hi > width.hi;
  const DoubleDouble small = steep ? width : y;
  const DoubleDouble large = steep ? y : width;
  const double nearest = (kSteps * (small.hi / large.hi) + kRounder) - kRounder;
  const DoubleDouble t = tangent_beyond(small, large, nearest / kSteps);
  // The cubic and later terms are below 2^-15 of the first, so plain doubles carry them.
  const double q = t.hi * t.hi;
  const double tail = t.hi * q * (-1.0 / 3 + q * (1.0 / 5 + q * (-1.0 / 7 + q * (1.0 / 9))));
  // From the axis nearest to the point, forwards or back.
  const DoubleDouble axis = steep ? kHalfPi : backward ? kPi : DoubleDouble{};
  const double turn = steep == backward ? 1 : -1;
  const DoubleDouble& of_table = kArctangents[static_cast<std::size_t>(nearest)];
  const DoubleDouble start = sum_of_ordered(axis, {turn * of_table.hi, turn * of_table.lo});
  return sum_of_ordered(start, {turn * t.hi, turn * (t.lo + tail)});
}

DoubleDouble pi() noexcept {
  return kPi;
}

}  // namespace cosine_lab::detail
