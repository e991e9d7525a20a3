// From a place on the canvas to OpenGL's scissor, whose rows count from the bottom.
#pragma once

#include <cmath>

#include "render/gl.h"
#include "view/canvas.h"
#include "view/geometry.h"

namespace cosine_lab {

/// Cuts what follows to the device pixels that `area` touches.
inline void scissor_to(const Rect& area, const Canvas& canvas) {
  const double d = canvas.density();
  const int left = static_cast<int>(std::floor(area.x * d));
  const int bottom = canvas.pixels_y - static_cast<int>(std::ceil(area.bottom() * d));
  glScissor(left, bottom, static_cast<int>(std::ceil(area.right() * d)) - left,
            canvas.pixels_y - static_cast<int>(std::floor(area.y * d)) - bottom);
}

}  // namespace cosine_lab
