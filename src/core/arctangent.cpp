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

// For 0 <= y <= x. The cubic and later terms are below 2^-15 of the first, so plain doubles carry
// them.
DoubleDouble in_first_octant(const DoubleDouble& y, const DoubleDouble& x) {
  const double nearest = (kSteps * (y.hi / x.hi) + kRounder) - kRounder;
  const auto j = static_cast<std::size_t>(nearest);
  const double c = nearest / kSteps;
  const DoubleDouble t = (y - x * c) / (x + y * c);
  const double q = t.hi * t.hi;
  const double tail = t.hi * q * (-1.0 / 3 + q * (1.0 / 5 + q * (-1.0 / 7 + q * (1.0 / 9))));
  return kArctangents[j] + fast_two_sum(t.hi, t.lo + tail);
}

}  // namespace

DoubleDouble arctangent(const DoubleDouble& y, const DoubleDouble& x) noexcept {
  const DoubleDouble width = x.hi < 0 ? -x : x;
  if (y.hi > width.hi) {
    const DoubleDouble from_upright = in_first_octant(width, y);
    return x.hi < 0 ? kHalfPi + from_upright : kHalfPi - from_upright;
  }
  const DoubleDouble from_level = in_first_octant(y, width);
  return x.hi < 0 ? kPi - from_level : from_level;
}

DoubleDouble pi() noexcept {
  return kPi;
}

}  // namespace cosine_lab::detail
