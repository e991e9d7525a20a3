// Random numbers that are the same on every platform, which std's distributions do not promise.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace cosine_lab::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// SplitMix64.
  std::uint64_t bits() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  /// In [0, 1).
  double unit() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }
  double between(double low, double high) { return low + unit() * (high - low); }
  std::size_t below(std::size_t count) { return bits() % count; }
  bool chance(double share) { return unit() < share; }
  /// Any finite double, all sizes alike: from 5e-324 to 1.7e308, of either sign.
  double finite() {
    double value = std::bit_cast<double>(bits());
    while (!std::isfinite(value)) {
      value = std::bit_cast<double>(bits());
    }
    return value;
  }

 private:
  std::uint64_t state_;
};

}  // namespace cosine_lab::test
