#include "view/camera.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cosine_lab {
namespace {

constexpr double kLeastScale = 1e-304;
constexpr double kMostScale = 1e304;
constexpr double kFarthest = std::numeric_limits<double>::max();
constexpr double kRevealMargin = 24;

// Room that the numbers of the axes and the names at the tips take, in CSS pixels.
constexpr double kLeft = 46;
constexpr double kRight = 40;
constexpr double kTop = 58;
constexpr double kBottom = 40;

struct Bounds {
  Point low{};
  Point high{};
};

Bounds bounds_of(std::span<const Point> points) {
  Bounds bounds;
  for (const Point& p : points) {
    for (std::size_t axis = 0; axis < 2; ++axis) {
      bounds.low[axis] = std::min(bounds.low[axis], p[axis]);
      bounds.high[axis] = std::max(bounds.high[axis], p[axis]);
    }
  }
  return bounds;
}

// Where the drawing stands along a roomy axis: data of one sign starts near the edge, as in a
// textbook, and leaves the room on the side where it can grow.
double lean(const Bounds& bounds, std::size_t axis) {
  constexpr double edge = 0.38;
  if (bounds.low[axis] == 0 && bounds.high[axis] > 0) {
    return edge;
  }
  return bounds.high[axis] == 0 && bounds.low[axis] < 0 ? -edge : 0;
}

// Both ends are halved first: the width of a range from -1.7e308 to 1.7e308 exceeds a double.
double half_width(const Bounds& bounds, std::size_t axis) {
  return bounds.high[axis] / 2 - bounds.low[axis] / 2;
}

double middle(const Bounds& bounds, std::size_t axis) {
  return bounds.high[axis] / 2 + bounds.low[axis] / 2;
}

}  // namespace

ScreenPoint Camera::to_screen(const Point& p) const {
  return {plot_.x + plot_.width / 2 + within((p[0] - centre_[0]) * scale_, kFarthestPixel),
          plot_.y + plot_.height / 2 - within((p[1] - centre_[1]) * scale_, kFarthestPixel)};
}

Point Camera::to_scene(const ScreenPoint& p) const {
  return {within(centre_[0] + (p.x - plot_.x - plot_.width / 2) / scale_, kFarthest),
          within(centre_[1] - (p.y - plot_.y - plot_.height / 2) / scale_, kFarthest)};
}

Camera Camera::with_plot(const Rect& plot) const {
  Camera camera = *this;
  if (plot == plot_) {
    return camera;
  }
  camera.plot_ = plot;
  camera.pan(plot_.x + plot_.width / 2 - plot.x - plot.width / 2,
             plot_.y + plot_.height / 2 - plot.y - plot.height / 2);
  return camera;
}

void Camera::fit(std::span<const Point> points) {
  const Bounds bounds = bounds_of(points);
  const double wide = std::max(40.0, plot_.width - kLeft - kRight);
  const double tall = std::max(40.0, plot_.height - kTop - kBottom);
  const double half = std::max(half_width(bounds, 0) / wide, half_width(bounds, 1) / tall);
  scale_ = half > 0 ? std::clamp(0.5 / half, kLeastScale, kMostScale) : wide / 2;
  const double slack_x = std::max(0.0, wide - 2 * half_width(bounds, 0) * scale_);
  const double slack_y = std::max(0.0, tall - 2 * half_width(bounds, 1) * scale_);
  centre_ = {middle(bounds, 0), middle(bounds, 1)};
  move_by({((kRight - kLeft) / 2 + lean(bounds, 0) * slack_x) / scale_,
           ((kTop - kBottom) / 2 + lean(bounds, 1) * slack_y) / scale_});
}

// The origin moves straight across the screen, and the scale changes by equal factors in equal
// times.
Camera Camera::between(const Camera& from, const Camera& to, double share) {
  Camera camera = to;
  // The quotient of the two may be no double.
  camera.scale_ = std::pow(from.scale_, 1 - share) * std::pow(to.scale_, share);
  const ScreenPoint a = from.to_screen({0, 0});
  const ScreenPoint b = to.to_screen({0, 0});
  const double x = a.x + (b.x - a.x) * share - to.plot_.x - to.plot_.width / 2;
  const double y = a.y + (b.y - a.y) * share - to.plot_.y - to.plot_.height / 2;
  camera.centre_ = {within(-x / camera.scale_, kFarthest), within(y / camera.scale_, kFarthest)};
  return camera;
}

void Camera::pan(double dx, double dy) {
  move_by({-dx / scale_, dy / scale_});
}

void Camera::move_by(const Point& way) {
  centre_[0] = within(centre_[0] + way[0], kFarthest);
  centre_[1] = within(centre_[1] + way[1], kFarthest);
}

void Camera::zoom(double factor, const ScreenPoint& about) {
  if (!(factor > 0) || !std::isfinite(factor)) {
    return;
  }
  const Point fixed = to_scene(about);
  scale_ = std::clamp(scale_ * factor, kLeastScale, kMostScale);
  const Point moved = to_scene(about);
  move_by({fixed[0] - moved[0], fixed[1] - moved[1]});
}

void Camera::reveal(const Point& p) {
  const ScreenPoint at = to_screen(p);
  const ScreenPoint inside = plot_.grown(-kRevealMargin).nearest(at);
  if (!(at == inside)) {
    // In scene units, as the way in pixels may be no double.
    const Point seen = to_scene(inside);
    move_by({p[0] - seen[0], p[1] - seen[1]});
  }
}

}  // namespace cosine_lab
