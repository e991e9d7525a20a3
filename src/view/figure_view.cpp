#include "view/figure_view.h"

#include <array>

#include "view/figure_drawings.h"

namespace cosine_lab {
namespace {

#define COSINE_LAB_FIGURE(name) &drawings_of::name,
constexpr std::array kDrawings{COSINE_LAB_EACH_FIGURE(COSINE_LAB_FIGURE)};
#undef COSINE_LAB_FIGURE

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

Point Picture::tip(std::size_t vector) const {
  return pose != nullptr ? pose->tips[vector] : tip_of(scene, vector);
}

double Picture::swing() const {
  return pose != nullptr ? pose->swing : (shown_dimensions(scene).line ? 0 : 1);
}

void draw_figure(const Picture& picture, DrawList& list) {
  list.clear();
  list.clip = picture.camera.plot();
  list.background = picture.palette.paper;
  if (const auto draw = drawing_of(picture.scene.kind).draw) {
    draw(picture, list);
  }
}

}  // namespace cosine_lab
