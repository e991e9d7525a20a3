#include "lesson/figures/orbit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cosine_lab {

OrbitAxes orbit_axes(double turn, double tilt) {
  const double around = turn * std::numbers::pi / 180;
  const double up = tilt * std::numbers::pi / 180;
  return {{std::cos(around), std::sin(around), 0},
          {-std::sin(around) * std::sin(up), std::cos(around) * std::sin(up), std::cos(up)}};
}

Control degrees_slider(std::string_view id, double value, double most, std::string_view label) {
  Control made = figure_control(id, ControlKind::slider, value, label);
  made.low = -most;
  made.high = most;
  made.step = 1;
  made.unit = "°";
  return made;
}

double kept_turn(double value) {
  return std::remainder(value, 2 * kMostTurn);
}

double kept_tilt(double value) {
  return std::clamp(value, -kMostTilt, kMostTilt);
}

}  // namespace cosine_lab
