// Where a scene's vectors lie in the plane that is drawn, and what a moved tip means.
#pragma once

#include <array>
#include <cstddef>

#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The dimensions along the two axes. On a number line only the first is drawn.
struct Shown {
  std::size_t x = 0;
  std::size_t y = 1;
  bool line = false;
  /// False where the axes of the drawing are no dimensions of the scene; x and y say nothing then.
  bool axes = true;
};

[[nodiscard]] Shown shown_dimensions(const Scene& scene);

/// The place of a vector's tip, in scene units; on a number line its second coordinate is 0.
[[nodiscard]] Point tip_of(const Scene& scene, std::size_t vector);

/// Changes the components that are drawn so that the tip lies at `tip`; the others stay. On the
/// unit circle only the direction changes, and the length stays.
void put_tip(Scene& scene, std::size_t vector, const Point& tip);

}  // namespace cosine_lab
