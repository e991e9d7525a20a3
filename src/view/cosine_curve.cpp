#include "view/cosine_curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lesson/text/digits.h"

namespace cosine_lab {
namespace {

constexpr double kWide = 1.35;  // times as wide as tall: the curve stands beside the circle
constexpr double kLeastRoom = 170;
constexpr double kEdge = 10;
constexpr int kPieces = 60;
constexpr int kRadianDecimals = 3;

// Kept free within the curve's room for its numbers.
constexpr double kLeft = 30;
constexpr double kRight = 18;
constexpr double kTop = 24;
constexpr double kBottom = 26;
constexpr double kGap = 6;

bool stands_beside(const Rect& plot) {
  return plot.width > kWide * plot.height;
}

// From degrees and cosine to the screen.
struct Frame {
  Rect area;
  [[nodiscard]] ScreenPoint at(double degrees, double cosine) const {
    return {area.x + area.width * degrees / 180, area.y + area.height * (1 - cosine) / 2};
  }
};

Label text(LabelRole role, const ScreenPoint& at, double value, double anchor_x, double anchor_y) {
  Label label;
  label.role = role;
  label.at = at;
  label.value = value;
  label.anchor_x = anchor_x;
  label.anchor_y = anchor_y;
  return label;
}

void draw_frame(const Palette& palette, const Frame& frame, DrawList& list) {
  for (const double cosine : {1.0, 0.0, -1.0}) {
    const ScreenPoint left = frame.at(0, cosine);
    const Rgba colour = cosine == 0 ? palette.axis : palette.grid;
    list.hairline(left, frame.at(180, cosine), colour);
    list.labels.push_back(text(LabelRole::curve_y, {left.x - kGap, left.y}, cosine, 1, 0.5));
  }
  for (const double degrees : {0.0, 90.0, 180.0}) {
    const ScreenPoint low = frame.at(degrees, -1);
    list.hairline(frame.at(degrees, 1), low, degrees == 0 ? palette.axis : palette.grid);
    const ShownAngle angle = shown_angle(degrees * std::numbers::pi / 180);
    Label label = text(LabelRole::curve_x, {low.x, low.y + kGap}, angle.value, 0.5, 0);
    label.decimals = angle.unit == "°" ? 0 : kRadianDecimals;
    list.labels.push_back(label);
  }
  const ScreenPoint top = frame.at(0, 1);
  list.labels.push_back(text(LabelRole::curve_name, {top.x - kGap, top.y - kGap - 2}, 0, 0, 1));
}

void draw_curve(const Palette& palette, const Frame& frame, DrawList& list) {
  ScreenPoint from = frame.at(0, 1);
  for (int i = 1; i <= kPieces; ++i) {
    const double share = static_cast<double>(i) / kPieces;
    const ScreenPoint to = frame.at(180 * share, std::cos(share * std::numbers::pi));
    list.segment(from, to, 2, palette.muted);
    from = to;
  }
}

// The angle along the axis, the cosine up or down from there, and the dot where they meet.
void draw_moment(const Picture& picture, const Frame& frame, DrawList& list) {
  const double degrees = picture.similarity.angle.value * 180 / std::numbers::pi;
  const double cosine = picture.similarity.cosine.value;
  const Rgba shadow = picture.colour(picture.scene.compared.second);
  const ScreenPoint dot = frame.at(degrees, cosine);
  list.segment(frame.at(degrees, 0), dot, kShadowThickness, faded(shadow, kShadowInk));
  list.segment(frame.at(0, 0), frame.at(degrees, 0), 2.5, picture.palette.ink);
  list.disc(dot, 6, picture.palette.ink);
  list.ring(dot, 7, 2, picture.palette.paper);
}

}  // namespace

Rect curve_room(const Rect& plot) {
  if (std::min(plot.width, plot.height) < kLeastRoom) {
    return {plot.right(), plot.bottom(), 0, 0};
  }
  if (stands_beside(plot)) {
    const double wide = std::clamp(0.42 * plot.width, 150.0, 320.0);
    const double tall = std::min(plot.height - 2 * kEdge, std::max(150.0, 0.7 * wide));
    return {plot.right() - wide - kEdge, plot.y + (plot.height - tall) / 2, wide, tall};
  }
  const double tall = std::clamp(0.32 * plot.height, 100.0, 190.0);
  const double wide = std::min(plot.width - 2 * kEdge, 420.0);
  return {plot.x + (plot.width - wide) / 2, plot.bottom() - tall - 4, wide, tall};
}

Rect circle_room(const Rect& plot) {
  const Rect curve = curve_room(plot);
  if (curve.width == 0) {
    return plot;
  }
  return stands_beside(plot) ? Rect{plot.x, plot.y, curve.x - plot.x, plot.height}
                             : Rect{plot.x, plot.y, plot.width, curve.y - plot.y};
}

void draw_cosine_curve(const Picture& picture, DrawList& list) {
  const Rect room = curve_room(picture.camera.plot());
  if (room.width == 0) {
    return;
  }
  // An arrow that reaches here after zooming does not run through the curve.
  const double middle = room.y + room.height / 2;
  list.segment({room.x, middle}, {room.right(), middle}, room.height, picture.palette.paper);
  const Frame frame{
      {room.x + kLeft, room.y + kTop, room.width - kLeft - kRight, room.height - kTop - kBottom}};
  draw_frame(picture.palette, frame, list);
  draw_curve(picture.palette, frame, list);
  if (picture.similarity.cosine.status == Status::ok) {
    draw_moment(picture, frame, list);
  }
}

}  // namespace cosine_lab
