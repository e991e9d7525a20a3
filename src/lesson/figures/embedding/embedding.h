// From many dimensions onto the screen: each view is a pair of unit vectors at right angles, and a
// vector's shadow is its two dot products with them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The drawing's two axes as unit vectors among the dimensions; what lies beyond those is 0.
struct DrawnAxes {
  std::array<double, kMaxDimensions> x{};
  std::array<double, kMaxDimensions> y{};
};

/// The controls that turn the view of three dimensions, in degrees.
constexpr std::string_view kTurnControl = "embedding.turn";
constexpr std::string_view kTiltControl = "embedding.tilt";

[[nodiscard]] DrawnAxes drawn_axes(const Scene& scene);

/// A vector's shadow, in the units of its components; finite for every vector of finite numbers.
[[nodiscard]] Point shadow_of(const Scene& scene, std::size_t vector);

/// Moves a vector along the drawing until its shadow lies at `place`. What stands up from the
/// drawing stays as it is.
void put_shadow(Scene& scene, std::size_t vector, const Point& place);

/// The length of a vector's shadow over its own, 0 to 1: 1 where it lies in the drawing, 0 where it
/// stands upright on it or has no length.
[[nodiscard]] double share_in_view(const Scene& scene, std::size_t vector);

/// How many views differ with that many dimensions: 2 have one, 3 and more all.
[[nodiscard]] std::size_t view_count(const Scene& scene);

/// Among many ready words, each has the colour of its kind, and the pair has two colours of its
/// own.
[[nodiscard]] std::size_t colour_by_kind(const Scene& scene, std::size_t vector);

/// Puts the axes of the drawing in order after a change: dimensions that are there and differ, and
/// in the plane view axes that span the pair. Those that still do are kept, so that nothing turns
/// without need. With a pair on one line, or without a direction, one such plane is taken.
void settle_view(Scene& scene);

}  // namespace cosine_lab
