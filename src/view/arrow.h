// A vector as it lies on the screen.
#pragma once

#include <cmath>
#include <cstddef>

#include "view/handles.h"
#include "view/picture.h"

namespace cosine_lab {

/// Measures of an arrow in CSS pixels, and its opacity.
struct ArrowStyle {
  double thickness = 0;
  double head_length = 0;
  double head_breadth = 0;
  double ink = 1;
};

struct Arrow {
  std::size_t vector = 0;
  ScreenPoint tail;
  ScreenPoint tip;
  ArrowStyle style;
  Rgba colour = 0;
  double length = 0;

  /// Radians from the x axis, counter-clockwise as seen.
  [[nodiscard]] double direction() const { return std::atan2(tail.y - tip.y, tip.x - tail.x); }
  /// Too short to have a direction.
  [[nodiscard]] bool is_dot() const { return !(length > 0.5); }
};

[[nodiscard]] Arrow arrow_of(const Picture& picture, std::size_t vector);

/// Calls `draw` with each arrow, the compared pair last: it lies on top of the
/// others.
template <typename Draw>
void each_arrow(const Picture& picture, const Draw& draw) {
  for (const bool compared : {false, true}) {
    for (std::size_t v = 0; v < picture.scene.vectors.size(); ++v) {
      if (picture.scene.is_compared(v) == compared && has_handle(picture.scene, v)) {
        draw(arrow_of(picture, v));
      }
    }
  }
}

}  // namespace cosine_lab
