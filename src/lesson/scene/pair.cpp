#include "lesson/scene/pair.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cosine_lab {
namespace {

constexpr double kRounding = 1e-12;

Direction direction_of(double cosine, double angle) {
  if (angle <= kRounding) {
    return Direction::parallel;
  }
  if (std::numbers::pi - angle <= kRounding) {
    return Direction::opposite;
  }
  if (std::abs(angle - std::numbers::pi / 2) <= kRounding) {
    return Direction::perpendicular;
  }
  return cosine >= kNearCosine ? Direction::nearly_parallel : Direction::other;
}

double exact(Direction direction, double cosine) {
  switch (direction) {
    case Direction::parallel:
      return 1;
    case Direction::perpendicular:
      return 0;
    case Direction::opposite:
      return -1;
    default:
      return cosine;
  }
}

}  // namespace

PairMeasure pair_measure(const Similarity& similarity) {
  if (similarity.angle.status != Status::ok) {
    return {};
  }
  const double angle = similarity.angle.value;
  const Direction direction = direction_of(similarity.cosine.value, angle);
  return {direction, exact(direction, similarity.cosine.value), angle};
}

PairMeasure pair_measure(const Scene& scene, std::size_t first, std::size_t second) {
  return pair_measure(measure(scene.vectors[first].components, scene.vectors[second].components));
}

bool is_zero(const Vector& vector) {
  return std::ranges::all_of(vector.components, [](double value) { return value == 0; });
}

Range range_around(std::size_t count, std::size_t vector) {
  if (count <= kMatrixVectors) {
    return {0, count};
  }
  const std::size_t from =
      std::min(vector / kMatrixVectors * kMatrixVectors, count - kMatrixVectors);
  return {from, from + kMatrixVectors};
}

}  // namespace cosine_lab
