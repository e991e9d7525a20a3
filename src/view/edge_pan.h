// A hand that drags a tip to the edge of the drawing gets more room there.
#pragma once

#include "view/camera.h"

namespace cosine_lab {

/// The view after a tip was held at `at` for `seconds`, pressed first at `pressed`; the same view
/// where no edge is near. It pans while the origin stays in sight, and zooms out from then on. On a
/// number line (`line`) the upper and lower edges do nothing.
[[nodiscard]] Camera panned_at_edge(const Camera& camera, const ScreenPoint& pressed,
                                    const ScreenPoint& at, bool line, double seconds);

}  // namespace cosine_lab
