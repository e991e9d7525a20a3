// The figure `pairs` as a drawing: a pair that is pointed at stands out.
#include <doctest.h>

#include <string>

#include "lesson/figures/pairs/state.h"
#include "view/drawing.h"
#include "view/figure_drawings.h"

namespace cosine_lab::test {
namespace {

Scene three() {
  Scene scene = pair_scene({8, 6}, {2, 5});
  scene.vectors.push_back({"C", {-10, 10}});
  scene.kind = FigureKind::pairs;
  return scene;
}

double angle_on(const Scene& scene, const Touched& touched = {}) {
  const auto labels = labels_of(draw(scene, ten_pixels(), touched), LabelRole::angle);
  REQUIRE(labels.size() == 1);
  return labels[0].value;
}

TEST_CASE("the angle is that of the compared pair, or of the one that is pointed at") {
  // atan2(5, 2) - atan2(6, 8) and 135 degrees - atan2(5, 2).
  CHECK(angle_on(three()) == doctest::Approx(31.3286).epsilon(1e-5));
  Touched touched;
  touched.lit = {2, 1, -1};
  CHECK(angle_on(three(), touched) == doctest::Approx(66.8014).epsilon(1e-5));
}

TEST_CASE("the arrows of the pair that is pointed at are the thick ones") {
  Touched touched;
  touched.lit = {2, 1, -1};
  const auto labels = labels_of(draw(three(), ten_pixels(), touched), LabelRole::tip);
  REQUIRE(labels.size() == 3);
  for (const Label& label : labels) {
    CHECK(label.strong == (label.subject != 0));
  }
}

TEST_CASE("a mark of vectors that are not there lights nothing") {
  Touched touched;
  touched.lit = {2, 7, -1};
  CHECK(angle_on(three(), touched) == doctest::Approx(31.3286).epsilon(1e-5));
  touched.lit = {1, 1, -1};
  CHECK(angle_on(three(), touched) == doctest::Approx(31.3286).epsilon(1e-5));
}

TEST_CASE("no angle gives the answer away while one predicts") {
  Scene scene = three();
  state_of<PairsState>(scene).exercise = true;
  CHECK(labels_of(draw(scene, ten_pixels()), LabelRole::angle).empty());
  CHECK(shapes_of(draw(scene, ten_pixels()), ShapeKind::sector).empty());
  state_of<PairsState>(scene).checked = scene.vectors;
  CHECK(angle_on(scene) == doctest::Approx(31.3286).epsilon(1e-5));
}

TEST_CASE("among very many vectors only the pair and what is touched carry names") {
  Scene scene = three();
  for (int i = 3; i < 200; ++i) {
    scene.vectors.push_back({"v" + std::to_string(i), {10 + i * 0.1, 5 - i * 0.1}});
  }
  CHECK(labels_of(draw(scene, ten_pixels()), LabelRole::tip).size() == 2);
  Touched touched;
  touched.hovered = 100;
  CHECK(labels_of(draw(scene, ten_pixels(), touched), LabelRole::tip).size() == 3);
}

TEST_CASE("every shown tip is in sight at first") {
  Scene scene = three();
  std::vector<Point> points;
  drawing_of(FigureKind::pairs).add_points(scene, points);
  CHECK(points == std::vector<Point>{{8, 6}, {2, 5}, {-10, 10}});
  scene.show_others = false;
  points.clear();
  drawing_of(FigureKind::pairs).add_points(scene, points);
  CHECK(points.size() == 2);
}

}  // namespace
}  // namespace cosine_lab::test
