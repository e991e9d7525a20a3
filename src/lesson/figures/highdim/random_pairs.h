// Vectors of many dimensions drawn at random, and the cosines of all their pairs.
#pragma once

#include <cstddef>
#include <vector>

#include "lesson/figures/highdim/state.h"

namespace cosine_lab {

/// So many vectors are drawn, and all their pairs compared.
constexpr std::size_t kRandomVectors = 60;
constexpr std::size_t kRandomPairs = kRandomVectors * (kRandomVectors - 1) / 2;

/// What the cosines of all pairs say. Angles in radians.
struct RandomPairs {
  std::vector<double> cosines;  ///< kRandomPairs of them, rising
  double mean = 0;
  double spread = 0;  ///< their standard deviation
  /// Half of the angles lie between these: the first and the third quartile.
  double low_angle = 0;
  double high_angle = 0;
};

/// Components are independent and normally distributed, so that every direction is equally likely
/// (Muller 1959); with `positive` their absolute values are taken. The same numbers for the same
/// state, but for the last digit of the platform's logarithm. Kept until others are asked for: the
/// reference stays valid through kKeptSamples further calls.
[[nodiscard]] const RandomPairs& random_pairs(const HighdimState& state);
constexpr std::size_t kKeptSamples = 8;

/// The share of all pairs whose cosine is expected from `low` to `high`, where every direction is
/// equally likely: the density of the angle is proportional to sin^(n-2).
[[nodiscard]] double expected_share(std::size_t dimensions, double low, double high);

}  // namespace cosine_lab
