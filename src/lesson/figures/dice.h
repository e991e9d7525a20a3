// Cases of questions, drawn at random and yet the same for every reader.
#pragma once

#include <cstddef>
#include <cstdint>

#include "lesson/figures/splitmix.h"

namespace cosine_lab {

/// Random numbers that depend on the seed alone.
class Dice {
 public:
  explicit constexpr Dice(std::uint32_t seed) : state_(std::uint64_t{seed} << 32U) {}

  /// In [0, 1).
  constexpr double unit() { return splitmix_unit(state_ += kSplitmixStep); }
  /// A whole number from 0 to below `count`, which is above 0.
  constexpr std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(unit() * static_cast<double>(count));
  }
  /// A whole number from `least` to `most`, both included.
  constexpr double whole(int least, int most) {
    return least + static_cast<double>(below(static_cast<std::size_t>(most - least) + 1));
  }

 private:
  std::uint64_t state_;
};

}  // namespace cosine_lab
