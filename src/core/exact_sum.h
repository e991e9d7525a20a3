// Sums of products of doubles without any rounding: a fixed-point number as long as its terms
// demand, with carries put off (Neal 2015).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/wide_integer.h"

namespace cosine_lab::detail {

/// A double as a whole number times a power of two agreed on beforehand: three signed digits of 28
/// bits, `limb` places up.
struct Digits {
  std::array<std::int64_t, 3> digit{};
  std::size_t limb = 0;
};

class ExactSum {
 public:
  /// `bits` of the largest product that will be added.
  explicit ExactSum(std::size_t bits) noexcept;

  void add_product(const Digits& a, const Digits& b) noexcept;

  /// The magnitude; true when the sum is negative. The sum is overwritten.
  bool take(WideInteger& magnitude) noexcept;

 private:
  void carry() noexcept;

  std::array<std::int64_t, kSumLimbs> limbs_;
  std::size_t size_;
  int pending_ = 0;
};

}  // namespace cosine_lab::detail
