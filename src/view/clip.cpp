#include "view/clip.h"

#include <array>

namespace cosine_lab {

std::optional<Segment> clip(const ScreenPoint& a, const ScreenPoint& b, const Rect& rect) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const std::array<std::array<double, 2>, 4> edges{{{-dx, a.x - rect.x},
                                                    {dx, rect.right() - a.x},
                                                    {-dy, a.y - rect.y},
                                                    {dy, rect.bottom() - a.y}}};
  double enter = 0;
  double leave = 1;
  for (const auto& [towards, room] : edges) {
    if (towards == 0) {
      if (room < 0) {
        return std::nullopt;
      }
    } else if (towards < 0) {
      enter = std::max(enter, room / towards);
    } else {
      leave = std::min(leave, room / towards);
    }
  }
  if (!(enter <= leave)) {
    return std::nullopt;
  }
  // Far away, doubles lie further apart than pixels do, and so would these sums.
  return Segment{rect.nearest({a.x + enter * dx, a.y + enter * dy}),
                 rect.nearest({a.x + leave * dx, a.y + leave * dy}), enter * std::hypot(dx, dy)};
}

}  // namespace cosine_lab
