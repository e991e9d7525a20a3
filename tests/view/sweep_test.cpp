// Random scenes in random views: whatever the numbers, the drawing is made of numbers.
#include <doctest.h>

#include <array>
#include <map>

#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

Camera random_camera(Random& random, const Scene& scene) {
  Camera camera;
  camera.set_plot({random.between(0, 40), random.between(0, 40), random.between(260, 1600),
                   random.between(200, 900)});
  if (random.chance(0.7)) {
    std::vector<Point> tips;
    for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
      tips.push_back(tip_of(scene, v));
    }
    camera.fit(tips);
  }
  for (std::size_t i = random.below(4); i > 0; --i) {
    const ScreenPoint about{random.between(0, 1600), random.between(0, 900)};
    const double power = random.chance(0.8) ? random.between(-2, 2) : random.between(-200, 200);
    camera.zoom(std::pow(10.0, power), about);
    camera.pan(random.between(-900, 900), random.between(-900, 900));
  }
  if (random.chance(0.2)) {
    camera.reveal(tip_of(scene, scene.compared.first));
  }
  return camera;
}

/// How many labels of each kind there were in all drawings.
using Counts = std::map<LabelRole, std::size_t>;

void check_names(const DrawList& list, const Camera& camera, Counts& counts) {
  for (const LabelRole role : {LabelRole::tip, LabelRole::tick_x, LabelRole::axis_x}) {
    for (const Label& label : labels_of(list, role)) {
      CHECK(camera.plot().contains(label.at));
      ++counts[role];
    }
  }
}

/// The angle is drawn just where there is one and the origin is in sight. True if it was.
bool check_angle(const DrawList& list, const Scene& scene, const Camera& camera) {
  const Measure angle = angle_between(scene.first().components, scene.second().components);
  const auto sectors = shapes_of(list, ShapeKind::sector);
  if (angle.status != Status::ok) {
    CHECK(sectors.empty());
  } else if (camera.plot().contains(camera.to_screen({0, 0}))) {
    CHECK(sectors.size() == 1);
  }
  for (const Shape& sector : sectors) {
    CHECK(std::abs(std::abs(sector.y1) - angle.value) < 1e-6);
  }
  return !sectors.empty();
}

TEST_CASE("two thousand random scenes and views") {
  Random random(61);
  Counts counts;
  int angles = 0;
  for (int i = 0; i < 2000; ++i) {
    INFO("scene " << i);
    const Scene scene = random_scene(random);
    const Camera camera = random_camera(random, scene);
    Touched touched;
    touched.focused = random.below(scene.vectors.size());
    touched.hovered = random.below(scene.vectors.size());
    const DrawList list = draw(scene, camera, touched);
    CHECK(is_finite(list));
    CHECK(list.shapes.size() < 3000);
    check_names(list, camera, counts);
    angles += check_angle(list, scene, camera) ? 1 : 0;
  }
  // Views far from the vectors show little; enough of the others must show something.
  CHECK(angles > 500);
  CHECK(counts[LabelRole::tip] > 500);
  CHECK(counts[LabelRole::tick_x] > 500);
  CHECK(counts[LabelRole::axis_x] > 500);
}

TEST_CASE("a fitted view shows the tip of every arrow and its name") {
  Random random(62);
  for (int i = 0; i < 500; ++i) {
    Scene scene = pair_scene({}, {});
    std::vector<Point> tips;
    const double size = std::pow(10.0, random.between(-300, 300));
    for (Vector& vector : scene.vectors) {
      vector.components = {size * random.between(0.1, 1), size * random.between(-1, -0.1)};
      tips.push_back({vector.components[0], vector.components[1]});
    }
    Camera camera;
    camera.set_plot({0, 0, random.between(280, 1600), random.between(240, 900)});
    camera.fit(tips);
    const DrawList list = draw(scene, camera);
    CHECK(arrow_heads(list).size() == 2);
    CHECK(labels_of(list, LabelRole::tip).size() == 2);
    CHECK(labels_of(list, LabelRole::angle).size() == 1);
    CHECK(labels_of(list, LabelRole::tick_x).size() >= 1);
  }
}

}  // namespace
}  // namespace cosine_lab::test
