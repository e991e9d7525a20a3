// A hand that drags a tip to the edge of the drawing gets more room there.
#pragma once

#include "view/camera.h"

namespace cosine_lab {

/// A hand that holds a tip.
struct EdgeHand {
  ScreenPoint pressed;  ///< where it took the tip
  ScreenPoint at;       ///< where it is
  Point other{};        ///< the tip that is compared with the held one, in scene units
  bool line = false;    ///< on a number line the upper and lower edges do nothing
};

/// The view after `seconds` more, the same where no edge is near. It pans while the origin and the
/// other tip stay in sight, and zooms out from then on.
[[nodiscard]] Camera panned_at_edge(const Camera& camera, const EdgeHand& hand, double seconds);

}  // namespace cosine_lab
