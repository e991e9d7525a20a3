// How the canvas is shared between the plot and the panel.
#pragma once

#include "view/geometry.h"

namespace cosine_lab {

struct Layout {
  Rect plot;
  Rect panel;          ///< empty while the panel is folded away
  bool sheet = false;  ///< the panel lies below the plot instead of beside it
};

/// The narrowest canvas, in CSS pixels, on which the panel stands open from the start.
constexpr double kWideCanvas = 620;

/// `width` and `height` of the canvas in CSS pixels.
[[nodiscard]] Layout layout(double width, double height, bool panel_open);

}  // namespace cosine_lab
