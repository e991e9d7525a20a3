#include "lesson/figures/cosine/unit_circle.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "lesson/figures/cosine/state.h"

namespace cosine_lab {
namespace {

constexpr double kLargest = std::numeric_limits<double>::max();

double size_of(const Point& p) {
  return std::max(std::abs(p[0]), std::abs(p[1]));
}

}  // namespace

bool on_circle(const Scene& scene) {
  return state_of<CosineState>(scene).circle;
}

// As shares of the larger component, nothing overflows and nothing that matters vanishes.
Point unit_of(const Point& tip) {
  const double size = size_of(tip);
  if (size == 0) {
    return {};
  }
  const Point share{tip[0] / size, tip[1] / size};
  const double length = std::hypot(share[0], share[1]);
  return {share[0] / length, share[1] / length};
}

Point turned_to(const Point& tip, const Point& towards) {
  const Point unit = unit_of(towards);
  if (size_of(unit) == 0) {
    return tip;
  }
  const double size = size_of(tip);
  if (size == 0) {
    return unit;
  }
  const double shares = std::hypot(tip[0] / size, tip[1] / size);
  return {std::clamp(unit[0] * shares * size, -kLargest, kLargest),
          std::clamp(unit[1] * shares * size, -kLargest, kLargest)};
}

}  // namespace cosine_lab
