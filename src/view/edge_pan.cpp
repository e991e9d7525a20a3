#include "view/edge_pan.h"

#include <algorithm>
#include <cmath>

namespace cosine_lab {
namespace {

constexpr double kZone = 28;   // this near to an edge the view begins to move
constexpr double kStart = 10;  // a tip taken inside the zone has to be moved outward so far
constexpr double kPixelsPerSecond = 320;  // at the edge itself, and beyond it
constexpr double kZoomPerSecond = 0.7;    // in powers of e
constexpr double kOriginMargin = 46;      // as far as a fitted view has it from the edge

// How far into the zone, 0 to 1, for a hand that is `room` away from an edge and was `first` away.
double depth(double first, double room) {
  const double zone = std::min(first - kStart, kZone);
  return std::clamp((zone - room) / kZone, 0.0, 1.0);
}

// -1: at full speed towards smaller coordinates; 1: towards larger ones.
double push(double low, double high, double pressed, double at) {
  return depth(high - pressed, high - at) - depth(pressed - low, at - low);
}

// The part of the way that leaves the origin within its margins, or as far out as it is.
double allowed(double low, double high, double origin, double way) {
  const double middle = (low + high) / 2;
  const double least = std::min({low + kOriginMargin, middle, origin});
  const double most = std::max({high - kOriginMargin, middle, origin});
  return std::clamp(origin + way, least, most) - origin;
}

}  // namespace

Camera panned_at_edge(const Camera& camera, const ScreenPoint& pressed, const ScreenPoint& at,
                      bool line, double seconds) {
  const Rect& plot = camera.plot();
  const double right = push(plot.x, plot.right(), pressed.x, at.x);
  const double down = line ? 0 : push(plot.y, plot.bottom(), pressed.y, at.y);
  if (right == 0 && down == 0) {
    return camera;
  }
  const ScreenPoint origin = camera.to_screen({0, 0});
  // What is beyond the edge comes in, so the drawing moves the other way.
  const ScreenPoint way{-right * kPixelsPerSecond * seconds, -down * kPixelsPerSecond * seconds};
  const double x = allowed(plot.x, plot.right(), origin.x, way.x);
  const double y = allowed(plot.y, plot.bottom(), origin.y, way.y);
  Camera moved = camera;
  moved.pan(x, y);
  const bool stuck = (way.x != 0 && x == 0) || (way.y != 0 && y == 0);
  if (stuck) {
    const double share = std::max(std::abs(right), std::abs(down));
    moved.zoom(std::exp(-share * kZoomPerSecond * seconds), moved.to_screen({0, 0}));
  }
  return moved;
}

}  // namespace cosine_lab
