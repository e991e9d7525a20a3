#include "view/angle_mark.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lesson/figures/scene_exercise.h"
#include "lesson/text/digits.h"
#include "view/handles.h"

namespace cosine_lab {
namespace {

// In CSS pixels, but for the share.
constexpr double kLeastRadius = 26;
constexpr double kMostRadius = 72;
constexpr double kShareOfArrow = 0.42;
constexpr double kLabelAway = 24;
constexpr double kRightAngleSide = 15;
constexpr double kLineThickness = 1.75;
// Doubles seldom make a right angle exactly: the cosine may then be off by this much.
constexpr double kRoundingError = 1e-15;

double polar(const Point& tip) {
  return std::atan2(tip[1], tip[0]);
}

// The turn from the first vector to the second, within -pi to pi.
double turn(double from, double to) {
  return std::remainder(to - from, 2 * std::numbers::pi);
}

double radius_for(const Picture& picture) {
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  const double first =
      distance(origin, picture.camera.to_screen(picture.tip(picture.scene.compared.first)));
  const double second =
      distance(origin, picture.camera.to_screen(picture.tip(picture.scene.compared.second)));
  return std::clamp(kShareOfArrow * std::min(first, second), kLeastRadius, kMostRadius);
}

ScreenPoint around(const ScreenPoint& centre, double radius, double angle) {
  return {centre.x + radius * std::cos(angle), centre.y - radius * std::sin(angle)};
}

void right_angle(DrawList& list, const ScreenPoint& origin, double from, double sweep, Rgba ink) {
  const double side = kRightAngleSide;
  const ScreenPoint a = around(origin, side, from);
  const ScreenPoint b = around(origin, side, from + sweep);
  const ScreenPoint corner = around(origin, side * std::numbers::sqrt2, from + sweep / 2);
  list.segment(a, corner, kLineThickness, ink);
  list.segment(corner, b, kLineThickness, ink);
}

}  // namespace

void draw_angle(const Picture& picture, DrawList& list) {
  // An open question is not answered by the drawing.
  if (picture.similarity.angle.status != Status::ok || is_veiled(picture.scene)) {
    return;
  }
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  if (!list.clip.grown(kMostRadius).contains(origin)) {
    return;
  }
  const double from = polar(picture.tip(picture.scene.compared.first));
  const double sweep = turn(from, polar(picture.tip(picture.scene.compared.second)));
  const double radius = radius_for(picture);
  const Rgba ink = picture.palette.ink;
  list.sector(origin, radius, from, sweep, faded(ink, 0.09));
  if (std::abs(picture.similarity.cosine.value) < kRoundingError) {
    right_angle(list, origin, from, sweep, ink);
  } else {
    list.arc(origin, radius, from, sweep, kLineThickness, ink);
  }
  Label label;
  label.role = LabelRole::angle;
  label.at = around(origin, radius + kLabelAway, from + sweep / 2);
  const ShownAngle angle = shown_angle(picture.similarity.angle.value);
  label.value = angle.value;
  label.decimals = angle.decimals;
  label.strong = true;
  list.labels.push_back(label);
}

void draw_seen_angle(const Picture& picture, DrawList& list) {
  const auto [a, b] = picture.scene.compared;
  const Similarity seen = measure(picture.tip(a), picture.tip(b));
  draw_angle({picture.scene, seen, picture.camera, picture.palette, picture.touched, picture.pose},
             list);
}

}  // namespace cosine_lab
