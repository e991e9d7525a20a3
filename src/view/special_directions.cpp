#include "view/special_directions.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "lesson/figures/placement.h"

namespace cosine_lab {
namespace {

constexpr double kThickness = 1.25;
constexpr double kPeriod = 6;
constexpr double kInk = 0.45;
constexpr double kInkThere = 0.9;  // of the one that the tip lies on
constexpr double kDotRadius = 3;
constexpr double kDotRadiusThere = 4.5;
constexpr double kTherePixels = 0.5;

// A line from the origin to beyond the plot, with a dot as far out as the tip is.
void draw_direction(const Picture& picture, const Point& direction, const ScreenPoint& tip,
                    Rgba colour, DrawList& list) {
  const double length = std::hypot(direction[0], direction[1]);
  const ScreenPoint unit{direction[0] / length, -direction[1] / length};
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  const double out = distance(origin, tip);
  const ScreenPoint dot{origin.x + unit.x * out, origin.y + unit.y * out};
  const bool there = distance(dot, tip) < kTherePixels;
  const Rect& plot = picture.camera.plot();
  const ScreenPoint middle{plot.x + plot.width / 2, plot.y + plot.height / 2};
  const double reach = distance(origin, middle) + plot.width + plot.height;
  const Rgba ink = faded(colour, there ? kInkThere : kInk);
  list.dashes(origin, {origin.x + unit.x * reach, origin.y + unit.y * reach}, kThickness, kPeriod,
              ink);
  list.disc(dot, there ? kDotRadiusThere : kDotRadius, ink);
}

}  // namespace

void draw_special_directions(const Picture& picture, DrawList& list) {
  const auto held = picture.touched.grabbed;
  const auto other = held ? attracting_arrow(picture.scene, *held) : std::nullopt;
  if (!other || !std::isfinite(std::hypot((*other)[0], (*other)[1]))) {
    return;
  }
  const ScreenPoint tip = picture.camera.to_screen(picture.tip(*held));
  const auto [first, second] = picture.scene.compared;
  const Rgba colour = picture.colour(*held == first ? second : first);
  for (const Point& direction : special_directions(*other)) {
    draw_direction(picture, direction, tip, colour, list);
  }
}

}  // namespace cosine_lab
