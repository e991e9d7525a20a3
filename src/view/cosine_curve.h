// The curve of the cosine from 0 to 180 degrees, with the angle of the moment on it.
#pragma once

#include "view/picture.h"

namespace cosine_lab {

/// The same stroke is the shadow on the circle and the height of the curve.
constexpr double kShadowThickness = 9;
constexpr double kShadowInk = 0.45;

/// What the curve leaves of the plot: beside it where the plot is wide, above it where it is tall.
[[nodiscard]] Rect circle_room(const Rect& plot);

/// Where the curve stands; empty where there is no room for both.
[[nodiscard]] Rect curve_room(const Rect& plot);

void draw_cosine_curve(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
