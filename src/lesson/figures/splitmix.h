// Random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood 2014).
#pragma once

#include <cstdint>

namespace cosine_lab {

/// Added to the state from one number to the next.
constexpr std::uint64_t kSplitmixStep = 0x9E3779B97F4A7C15U;

/// The number of a state, in [0, 1).
[[nodiscard]] constexpr double splitmix_unit(std::uint64_t state) {
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-53;
}

}  // namespace cosine_lab
