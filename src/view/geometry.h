// Places on the screen, in CSS pixels from the top left of the canvas, y down.
#pragma once

#include <algorithm>
#include <cmath>

namespace cosine_lab {

struct ScreenPoint {
  double x = 0;
  double y = 0;
  bool operator==(const ScreenPoint&) const = default;
};

[[nodiscard]] inline double within(double value, double farthest) {
  return std::clamp(value, -farthest, farthest);
}

[[nodiscard]] inline double distance(const ScreenPoint& a, const ScreenPoint& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool operator==(const Rect&) const = default;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] bool contains(const ScreenPoint& p) const {
    return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom();
  }
  [[nodiscard]] Rect grown(double by) const {
    return {x - by, y - by, std::max(0.0, width + 2 * by), std::max(0.0, height + 2 * by)};
  }
  [[nodiscard]] ScreenPoint nearest(const ScreenPoint& p) const {
    return {std::clamp(p.x, x, right()), std::clamp(p.y, y, bottom())};
  }
};

}  // namespace cosine_lab
