#include "view/arrow.h"

#include <algorithm>

namespace cosine_lab {
namespace {

constexpr ArrowStyle kCompared{3.5, 15, 13, 1};
constexpr ArrowStyle kOther{2, 10, 8.5, 0.75};

// A tip far beyond any screen is moved nearer along its arrow, which keeps the direction.
Point within_reach(const Point& tip, double scale) {
  constexpr double far = 1e100;
  const double size = std::max(std::abs(tip[0]), std::abs(tip[1]));
  const double most = far / scale;
  return size > most ? Point{tip[0] / size * most, tip[1] / size * most} : tip;
}

}  // namespace

Arrow arrow_of(const Picture& picture, std::size_t vector) {
  Arrow arrow;
  arrow.vector = vector;
  arrow.tail = picture.camera.to_screen({0, 0});
  arrow.tip = picture.camera.to_screen(within_reach(picture.tip(vector), picture.camera.scale()));
  arrow.style = picture.scene.is_compared(vector) ? kCompared : kOther;
  arrow.colour = faded(picture.colour(vector), arrow.style.ink);
  arrow.length = distance(arrow.tail, arrow.tip);
  return arrow;
}

}  // namespace cosine_lab
