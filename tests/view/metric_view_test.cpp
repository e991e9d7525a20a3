// The figure `metric` as a drawing.
#include <doctest.h>

#include "lesson/figures/metric/state.h"
#include "view/drawing.h"
#include "view/figure_drawings.h"
#include "view/label_text.h"
#include "view/motion.h"

namespace cosine_lab::test {
namespace {

Scene metric_pair() {
  Scene scene = pair_scene({8, 6}, {2, 5});
  scene.kind = FigureKind::metric;
  return scene;
}

bool has_segment(const DrawList& list, ShapeKind kind, const ScreenPoint& from,
                 const ScreenPoint& to) {
  return std::ranges::any_of(shapes_of(list, kind), [&](const Shape& s) {
    return s.x0 == doctest::Approx(from.x) && s.y0 == doctest::Approx(from.y) &&
           s.x1 == doctest::Approx(to.x) && s.y1 == doctest::Approx(to.y);
  });
}

TEST_CASE("the straight way and the way along the axes join the two tips") {
  const DrawList list = draw(metric_pair(), ten_pixels());
  // The origin is at (400, 300), a unit is ten pixels.
  CHECK(has_segment(list, ShapeKind::segment, {480, 240}, {420, 250}));
  CHECK(has_segment(list, ShapeKind::dashes, {480, 240}, {420, 240}));
  CHECK(has_segment(list, ShapeKind::dashes, {420, 240}, {420, 250}));
}

TEST_CASE("the angle drawn is that of the numbers that are shown") {
  Scene scene = metric_pair();
  state_of<MetricState>(scene).fine = 1;
  // (8, 6000) and (2, 5000): 0.0763944 - 0.0229183 degrees.
  const auto angles = labels_of(draw(scene, ten_pixels()), LabelRole::angle);
  REQUIRE(angles.size() == 1);
  CHECK(angles[0].value == doctest::Approx(0.0534761).epsilon(1e-4));
}

TEST_CASE("with three dimensions no angle and no way is drawn in the plane of two") {
  Scene scene = metric_pair();
  scene.dimensions.push_back({"z", ""});
  scene.vectors[0].components.push_back(1);
  scene.vectors[1].components.push_back(-4);
  const DrawList list = draw(scene, ten_pixels());
  CHECK(labels_of(list, LabelRole::angle).empty());
  CHECK(shapes_of(list, ShapeKind::dashes).empty());
}

TEST_CASE("another unit or scaling is another look and another axis name; a drag is not") {
  const auto look = drawing_of(FigureKind::metric).look;
  Scene scene = metric_pair();
  const Look place = look(scene);
  scene.vectors[0].components = {1, 1};
  CHECK(look(scene) == place);
  state_of<MetricState>(scene).fine = 0;
  CHECK(look(scene) != place);
  const auto names = labels_of(draw(scene, ten_pixels()), LabelRole::axis_x);
  CHECK(label_text(names.at(0), scene) == "x (10⁻³)");
}

TEST_CASE("from kg to g a tip goes straight on the screen, and one that stays keeps its place") {
  Motion motion;
  Pose from;
  from.camera = ten_pixels();
  from.tips = {{3, 3}, {0, 7}};
  Pose to = from;
  to.camera.zoom(0.001, {400, 300});
  to.tips = {{3000, 3}, {0, 7}};
  motion.begin(from);
  static_cast<void>(motion.shown(to, 0));
  const Pose half = motion.shown(to, Motion::kMilliseconds / 2);
  CHECK(half.camera.to_screen(half.tips[0]).x == doctest::Approx(430));
  CHECK(half.tips[1] == Point{0, 7});
}

}  // namespace
}  // namespace cosine_lab::test
