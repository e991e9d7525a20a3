// Looking at three dimensions from a side that the reader chooses.
#pragma once

#include <array>
#include <string_view>

#include "lesson/board/control.h"

namespace cosine_lab {

constexpr double kMostTurn = 180;
constexpr double kMostTilt = 90;

/// The axes of the drawing among the three dimensions: unit vectors at a right angle.
struct OrbitAxes {
  std::array<double, 3> x{};
  std::array<double, 3> y{};
};

/// The eye goes round the third dimension by `turn` and up by `tilt`, both in degrees; at 0 and 0
/// it looks along the second, with the first to the right.
[[nodiscard]] OrbitAxes orbit_axes(double turn, double tilt);

/// A slider of degrees, from -`most` to `most`.
[[nodiscard]] Control degrees_slider(std::string_view id, double value, double most,
                                     std::string_view label);

/// Values of the two sliders as they are kept: a turn goes round, a tilt ends at the poles.
[[nodiscard]] double kept_turn(double value);
[[nodiscard]] double kept_tilt(double value);

}  // namespace cosine_lab
