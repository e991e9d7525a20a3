// Cutting lines at the edges of the view, in double precision: beyond it floats would shake.
#pragma once

#include <optional>

#include "view/geometry.h"

namespace cosine_lab {

struct Segment {
  ScreenPoint a;
  ScreenPoint b;
  double skipped = 0;  ///< length cut off before `a`
};

/// The part of a-b within `rect`, or nothing (Liang and Barsky, 1984).
[[nodiscard]] std::optional<Segment> clip(const ScreenPoint& a, const ScreenPoint& b,
                                          const Rect& rect);

}  // namespace cosine_lab
