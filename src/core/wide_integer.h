// Whole numbers of thousands of bits, as many as the square of the longest exact sum needs. Never
// on the heap.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/scaled.h"

namespace cosine_lab::detail {

/// 28 bits a limb: a product of two limbs leaves room to add 255 more of them in 64 bits.
inline constexpr unsigned kLimbBits = 28;
inline constexpr std::uint32_t kLimbMask = (1U << kLimbBits) - 1;

/// Limbs of a sum of products of doubles: those span 2^-2148..2^2048, and 2^64 of them may be
/// added.
inline constexpr std::size_t kSumLimbs = 160;

/// Not negative. Only the first `size` limbs, least significant first, are ever written or read.
struct WideInteger {
  std::array<std::uint32_t, 2 * kSumLimbs> limbs;
  std::size_t size = 0;
};

/// a * b; each of at most kSumLimbs limbs.
void multiply(const WideInteger& a, const WideInteger& b, WideInteger& product) noexcept;

/// a -= b; needs a >= b.
void subtract(WideInteger& a, const WideInteger& b) noexcept;

/// The leading 106 bits, with the rest of them marked in the last one so that hi is correctly
/// rounded. The mantissa lies in [1, 4], or is 0; the exponent is even.
[[nodiscard]] Scaled leading_bits(const WideInteger& a) noexcept;

}  // namespace cosine_lab::detail
