#include "lesson/figures/highdim/random_pairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>
#include <span>

#include "core/similarity.h"
#include "lesson/figures/splitmix.h"

namespace cosine_lab {
namespace {

// SplitMix64 for the bits, Marsaglia's polar method for the normal numbers.
class Normal {
 public:
  explicit Normal(std::uint64_t seed) : state_(seed) {}

  double next() {
    if (spare_) {
      const double value = *spare_;
      spare_.reset();
      return value;
    }
    double x = 0;
    double y = 0;
    double square = 0;
    do {
      x = 2 * unit() - 1;
      y = 2 * unit() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    const double size = std::sqrt(-2 * std::log(square) / square);
    spare_ = y * size;
    return x * size;
  }

 private:
  double unit() { return splitmix_unit(state_ += kSplitmixStep); }

  std::uint64_t state_;
  std::optional<double> spare_;
};

RandomPairs draw(const HighdimState& state) {
  // Another number of dimensions gives other vectors, not the same ones cut off.
  Normal normal(std::uint64_t{state.seed} * 4096 + state.dimensions);
  const std::size_t n = state.dimensions;
  std::vector<double> numbers(kRandomVectors * n);
  for (double& number : numbers) {
    number = normal.next();
    number = state.positive ? std::abs(number) : number;
  }
  RandomPairs pairs;
  pairs.cosines.reserve(kRandomPairs);
  const std::span<const double> all(numbers);
  for (std::size_t i = 1; i < kRandomVectors; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Measure cosine = cosine_similarity(all.subspan(i * n, n), all.subspan(j * n, n));
      pairs.cosines.push_back(cosine.value);
      pairs.mean += cosine.value / kRandomPairs;
    }
  }
  std::ranges::sort(pairs.cosines);
  double squares = 0;
  for (const double cosine : pairs.cosines) {
    squares += (cosine - pairs.mean) * (cosine - pairs.mean);
  }
  pairs.spread = std::sqrt(squares / kRandomPairs);
  pairs.high_angle = std::acos(pairs.cosines[kRandomPairs / 4]);
  pairs.low_angle = std::acos(pairs.cosines[kRandomPairs - 1 - kRandomPairs / 4]);
  return pairs;
}

struct Kept {
  HighdimState state;
  RandomPairs pairs;
};

// The integral of sin^(n-2) over [from, to], by Simpson's rule.
double sines(std::size_t dimensions, double from, double to) {
  constexpr int steps = 64;
  const auto power = static_cast<double>(dimensions) - 2;
  const double step = (to - from) / steps;
  double sum = 0;
  for (int i = 0; i <= steps; ++i) {
    const double weight = i == 0 || i == steps ? 1 : (i % 2 == 1 ? 4 : 2);
    sum += weight * std::pow(std::max(0.0, std::sin(from + i * step)), power);
  }
  return sum * step / 3;
}

// The integral of sin^power over the half turn, by Wallis's recursion.
double all_sines(std::size_t power) {
  double integral = power % 2 == 0 ? std::numbers::pi : 2;
  for (std::size_t k = 2 + power % 2; k <= power; k += 2) {
    integral *= static_cast<double>(k - 1) / static_cast<double>(k);
  }
  return integral;
}

}  // namespace

const RandomPairs& random_pairs(const HighdimState& state) {
  static std::array<Kept, kKeptSamples> kept;
  static std::size_t next = 0;
  for (const Kept& one : kept) {
    if (one.state == state && !one.pairs.cosines.empty()) {
      return one.pairs;
    }
  }
  Kept& place = kept[next];
  next = (next + 1) % kept.size();
  place = {state, draw(state)};
  return place.pairs;
}

double expected_share(std::size_t dimensions, double low, double high) {
  const double whole = all_sines(dimensions - 2);
  const double from = std::acos(std::clamp(high, -1.0, 1.0));
  const double to = std::acos(std::clamp(low, -1.0, 1.0));
  return sines(dimensions, from, to) / whole;
}

}  // namespace cosine_lab
