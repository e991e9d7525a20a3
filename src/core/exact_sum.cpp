#include "core/exact_sum.h"

#include <algorithm>

namespace cosine_lab::detail {
namespace {

// A product adds less than 2^57.6 to a limb; 32 of them and a carry stay below 2^63.
constexpr int kMostPending = 32;

// Beyond the largest product: up to 64 bits because there are many of them, and the sign.
constexpr std::size_t kSpareLimbs = 5;

}  // namespace

ExactSum::ExactSum(std::size_t bits) noexcept : size_(bits / kLimbBits + kSpareLimbs) {
  std::fill_n(limbs_.begin(), size_, 0);
}

void ExactSum::add_product(const Digits& a, const Digits& b) noexcept {
  const auto [a0, a1, a2] = a.digit;
  const auto [b0, b1, b2] = b.digit;
  std::int64_t* at = &limbs_[a.limb + b.limb];
  at[0] += a0 * b0;
  at[1] += a0 * b1 + a1 * b0;
  at[2] += a0 * b2 + a1 * b1 + a2 * b0;
  at[3] += a1 * b2 + a2 * b1;
  at[4] += a2 * b2;
  if (++pending_ == kMostPending) {
    carry();
  }
}

bool ExactSum::take(WideInteger& magnitude) noexcept {
  carry();
  const bool negative = limbs_[size_ - 1] < 0;
  if (negative) {
    std::for_each_n(limbs_.begin(), size_, [](std::int64_t& limb) { limb = -limb; });
    carry();
  }
  magnitude.size = size_;
  std::copy_n(limbs_.begin(), size_, magnitude.limbs.begin());
  return negative;
}

// The topmost limb keeps the sign.
void ExactSum::carry() noexcept {
  pending_ = 0;
  std::int64_t over = 0;
  for (std::size_t i = 0; i + 1 < size_; ++i) {
    over += limbs_[i];
    limbs_[i] = over & kLimbMask;
    over >>= kLimbBits;
  }
  limbs_[size_ - 1] += over;
}

}  // namespace cosine_lab::detail
