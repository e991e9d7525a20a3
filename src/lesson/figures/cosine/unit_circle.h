// Every vector with length 1: what is left of it is its direction.
#pragma once

#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// True where the scene is seen on the unit circle.
[[nodiscard]] bool on_circle(const Scene& scene);

/// The point of the unit circle in the direction of `tip`, whatever its length; the origin for a
/// tip that has no direction.
[[nodiscard]] Point unit_of(const Point& tip);

/// `tip` turned into the direction of `towards`, with the length it had; one of length 0 becomes
/// 1 long. Where `towards` has no direction, `tip` itself.
[[nodiscard]] Point turned_to(const Point& tip, const Point& towards);

}  // namespace cosine_lab
