// The angle, the straight way between two tips and the way along the axes, in the numbers that are
// compared.
#include "lesson/figures/metric/state.h"
#include "view/angle_mark.h"
#include "view/arrow.h"
#include "view/arrows.h"
#include "view/axes.h"
#include "view/figure_drawings.h"
#include "view/names.h"

namespace cosine_lab {
namespace {

constexpr double kWay = 1.75;

Look look(const Scene& scene) {
  const auto& state = state_of<MetricState>(scene);
  return {counted(state.fine), static_cast<std::size_t>(state.scaling)};
}

// A step of Manhattan distance along each axis, and the straight line of Euclidean distance.
void draw_ways(const Picture& picture, DrawList& list) {
  const auto [a, b] = picture.scene.compared;
  const ScreenPoint from = picture.camera.to_screen(picture.tip(a));
  const ScreenPoint to = picture.camera.to_screen(picture.tip(b));
  const ScreenPoint corner{to.x, from.y};
  const Rgba colour = picture.palette.accent;
  list.dashes(from, corner, kWay, 7, colour);
  list.dashes(corner, to, kWay, 7, colour);
  list.segment(from, to, kWay, colour);
}

void draw(const Picture& picture, DrawList& list) {
  draw_axes(picture, list);
  // With more dimensions, the angle and distances in this plane are not those that are measured.
  if (picture.scene.dimensions.size() == kPlaneDimensions) {
    draw_ways(picture, list);
    draw_angle(picture, list);
  }
  draw_arrows(picture, list);
  write_names(picture, list);
}

}  // namespace

constinit const FigureDrawing drawings_of::metric{draw, nullptr, look};

}  // namespace cosine_lab
