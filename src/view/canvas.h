// The size of what is drawn on.
#pragma once

namespace cosine_lab {

struct Canvas {
  double width = 1;   ///< CSS pixels
  double height = 1;  ///< CSS pixels
  int pixels_x = 1;   ///< device pixels of the framebuffer
  int pixels_y = 1;
  [[nodiscard]] double density() const { return pixels_x / width; }
};

}  // namespace cosine_lab
