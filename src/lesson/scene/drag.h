// Where a dragged or nudged tip may go: the drag modes, and the grid lines that attract.
#pragma once

#include <array>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// A point or a displacement in the plane of the scene, in scene units.
using Point = std::array<double, 2>;

/// How finely the hand can point. All lengths in scene units.
struct DragAids {
  double grid_step = 0;     ///< spacing of the lines that attract; 0: no magnets
  double magnet = 0;        ///< a coordinate nearer than this to a line goes onto it
  double least_length = 0;  ///< the shortest arrow that lock_direction leaves, > 0
  Point other{};  ///< parallel, perpendicular and opposite to it attract, too; 0, 0: nothing
  double ray_magnet = 0;  ///< a tip nearer than this to one of those four rays goes onto it
};

/// The four special directions beside an arrow, as vectors of its length: its own, those at right
/// angles to the left and to the right, and the opposite one.
[[nodiscard]] std::array<Point, 4> special_directions(const Point& arrow);

/// The tip for a pointer at `target`. `base` is the tip when the gesture began and gives the locked
/// direction or length; `current` is the tip now, kept where the target says nothing (a turn about
/// the origin with the pointer on it). A zero base has no direction to lock: such a drag is free.
[[nodiscard]] Point drag_tip(DragMode mode, const Point& base, const Point& current,
                             const Point& target, const DragAids& aids);

/// The tip after an arrow key. `step` is a displacement along one axis. With the direction locked,
/// right and up lengthen; with the length locked, left and up turn counter-clockwise.
[[nodiscard]] Point nudge_tip(DragMode mode, const Point& current, const Point& step,
                              const DragAids& aids);

/// `value` as the nearest multiple of 10^k that is at most a thousandth of `step`: sums of decimal
/// steps stay decimal (0.3, not 0.30000000000000004).
[[nodiscard]] double keep_decimal(double value, double step);

}  // namespace cosine_lab
