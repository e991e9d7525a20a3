// Two vectors as a pair: how their directions lie to each other.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/similarity.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

enum class Direction : std::uint8_t {
  none,             ///< one of the two has length 0
  parallel,         ///< the angle is 0 but for rounding: at most 1e-12 radians
  nearly_parallel,  ///< the cosine is at least kNearCosine
  other,
  perpendicular,  ///< but for rounding
  opposite,       ///< 180 degrees but for rounding
};

/// From here on, two directions are called nearly the same.
constexpr double kNearCosine = 0.99;

struct PairMeasure {
  Direction direction = Direction::none;
  double cosine = 0;  ///< exactly 1, 0 or -1 for same, right and opposite
  double angle = 0;   ///< radians
};

[[nodiscard]] PairMeasure pair_measure(const Similarity& similarity);
[[nodiscard]] PairMeasure pair_measure(const Scene& scene, std::size_t first, std::size_t second);

/// True for a vector of length 0.
[[nodiscard]] bool is_zero(const Vector& vector);

/// With more vectors than this, the matrix of all pairs shows only a part of them.
constexpr std::size_t kMatrixVectors = 12;

/// Indices from `from` to below `to`.
struct Range {
  std::size_t from = 0;
  std::size_t to = 0;
  bool operator==(const Range&) const = default;
};

/// The part of `count` vectors, kMatrixVectors at most, in which `vector` stands. It is the same
/// for neighbours, so that a matrix does not jump while a reader moves in it.
[[nodiscard]] Range range_around(std::size_t count, std::size_t vector);

}  // namespace cosine_lab
