// The inner loops over floats. Products and short sums are rounded to float, everything longer is
// added in double, in an order that is the same on every platform.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/float32x4.h"

namespace cosine_lab::detail {

/// Half an ulp of a float at 1.
inline constexpr double kFloatUnit = 0x1p-24;

/// After this many floats the sums move into double, so that long vectors lose no more than short.
inline constexpr std::size_t kFloatBlock = 512;

/// Norms of rows for which no product or sum of a kernel leaves the range of a float, and what
/// underflows is too small to matter.
inline constexpr double kLeastNorm = 0x1p-40;
inline constexpr double kGreatestNorm = 0x1p40;

[[nodiscard]] constexpr bool is_usual_norm(double norm) {
  return norm >= kLeastNorm && norm <= kGreatestNorm;
}

/// Bound of the relative error that this many roundings to float leave, for up to 2^13 of them:
/// (1 + u)^n - 1.
[[nodiscard]] constexpr double rounded(std::size_t roundings) {
  return 1.001 * kFloatUnit * static_cast<double>(roundings);
}

/// Bound of |dot(a, b) - a.b| / (|a| |b|) for vectors of `length` entries, with usual norms. One
/// rounding for the product, one for each addition on a lane's way to the end (Higham 2002, 3.1).
[[nodiscard]] double dot_error(std::size_t length);

/// The same for a cosine, one of whose vectors may have been rounded to float: that costs one unit,
/// the division by the norms far less.
[[nodiscard]] double cosine_error(std::size_t length);

/// Sums kept side by side, so that this many additions can run at the same time.
inline constexpr std::size_t kSums = 4;
inline constexpr std::size_t kStep = kSums * kLanes;

/// Dot product of `length` floats, a multiple of four and at most kFloatBlock.
[[gnu::always_inline]] inline double block_dot(const float* a, const float* b, std::size_t length) {
  std::array<Float32x4, kSums> sums;
  sums.fill(Float32x4::splat(0));
  // Moving pointers let the offsets within a step be constants of the instructions.
  const float* const whole = a + length / kStep * kStep;
  const float* const end = a + length;
  for (; a < whole; a += kStep, b += kStep) {
    for (std::size_t s = 0; s < kSums; ++s) {
      sums[s] = sums[s] + Float32x4::load(a + s * kLanes) * Float32x4::load(b + s * kLanes);
    }
  }
  for (; a < end; a += kLanes, b += kLanes) {
    sums[0] = sums[0] + Float32x4::load(a) * Float32x4::load(b);
  }
  return sum((sums[0] + sums[1]) + (sums[2] + sums[3]));
}

/// The same for any multiple of four: rows of a matrix, whose padding is 0.
[[gnu::always_inline]] inline double padded_dot(const float* a, const float* b,
                                                std::size_t length) {
  if (length <= kFloatBlock) {
    return block_dot(a, b, length);
  }
  double total = 0;
  for (std::size_t i = 0; i < length; i += kFloatBlock) {
    total += block_dot(a + i, b + i, std::min(kFloatBlock, length - i));
  }
  return total;
}

/// padded_dot() of `count` rows, `stride` floats long and apart, with one vector. A function of its
/// own: inside a larger one, browsers' compilers run out of registers for it.
[[gnu::noinline]] void dots(const float* rows, std::size_t stride, std::size_t count,
                            const float* vector, double* to);

/// The same for any length; reads nothing behind it.
[[nodiscard]] double dot(const float* a, const float* b, std::size_t length);

/// The same for double entries by float entries, all in double: the oracle of the kernels.
[[nodiscard]] double plain_dot(const double* a, const float* b, std::size_t length);
[[nodiscard]] double plain_dot(const float* a, const float* b, std::size_t length);

/// Sum of squares in double, with several sums; not finite exactly when an entry is not.
[[nodiscard]] double sum_of_squares(const float* a, std::size_t length);

}  // namespace cosine_lab::detail
