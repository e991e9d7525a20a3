// Which part of the plane is seen, and how large. Both axes have one scale, so the angle drawn is
// the true one.
#pragma once

#include <span>

#include "lesson/scene/drag.h"
#include "view/geometry.h"

namespace cosine_lab {

class Camera {
 public:
  /// CSS pixels; its square is a double still.
  static constexpr double kFarthestPixel = 1e150;

  /// Finite for every finite `p`: far beyond any screen, points are moved nearer.
  [[nodiscard]] ScreenPoint to_screen(const Point& p) const;
  [[nodiscard]] Point to_scene(const ScreenPoint& p) const;
  /// CSS pixels for one scene unit, > 0.
  [[nodiscard]] double scale() const { return scale_; }
  [[nodiscard]] const Rect& plot() const { return plot_; }

  /// Moves the view into another part of the canvas; what was in its middle stays there.
  void set_plot(const Rect& plot) { plot_ = plot; }
  /// The same view through another part of the canvas: nothing moves on the screen.
  [[nodiscard]] Camera with_plot(const Rect& plot) const;
  /// Shows the origin and all `points`, with room for the axes' numbers and the names at the tips.
  void fit(std::span<const Point> points);
  /// Part of the way from one view to another, `share` 0 to 1; the plot is that of `to`.
  [[nodiscard]] static Camera between(const Camera& from, const Camera& to, double share);
  /// By CSS pixels: what is in view goes to the right and down.
  void pan(double dx, double dy);
  /// Zooms by `factor` and leaves what is under `about` where it is. Stays within the reach of
  /// doubles.
  void zoom(double factor, const ScreenPoint& about);
  /// Pans just far enough to bring `p` into view.
  void reveal(const Point& p);

  bool operator==(const Camera&) const = default;

 private:
  void move_by(const Point& way);

  Rect plot_{0, 0, 1, 1};
  Point centre_{};
  double scale_ = 1;
};

}  // namespace cosine_lab
