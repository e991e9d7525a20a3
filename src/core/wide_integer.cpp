#include "core/wide_integer.h"

#include <algorithm>
#include <bit>

namespace cosine_lab::detail {
namespace {

// Column by column (Comba 1990), so every limb is written once.
std::uint64_t column(const WideInteger& a, const WideInteger& b, std::size_t at) {
  const std::size_t first = at < b.size ? 0 : at - b.size + 1;
  const std::size_t last = std::min(at + 1, a.size);
  std::uint64_t sum = 0;
  for (std::size_t i = first; i < last; ++i) {
    sum += std::uint64_t{a.limbs[i]} * b.limbs[at - i];
  }
  return sum;
}

}  // namespace

void multiply(const WideInteger& a, const WideInteger& b, WideInteger& product) noexcept {
  product.size = a.size + b.size;
  std::uint64_t carry = 0;
  for (std::size_t at = 0; at < product.size; ++at) {
    carry += column(a, b, at);
    product.limbs[at] = static_cast<std::uint32_t>(carry) & kLimbMask;
    carry >>= kLimbBits;
  }
}

void subtract(WideInteger& a, const WideInteger& b) noexcept {
  std::int64_t carry = 0;
  for (std::size_t at = 0; at < a.size; ++at) {
    carry += a.limbs[at];
    carry -= at < b.size ? b.limbs[at] : 0;
    a.limbs[at] = static_cast<std::uint32_t>(carry) & kLimbMask;
    carry >>= kLimbBits;
  }
}

Scaled leading_bits(const WideInteger& a) noexcept {
  std::size_t size = a.size;
  while (size > 0 && a.limbs[size - 1] == 0) {
    --size;
  }
  if (size == 0) {
    return {};
  }
  const auto below_top = [&a, size](std::size_t n) -> std::uint64_t {
    return n < size ? a.limbs[size - 1 - n] : 0;
  };
  const auto gap = static_cast<unsigned>(std::countl_zero(a.limbs[size - 1])) - (32 - kLimbBits);
  // The limbs as they would be if the top bit of the first were set.
  std::array<std::uint64_t, 4> top{};
  for (std::size_t n = 0; n < top.size(); ++n) {
    top[n] = ((below_top(n) << gap) | (below_top(n + 1) >> (kLimbBits - gap))) & kLimbMask;
  }
  bool more = (top[3] & 63U) != 0 || ((below_top(4) << gap) & kLimbMask) != 0;
  for (std::size_t n = 5; n < size && !more; ++n) {
    more = below_top(n) != 0;
  }
  const std::uint64_t high = (top[0] << 25U) | (top[1] >> 3U);
  const std::uint64_t low =
      ((top[1] & 7U) << 50U) | (top[2] << 22U) | (top[3] >> 6U) | (more ? 1U : 0U);
  const int exponent = static_cast<int>(size * kLimbBits - gap) - 1;
  const int odd = exponent & 1;
  const double unit = odd != 0 ? 2 : 1;
  return {fast_two_sum(static_cast<double>(high) * (unit * 0x1p-52),
                       static_cast<double>(low) * (unit * 0x1p-105)),
          exponent - odd};
}

}  // namespace cosine_lab::detail
