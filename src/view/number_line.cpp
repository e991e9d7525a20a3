#include "view/number_line.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "view/ticks.h"

namespace cosine_lab {
namespace {

constexpr double kTick = 5;
constexpr double kGap = 8;
constexpr double kHead = 9;
constexpr double kEdge = 14;
constexpr double kLeastInk = 0.5;  // below it a line has no words yet

// Along and across the line, on the screen.
struct Frame {
  ScreenPoint origin;
  double cosine = 1;
  double sine = 0;
  [[nodiscard]] ScreenPoint at(double along, double across = 0) const {
    return {origin.x + along * cosine + across * sine, origin.y - along * sine + across * cosine};
  }
};

// How far the line runs within the plot, in CSS pixels from the origin.
struct Reach {
  double low = 0;
  double high = 0;
};

Reach reach_of(const Frame& frame, const Rect& plot) {
  Reach reach{-1e6, 1e6};
  const auto cut = [&](double from, double direction, double low, double high) {
    if (std::abs(direction) > 1e-9) {
      const double a = (low - from) / direction;
      const double b = (high - from) / direction;
      reach.low = std::max(reach.low, std::min(a, b));
      reach.high = std::min(reach.high, std::max(a, b));
    }
  };
  cut(frame.origin.x, frame.cosine, plot.x, plot.right());
  cut(frame.origin.y, -frame.sine, plot.y, plot.bottom());
  return reach;
}

Label number(const Frame& frame, double along, double value, int decimals, bool steep) {
  Label label;
  label.role = steep ? LabelRole::tick_y : LabelRole::tick_x;
  label.at = steep ? frame.at(along, -kGap) : frame.at(along, kGap);
  label.anchor_x = steep ? 1 : 0.5;
  label.anchor_y = steep ? 0.5 : 0;
  label.value = value;
  label.decimals = decimals;
  return label;
}

Label name(const Frame& frame, const Reach& reach, std::size_t dimension, bool steep) {
  Label label;
  label.role = steep ? LabelRole::axis_y : LabelRole::axis_x;
  label.subject = dimension;
  label.at = steep ? frame.at(reach.high - 4, kGap + 3) : frame.at(reach.high - 6, 3.5 * kGap);
  label.anchor_x = steep ? 0 : 1;
  label.anchor_y = 0;
  return label;
}

}  // namespace

void draw_number_line(const Picture& picture, const NumberLine& line, DrawList& list) {
  const Camera& camera = picture.camera;
  const Frame frame{camera.to_screen({0, 0}), std::cos(line.angle), std::sin(line.angle)};
  const Reach reach = reach_of(frame, camera.plot());
  if (!(reach.low < reach.high)) {
    return;
  }
  const Rgba colour = faded(picture.palette.axis, line.ink);
  const ScreenPoint end = frame.at(reach.high - 2);
  list.segment(frame.at(reach.low), frame.at(reach.high - kHead / 2), 1.25, colour);
  list.head(end, frame.at(reach.high - 2 - kHead), kHead * 0.8, colour);
  const double step = tick_steps(camera.scale()).major;
  const double low = reach.low / camera.scale();
  const double high = reach.high / camera.scale();
  const int decimals = decimals_for(step, std::max(std::abs(low), std::abs(high)));
  const bool steep = line.angle > std::numbers::pi / 4;
  const bool words = line.ink >= kLeastInk;
  for (const double value : multiples(low, high, step)) {
    const double along = value * camera.scale();
    list.segment(frame.at(along, -kTick), frame.at(along, kTick), 1.25, colour);
    if (words && along > reach.low + kEdge && along < reach.high - kEdge) {
      list.labels.push_back(number(frame, along, value, decimals, steep));
    }
  }
  if (words) {
    list.labels.push_back(name(frame, reach, line.dimension, steep));
  }
}

}  // namespace cosine_lab
