// All vectors in one plane; a pair that the page points at is highlighted like the compared one.
#include <vector>

#include "core/similarity.h"
#include "view/angle_mark.h"
#include "view/arrows.h"
#include "view/axes.h"
#include "view/figure_drawings.h"
#include "view/handles.h"
#include "view/names.h"

namespace cosine_lab {
namespace {

bool is_pair(const Scene& scene, const Mark& lit) {
  const auto count = static_cast<int>(scene.vectors.size());
  return lit.vector >= 0 && lit.other >= 0 && lit.vector != lit.other && lit.vector < count &&
         lit.other < count;
}

void draw_all(const Picture& picture, DrawList& list) {
  draw_axes(picture, list);
  draw_angle(picture, list);
  draw_arrows(picture, list);
  write_names(picture, list);
}

void draw(const Picture& picture, DrawList& list) {
  const Mark& lit = picture.touched.lit;
  if (!is_pair(picture.scene, lit)) {
    draw_all(picture, list);
    return;
  }
  Scene scene = picture.scene;
  scene.compared = {static_cast<std::size_t>(lit.vector), static_cast<std::size_t>(lit.other)};
  const Similarity similarity = measure(scene.first().components, scene.second().components);
  draw_all({scene, similarity, picture.camera, picture.palette, picture.touched, picture.pose},
           list);
}

// Every arrow belongs to some pair of the matrix, so all are in sight.
void add_points(const Scene& scene, std::vector<Point>& points) {
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (is_shown(scene, v)) {
      points.push_back(tip_of(scene, v));
    }
  }
}

}  // namespace

constinit const FigureDrawing drawings_of::pairs{draw, add_points, nullptr};

}  // namespace cosine_lab
