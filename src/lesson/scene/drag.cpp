#include "lesson/scene/drag.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace cosine_lab {
namespace {

constexpr double kTurnSnap = std::numbers::pi / 36;  // 5 degrees
constexpr double kLinesToDiagonal = 9;
constexpr double kTurnMagnet = std::numbers::pi / 180;

double attract(double value, double step, double magnet) {
  if (!(step > 0)) {
    return value;
  }
  const double line = keep_decimal(std::round(value / step) * step, step);
  return std::abs(value - line) <= magnet ? line : value;
}

double length_of(const Point& p) {
  return std::hypot(p[0], p[1]);
}

// The special direction that lies within the magnet's reach of the target; the nearest of them.
std::optional<Point> attracting_ray(const Point& target, const DragAids& aids) {
  std::optional<Point> nearest;
  double least = aids.ray_magnet;
  for (const Point& ray : special_directions(aids.other)) {
    const double length = length_of(ray);
    const Point unit{ray[0] / length, ray[1] / length};
    const double along = unit[0] * target[0] + unit[1] * target[1];
    const double away = std::abs(unit[0] * target[1] - unit[1] * target[0]);
    if (along > aids.least_length && away <= least) {
      least = away;
      nearest = ray;
    }
  }
  return nearest;
}

// The product has no rounding error, so a multiple of a vector is one exactly.
bool is_exact_product(double a, double b) {
  return std::fma(a, b, -(a * b)) == 0;
}

// The point of the ray nearest to the target. Its factor has few bits: times numbers of few digits
// the products are exact, and a right angle is one to the last digit. Nothing where it is no
// number.
std::optional<Point> nearest_on_ray(const Point& ray, const Point& target, const DragAids& aids) {
  constexpr double finer_than_magnet = 32;
  const double length = length_of(ray);
  const double along = (ray[0] / length) * target[0] + (ray[1] / length) * target[1];
  const double factor = along / length;
  const double finest = aids.ray_magnet / finer_than_magnet / length;
  const double step = std::exp2(std::floor(std::log2(finest)));
  const std::size_t leading = std::abs(ray[0]) >= std::abs(ray[1]) ? 0 : 1;
  const double line = attract(ray[leading] * factor, aids.grid_step, aids.magnet) / ray[leading];
  const bool on_line =
      line != 0 && is_exact_product(line, ray[0]) && is_exact_product(line, ray[1]);
  const double kept = on_line ? line : std::round(factor / step) * step;
  const Point point{kept * ray[0] + 0.0, kept * ray[1] + 0.0};
  const bool is_number = kept > 0 && std::isfinite(point[0]) && std::isfinite(point[1]);
  return is_number ? std::optional(point) : std::nullopt;
}

Point drag_free(const Point& target, const DragAids& aids) {
  const Point free{attract(target[0], aids.grid_step, aids.magnet),
                   attract(target[1], aids.grid_step, aids.magnet)};
  // Where two lines cross, the numbers are round: that place wins.
  const auto ray =
      free[0] != target[0] && free[1] != target[1] ? std::nullopt : attracting_ray(target, aids);
  return ray ? nearest_on_ray(*ray, target, aids).value_or(free) : free;
}

// One factor scales both components, so the direction, and with it the cosine, stays the same.
Point scale_along(const Point& base, double length, const DragAids& aids) {
  const double base_length = length_of(base);
  const std::size_t leading = std::abs(base[0]) >= std::abs(base[1]) ? 0 : 1;
  const double factor = std::max(length, aids.least_length) / base_length;
  const double wanted = base[leading] * factor;
  const double line = attract(wanted, aids.grid_step, aids.magnet);
  // The line through the origin would attract, too, and destroy the direction.
  const double least = std::abs(base[leading]) * (aids.least_length / base_length);
  const double snapped = std::abs(line) < least ? wanted : line;
  const double other = base[1 - leading] * (snapped / base[leading]);
  return leading == 0 ? Point{snapped, other} : Point{other, snapped};
}

Point drag_along(const Point& base, const Point& target, const DragAids& aids) {
  const double base_length = length_of(base);
  const double along = target[0] * (base[0] / base_length) + target[1] * (base[1] / base_length);
  return scale_along(base, along, aids);
}

Point turn_to(double length, double angle) {
  return {length * std::cos(angle), length * std::sin(angle)};
}

// Axes and diagonals are met exactly: a right angle between two of them is one to the last digit.
Point turn_to_line(double length, double line) {
  const double angle = line * kTurnSnap;
  if (std::remainder(line, kLinesToDiagonal) != 0) {
    return turn_to(length, angle);
  }
  const Point signs{std::round(std::cos(angle)), std::round(std::sin(angle))};
  const double side = length / length_of(signs);
  return {signs[0] * side + 0.0, signs[1] * side + 0.0};  // + 0.0: no minus zero
}

Point drag_round(const Point& base, const Point& current, const Point& target,
                 const DragAids& aids) {
  if (length_of(target) < aids.least_length) {
    return current;
  }
  const double angle = std::atan2(target[1], target[0]);
  const double length = length_of(base);
  for (const Point& ray : special_directions(aids.other)) {
    const double away = std::remainder(std::atan2(ray[1], ray[0]) - angle, 2 * std::numbers::pi);
    if (aids.ray_magnet > 0 && std::abs(away) < kTurnMagnet) {
      const double factor = length / length_of(ray);
      return {ray[0] * factor, ray[1] * factor};
    }
  }
  const double line = std::round(angle / kTurnSnap);
  if (aids.grid_step > 0 && std::abs(angle - line * kTurnSnap) < kTurnMagnet) {
    return turn_to_line(length, line);
  }
  return turn_to(length, angle);
}

}  // namespace

double keep_decimal(double value, double step) {
  if (!(step > 0) || !std::isfinite(step) || !std::isfinite(value)) {
    return value;
  }
  const int exponent = static_cast<int>(std::floor(std::log10(step))) - 3;
  // Powers of ten are exact only up to 10^22; beyond, rounding to decimals would itself round.
  if (exponent >= 0 || exponent < -22) {
    return value;
  }
  const double power = std::pow(10.0, -exponent);
  const double scaled = value * power;
  return std::abs(scaled) < 0x1p53 ? std::round(scaled) / power : value;
}

std::array<Point, 4> special_directions(const Point& arrow) {
  const auto [x, y] = arrow;
  return {{{x, y}, {-y, x}, {y, -x}, {-x, -y}}};
}

Point drag_tip(DragMode mode, const Point& base, const Point& current, const Point& target,
               const DragAids& aids) {
  if (mode == DragMode::free || length_of(base) == 0) {
    return drag_free(target, aids);
  }
  return mode == DragMode::lock_direction ? drag_along(base, target, aids)
                                          : drag_round(base, current, target, aids);
}

Point nudge_tip(DragMode mode, const Point& current, const Point& step, const DragAids& aids) {
  const double length = length_of(current);
  const double size = std::abs(step[0]) + std::abs(step[1]);
  if (mode == DragMode::free || length == 0) {
    return {keep_decimal(current[0] + step[0], size), keep_decimal(current[1] + step[1], size)};
  }
  if (mode == DragMode::lock_direction) {
    DragAids exact = aids;
    exact.grid_step = 0;
    return scale_along(current, length + step[0] + step[1], exact);
  }
  const double turn = (step[1] - step[0]) / length;
  return turn_to(length, std::atan2(current[1], current[0]) + turn);
}

}  // namespace cosine_lab
