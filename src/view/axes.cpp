#include "view/axes.h"

#include <algorithm>
#include <cmath>

#include "view/ticks.h"

namespace cosine_lab {
namespace {

constexpr double kAxisHead = 9;
constexpr double kTickLength = 5;
constexpr double kLabelGap = 7;
constexpr double kNameRoom = 34;      // next to an axis's arrow head, where its name stands
constexpr double kNumberHeight = 20;  // kept free along the edge for the other axis's numbers
constexpr double kNumberWidth = 42;
constexpr double kLeastMinorPixels = 9;

struct Axes {
  const Picture& picture;
  DrawList& list;
  TickSteps steps;
  Point low{};
  Point high{};
  ScreenPoint crossing;  // the origin, or the edge of the view nearest to it
};

Axes axes_of(const Picture& picture, DrawList& list) {
  const Rect& plot = picture.camera.plot();
  const Point low = picture.camera.to_scene({plot.x, plot.bottom()});
  const Point high = picture.camera.to_scene({plot.right(), plot.y});
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  // An axis that is out of sight stands at the edge, so that its numbers can still be read.
  const double left = plot.x + kNumberWidth;
  const double top = plot.y + 1;
  const ScreenPoint crossing{
      std::clamp(origin.x, left, std::max(left, plot.right() - 1)),
      std::clamp(origin.y, top, std::max(top, plot.bottom() - kNumberHeight - 4))};
  return {picture, list, tick_steps(picture.camera.scale()), low, high, crossing};
}

void grid_lines(const Axes& axes, double step, Rgba colour) {
  const Rect& plot = axes.picture.camera.plot();
  for (const double x : multiples(axes.low[0], axes.high[0], step)) {
    const double at = axes.picture.camera.to_screen({x, 0}).x;
    axes.list.hairline({at, plot.y}, {at, plot.bottom()}, colour);
  }
  for (const double y : multiples(axes.low[1], axes.high[1], step)) {
    const double at = axes.picture.camera.to_screen({0, y}).y;
    axes.list.hairline({plot.x, at}, {plot.right(), at}, colour);
  }
}

void draw_grid(const Axes& axes) {
  if (!axes.picture.scene.show_grid) {
    return;
  }
  const Palette& palette = axes.picture.palette;
  if (axes.steps.minor * axes.picture.camera.scale() >= kLeastMinorPixels) {
    grid_lines(axes, axes.steps.minor, palette.grid_minor);
  }
  grid_lines(axes, axes.steps.major, palette.grid);
}

void draw_lines(const Axes& axes) {
  const Rect& plot = axes.picture.camera.plot();
  const Rgba colour = axes.picture.palette.axis;
  const ScreenPoint right{plot.right() - 2, axes.crossing.y};
  const ScreenPoint top{axes.crossing.x, plot.y + 2};
  axes.list.hairline({plot.x, axes.crossing.y}, {right.x - kAxisHead / 2, right.y}, colour);
  axes.list.hairline({axes.crossing.x, plot.bottom()}, {top.x, top.y + kAxisHead / 2}, colour);
  axes.list.head(right, {right.x - kAxisHead, right.y}, kAxisHead * 0.8, colour);
  axes.list.head(top, {top.x, top.y + kAxisHead}, kAxisHead * 0.8, colour);
}

Label number(LabelRole role, const ScreenPoint& at, double value, int decimals) {
  Label label;
  label.role = role;
  label.at = at;
  label.value = value;
  label.decimals = decimals;
  label.anchor_x = role == LabelRole::tick_x ? 0.5 : 1;
  label.anchor_y = role == LabelRole::tick_x ? 0 : 0.5;
  return label;
}

bool is_origin(const Axes& axes, double value) {
  return std::abs(value) < axes.steps.major / 2;
}

void number_x(const Axes& axes, int decimals) {
  const Rect& plot = axes.picture.camera.plot();
  for (const double x : multiples(axes.low[0], axes.high[0], axes.steps.major)) {
    const double at = axes.picture.camera.to_screen({x, 0}).x;
    if (is_origin(axes, x) || at < plot.x + 12 || at > plot.right() - kNameRoom / 2) {
      continue;
    }
    axes.list.segment({at, axes.crossing.y}, {at, axes.crossing.y + kTickLength}, 1,
                      axes.picture.palette.axis);
    axes.list.labels.push_back(
        number(LabelRole::tick_x, {at, axes.crossing.y + kLabelGap}, x, decimals));
  }
}

void number_y(const Axes& axes, int decimals) {
  const Rect& plot = axes.picture.camera.plot();
  for (const double y : multiples(axes.low[1], axes.high[1], axes.steps.major)) {
    const double at = axes.picture.camera.to_screen({0, y}).y;
    if (is_origin(axes, y) || at < plot.y + kNameRoom || at > plot.bottom() - kNumberHeight) {
      continue;
    }
    axes.list.segment({axes.crossing.x - kTickLength, at}, {axes.crossing.x, at}, 1,
                      axes.picture.palette.axis);
    Label label = number(LabelRole::tick_y, {axes.crossing.x - kLabelGap, at}, y, decimals);
    if (decimals < 0) {
      // With an exponent a number is too wide for the margin.
      label.at.x = axes.crossing.x + kLabelGap;
      label.anchor_x = 0;
    }
    axes.list.labels.push_back(label);
  }
}

void write_numbers(const Axes& axes) {
  const double largest = std::max({std::abs(axes.low[0]), std::abs(axes.low[1]),
                                   std::abs(axes.high[0]), std::abs(axes.high[1])});
  const int decimals = decimals_for(axes.steps.major, largest);
  number_x(axes, decimals);
  number_y(axes, decimals);
  const ScreenPoint origin = axes.picture.camera.to_screen({0, 0});
  if (origin == axes.crossing) {
    Label zero = number(LabelRole::tick_y, {origin.x - kLabelGap, origin.y + kLabelGap}, 0, 0);
    zero.anchor_y = 0;
    axes.list.labels.push_back(zero);
  }
}

void write_axis_names(const Axes& axes) {
  const Rect& plot = axes.picture.camera.plot();
  const Shown shown = shown_dimensions(axes.picture.scene);
  Label x;
  x.role = LabelRole::axis_x;
  x.subject = shown.x;
  const bool above = axes.crossing.y > plot.y + kNumberHeight + kLabelGap;
  x.at = {plot.right() - 6, axes.crossing.y + (above ? -kLabelGap : kLabelGap + kNumberHeight)};
  x.anchor_x = 1;
  x.anchor_y = above ? 1 : 0;
  axes.list.labels.push_back(x);
  Label y;
  y.role = LabelRole::axis_y;
  y.subject = shown.y;
  const bool left = axes.crossing.x > plot.x + plot.width / 2;
  y.at = {axes.crossing.x + (left ? -kLabelGap - 3 : kLabelGap + 3), plot.y + 4};
  y.anchor_x = left ? 1 : 0;
  y.anchor_y = 0;
  axes.list.labels.push_back(y);
}

}  // namespace

void draw_axes(const Picture& picture, DrawList& list) {
  const Axes axes = axes_of(picture, list);
  draw_grid(axes);
  draw_lines(axes);
  write_numbers(axes);
  write_axis_names(axes);
}

}  // namespace cosine_lab
