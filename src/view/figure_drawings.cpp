#include "view/figure_drawings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "lesson/figures/figures.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/placement.h"

namespace cosine_lab {
namespace {

#define COSINE_LAB_FIGURE(name) &drawings_of::name,
constexpr std::array kDrawings{COSINE_LAB_EACH_FIGURE(COSINE_LAB_FIGURE)};
#undef COSINE_LAB_FIGURE

// Where the first of the pair has to be turned by the present step, a little beyond what suffices;
// a hand must be able to get there.
void add_wanted_place(const Scene& scene, std::vector<Point>& points) {
  constexpr double beyond = 10 * std::numbers::pi / 180;
  const auto wanted = wanted_cosines(scene);
  if (!wanted) {
    return;
  }
  const Point tip = tip_of(scene, scene.compared.first);
  const Point other = tip_of(scene, scene.compared.second);
  const double from = std::atan2(other[1], other[0]);
  const double turned = std::remainder(std::atan2(tip[1], tip[0]) - from, 2 * std::numbers::pi);
  const double least = std::acos(wanted->most);
  const double most = std::acos(wanted->least);
  const double margin = std::min(beyond, (most - least) / 2);
  const double angle = std::clamp(std::abs(turned), least + margin, most - margin);
  const double way = from + std::copysign(angle, turned);
  const double length = std::hypot(tip[0], tip[1]);
  if (std::isfinite(length)) {
    points.push_back({length * std::cos(way), length * std::sin(way)});
  }
}

}  // namespace

const FigureDrawing& drawing_of(FigureKind kind) {
  return *kDrawings[static_cast<std::size_t>(kind)];
}

Camera fitted(const Scene& scene, Camera camera, bool everything) {
  const FigureDrawing& drawing = drawing_of(scene.kind);
  std::vector<Point> points;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (scene.is_compared(v) || (everything && scene.show_others)) {
      points.push_back(tip_of(scene, v));
    }
  }
  add_wanted_place(scene, points);
  if (drawing.add_points != nullptr) {
    drawing.add_points(scene, points);
  }
  const Rect plot = camera.plot();
  if (drawing.room != nullptr) {
    camera.set_plot(drawing.room(scene, plot));
  }
  camera.fit(points);
  return camera.with_plot(plot);
}

}  // namespace cosine_lab
