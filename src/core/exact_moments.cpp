#include "core/exact_moments.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "core/exact_sum.h"
#include "core/wide_integer.h"

namespace cosine_lab::detail {
namespace {

constexpr int kMantissaBits = 53;
constexpr int kNotFinite = 1024;

// The exponent of the last bit of x.
int unit_of(double x) {
  return std::max(exponent_of(x), -1022) - (kMantissaBits - 1);
}

Digits digits_of(double x, int lowest) {
  constexpr std::uint64_t kFraction = (1ULL << (kMantissaBits - 1)) - 1;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const std::uint64_t hidden = exponent_of(x) < -1022 ? 0 : kFraction + 1;
  const std::uint64_t mantissa = (bits & kFraction) | hidden;
  const auto place = static_cast<unsigned>(unit_of(x) - lowest);
  const unsigned shift = place % kLimbBits;
  const std::int64_t sign = (bits >> 63U) != 0 ? -1 : 1;
  // The first 28 bits are cut off before shifting, so that nothing is pushed out at the top.
  const std::uint64_t start = (mantissa & kLimbMask) << shift;
  const std::uint64_t remainder = ((mantissa >> kLimbBits) << shift) + (start >> kLimbBits);
  return {{sign * static_cast<std::int64_t>(start & kLimbMask),
           sign * static_cast<std::int64_t>(remainder & kLimbMask),
           sign * static_cast<std::int64_t>(remainder >> kLimbBits)},
          place / kLimbBits};
}

std::size_t width_of(const Extent& extent) {
  return static_cast<std::size_t>(extent.highest - extent.lowest);
}

Scaled shifted(Scaled number, int by) {
  number.exponent += by;
  return number;
}

}  // namespace

Extent extent_of(std::span<const double> v) noexcept {
  Extent extent{2 * kNotFinite, -2 * kNotFinite, Status::zero_vector};
  for (const double x : v) {
    if (exponent_of(x) == kNotFinite) {
      return {0, 0, Status::not_finite};
    }
    if (x != 0) {
      extent.lowest = std::min(extent.lowest, unit_of(x));
      extent.highest = std::max(extent.highest, unit_of(x) + kMantissaBits);
      extent.status = Status::ok;
    }
  }
  return extent.status == Status::ok ? extent : Extent{};
}

Moments exact_moments(std::span<const double> a, const Extent& in_a, std::span<const double> b,
                      const Extent& in_b) noexcept {
  ExactSum sum_aa(2 * width_of(in_a));
  ExactSum sum_bb(2 * width_of(in_b));
  ExactSum sum_ab(width_of(in_a) + width_of(in_b));
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Digits x = a[i] == 0 ? Digits{} : digits_of(a[i], in_a.lowest);
    const Digits y = b[i] == 0 ? Digits{} : digits_of(b[i], in_b.lowest);
    sum_aa.add_product(x, x);
    sum_bb.add_product(y, y);
    sum_ab.add_product(x, y);
  }
  WideInteger aa;
  WideInteger bb;
  WideInteger ab;
  sum_aa.take(aa);
  sum_bb.take(bb);
  const bool negative = sum_ab.take(ab);
  WideInteger gram;
  WideInteger ab_square;
  multiply(aa, bb, gram);
  multiply(ab, ab, ab_square);
  subtract(gram, ab_square);

  const int unit = in_a.lowest + in_b.lowest;
  Scaled dot = shifted(leading_bits(ab), unit);
  if (negative) {
    dot.mantissa = -dot.mantissa;
  }
  return {shifted(leading_bits(aa), 2 * in_a.lowest), shifted(leading_bits(bb), 2 * in_b.lowest),
          dot, shifted(norm_of(leading_bits(gram)), unit)};
}

}  // namespace cosine_lab::detail
