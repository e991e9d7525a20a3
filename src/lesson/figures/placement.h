// Where a scene's vectors lie in the plane that is drawn, and what a moved tip means.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "lesson/figures/figure.h"
#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

[[nodiscard]] Shown shown_dimensions(const Scene& scene);

/// The place of a vector's tip, in scene units; on a number line its second coordinate is 0.
[[nodiscard]] Point tip_of(const Scene& scene, std::size_t vector);

/// Changes the components that are drawn so that the tip lies at `tip`; the others stay. Where the
/// figure keeps lengths, only the direction changes.
void put_tip(Scene& scene, std::size_t vector, const Point& tip);

/// The other of the compared two, whose special directions attract the tip of `vector`: where
/// magnets are on, and the plane that is drawn is all there is, so that a right angle in it is one.
[[nodiscard]] std::optional<Point> attracting_arrow(const Scene& scene, std::size_t vector);

/// What the numbers on the axis of a dimension are in; may be empty.
[[nodiscard]] std::string axis_unit(const Scene& scene, std::size_t dimension);

}  // namespace cosine_lab
