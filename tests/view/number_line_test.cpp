// The figure `dimension` as a drawing.
#include <doctest.h>

#include <set>

#include "lesson/data/ready_data.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/figures.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

Scene line_scene() {
  Scene scene = materials();
  scene.kind = FigureKind::dimension;
  return scene;
}

TEST_CASE("on the line each thing stands at its number, with its name and value above") {
  const Scene scene = line_scene();
  const DrawList list = draw(scene, ten_pixels());
  const std::vector<Label> values = labels_of(list, LabelRole::named_value);
  REQUIRE(values.size() == 5);
  for (const Label& label : values) {
    CHECK(label.value == scene.vectors[label.subject].components[0]);
    CHECK(label.dimension == 0);
    CHECK(label.at.y < 300);
  }
  // The origin is at (400, 300), a kilogram is ten pixels: B's dot is at (550, 300).
  const auto dots = shapes_of(list, ShapeKind::ring);
  CHECK(std::ranges::any_of(dots, [](const Shape& s) { return s.x0 == 550 && s.y0 == 300; }));
  CHECK(labels_of(list, LabelRole::axis_y).empty());
  CHECK(labels_of(list, LabelRole::angle).empty());
}

TEST_CASE("names over one place stand in rows of their own") {
  const DrawList list = draw(line_scene(), ten_pixels());
  std::set<std::pair<double, double>> places;
  for (const Label& label : labels_of(list, LabelRole::named_value)) {
    places.insert({label.at.x, label.at.y});
  }
  CHECK(places.size() == 5);
}

TEST_CASE("halfway, the second line leans at 45 degrees and every tip is on its way") {
  Scene scene = line_scene();
  const Camera camera = ten_pixels();
  const Palette palette = light_palette();
  state_of<DimensionState>(scene).plane = true;
  const Session session(scene);
  Pose pose = pose_of(scene, camera);
  pose.swing = 0.5;
  DrawList list;
  draw_figure({session.scene(), session.similarity(), camera, palette, {}, &pose}, list);
  const auto heads = shapes_of(list, ShapeKind::head);
  REQUIRE(heads.size() == 2);
  CHECK(heads[0].y0 == doctest::Approx(300));
  // Up and to the right by the same number of pixels.
  CHECK(heads[1].x0 - 400 == doctest::Approx(300 - heads[1].y0));
  CHECK(is_finite(list));
}

TEST_CASE("in the plane they are arrows") {
  Scene scene = line_scene();
  state_of<DimensionState>(scene).plane = true;
  const DrawList list = draw(scene, ten_pixels());
  CHECK(arrow_heads(list).size() >= 4);
  CHECK(labels_of(list, LabelRole::named_value).empty());
  CHECK(labels_of(list, LabelRole::axis_y).size() == 1);
}

TEST_CASE("two hundred things and huge numbers are drawn without harm") {
  Scene scene = line_scene();
  Random random(7);
  while (scene.vectors.size() < kMaxVectors) {
    scene.vectors.push_back({"v" + std::to_string(scene.vectors.size()),
                             {random_component(random), random_component(random)}});
  }
  CHECK(is_finite(draw(scene, ten_pixels())));
}

}  // namespace
}  // namespace cosine_lab::test
