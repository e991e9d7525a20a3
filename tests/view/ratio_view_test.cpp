// The figure `ratio` as a drawing: a ghost of k Y beside X.
#include <doctest.h>

#include "lesson/figures/figures.h"
#include "lesson/figures/ratio/state.h"
#include "lesson/figures/scene_exercise.h"
#include "view/drawing.h"
#include "view/figure_drawings.h"

namespace cosine_lab::test {
namespace {

Scene ratio_scene() {
  Scene scene = pair_scene({8, 6}, {2, 5});
  scene.kind = FigureKind::ratio;
  return scene;
}

TEST_CASE("the ghost ends at k Y") {
  // k = 8 / 2 = 4, so k Y = (8, 20), at (480, 100) on the screen.
  const DrawList list = draw(ratio_scene(), ten_pixels());
  const auto heads = shapes_of(list, ShapeKind::head);
  CHECK(std::ranges::any_of(heads, [](const Shape& s) {
    return s.x0 == doctest::Approx(480) && s.y0 == doctest::Approx(100);
  }));
  const auto labels = labels_of(list, LabelRole::multiple);
  REQUIRE(labels.size() == 1);
  CHECK(labels[0].value == 4);
  CHECK(labels[0].subject == 1);
}

TEST_CASE("a factor of 1 needs no name of its own, and no k no ghost") {
  Scene scene = ratio_scene();
  scene.vectors[0].components = {2, 9};
  CHECK(labels_of(draw(scene, ten_pixels()), LabelRole::multiple).empty());
  scene.vectors[1].components = {0, 5};
  CHECK(shapes_of(draw(scene, ten_pixels()), ShapeKind::dashes).empty());
}

TEST_CASE("an open question about the factor shows no ghost") {
  Scene scene = ratio_scene();
  scene.quiz.on = scene.quiz.begun = true;
  REQUIRE(is_veiled(scene));
  const DrawList list = draw(scene, ten_pixels());
  CHECK(labels_of(list, LabelRole::multiple).empty());
  CHECK(shapes_of(list, ShapeKind::dashes).empty());
  CHECK(shapes_of(list, ShapeKind::head).size() >= 2);
}

TEST_CASE("the ghost belongs to what is shown at first") {
  std::vector<Point> points;
  drawing_of(FigureKind::ratio).add_points(ratio_scene(), points);
  CHECK(points == std::vector<Point>{{8, 20}});
}

TEST_CASE("another pair, claim or dimension is another look; a drag is not") {
  const auto look = drawing_of(FigureKind::ratio).look;
  Scene scene = ratio_scene();
  const Look before = look(scene);
  scene.vectors[0].components = {1, 1};
  CHECK(look(scene) == before);
  scene.compared = {1, 0};
  CHECK(look(scene) != before);
  scene.compared = {0, 1};
  state_of<RatioState>(scene).dimension = 1;
  CHECK(look(scene) != before);
}

TEST_CASE("what the page points at stands out: its component with its number") {
  Scene scene = ratio_scene();
  scene.kind = FigureKind::cosine;
  Touched touched;
  touched.lit = mark_of(0, 1);
  const DrawList list = draw(scene, ten_pixels(), touched);
  REQUIRE(labels_of(list, LabelRole::component_y).size() == 1);
  CHECK(labels_of(list, LabelRole::component_y)[0].value == 6);
  CHECK(labels_of(list, LabelRole::component_x).empty());
}

}  // namespace
}  // namespace cosine_lab::test
