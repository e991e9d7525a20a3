#include "view/edge_pan.h"

#include <algorithm>
#include <cmath>

namespace cosine_lab {
namespace {

constexpr double kZone = 28;   // this near to an edge the view begins to move
constexpr double kStart = 10;  // a tip taken inside the zone has to be moved outward so far
constexpr double kPixelsPerSecond = 320;  // at the edge itself, and beyond it
constexpr double kZoomPerSecond = 0.7;    // in powers of e
constexpr double kMargin = 46;            // as far as a fitted view has the origin from the edge

// How far into the zone, 0 to 1, for a hand that is `room` away from an edge and was `first` away.
double depth(double first, double room) {
  const double zone = std::min(first - kStart, kZone);
  return std::clamp((zone - room) / kZone, 0.0, 1.0);
}

// -1: at full speed towards smaller coordinates; 1: towards larger ones.
double push(double low, double high, double pressed, double at) {
  return depth(high - pressed, high - at) - depth(pressed - low, at - low);
}

// The part of the way that leaves a place within its margins, or as far out as it is.
double allowed(double low, double high, double place, double way) {
  const double middle = (low + high) / 2;
  const double least = std::min({low + kMargin, middle, place});
  const double most = std::max({high - kMargin, middle, place});
  return std::clamp(place + way, least, most) - place;
}

}  // namespace

Camera panned_at_edge(const Camera& camera, const EdgeHand& hand, double seconds) {
  const Rect& plot = camera.plot();
  const double right = push(plot.x, plot.right(), hand.pressed.x, hand.at.x);
  const double down = hand.line ? 0 : push(plot.y, plot.bottom(), hand.pressed.y, hand.at.y);
  if (right == 0 && down == 0) {
    return camera;
  }
  // What is beyond the edge comes in, so the drawing moves the other way.
  const ScreenPoint way{-right * kPixelsPerSecond * seconds, -down * kPixelsPerSecond * seconds};
  ScreenPoint taken = way;
  for (const Point& kept : {Point{}, hand.other}) {
    const ScreenPoint place = camera.to_screen(kept);
    taken.x = allowed(plot.x, plot.right(), place.x, taken.x);
    taken.y = allowed(plot.y, plot.bottom(), place.y, taken.y);
  }
  Camera moved = camera;
  moved.pan(taken.x, taken.y);
  const bool stuck = (way.x != 0 && taken.x == 0) || (way.y != 0 && taken.y == 0);
  if (stuck) {
    const double share = std::max(std::abs(right), std::abs(down));
    moved.zoom(std::exp(-share * kZoomPerSecond * seconds), moved.to_screen({0, 0}));
  }
  return moved;
}

}  // namespace cosine_lab
