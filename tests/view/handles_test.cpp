// Which tip a pointer takes.
#include "view/handles.h"

#include <doctest.h>

#include <cmath>

#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

// The origin at (0, 600), a scene unit is ten pixels: a tip (x, y) is at (10x, 600-10y).
Camera ten_pixels() {
  Camera camera;
  camera.set_plot({0, 0, 800, 600});
  camera.pan(-400, 300);
  camera.zoom(10, {0, 600});
  return camera;
}

Scene three(const Point& a, const Point& b, const Point& other) {
  Scene scene = pair_scene(a, b);
  scene.vectors.push_back({"C", {other[0], other[1]}});
  return scene;
}

std::optional<std::size_t> hit(const Scene& scene, const ScreenPoint& at) {
  return handle_at(scene, ten_pixels(), at);
}

TEST_CASE("a tip is taken within 22 pixels of it, any way") {
  const Scene scene = pair_scene({20, 30}, {60, 10});
  CHECK(hit(scene, {200, 300}) == 0U);
  for (int degrees = 0; degrees < 360; degrees += 15) {
    const double angle = degrees * 3.14159265358979 / 180;
    const ScreenPoint way{std::cos(angle), std::sin(angle)};
    CHECK(hit(scene, {200 + 21.9 * way.x, 300 + 21.9 * way.y}) == 0U);
    CHECK_FALSE(hit(scene, {200 + 22.1 * way.x, 300 + 22.1 * way.y}).has_value());
  }
}

TEST_CASE("far from all tips nothing is taken") {
  CHECK_FALSE(hit(pair_scene({20, 30}, {60, 10}), {400, 100}).has_value());
}

TEST_CASE("of two compared tips the nearer is taken") {
  const Scene scene = pair_scene({20, 30}, {22, 30});
  CHECK(hit(scene, {209, 300}) == 0U);
  CHECK(hit(scene, {211, 300}) == 1U);
}

TEST_CASE("where a compared tip lies on another, the compared one is taken") {
  CHECK(hit(three({60, 10}, {20, 30}, {20, 30}), {200, 300}) == 1U);
  Scene last_two = three({20, 30}, {60, 10}, {20, 30});
  last_two.compared = {2, 1};
  CHECK(hit(last_two, {200, 300}) == 2U);
}

TEST_CASE("another tip is taken where the pointer is clearly nearer to it") {
  const Scene scene = three({20, 30}, {60, 10}, {21.5, 30});
  CHECK(hit(scene, {200, 300}) == 0U);
  CHECK(hit(scene, {209, 300}) == 0U);
  CHECK(hit(scene, {215, 300}) == 2U);
}

TEST_CASE("a tip that is not shown is not taken") {
  Scene scene = three({20, 30}, {60, 10}, {40, 40});
  CHECK(hit(scene, {400, 200}) == 2U);
  scene.show_others = false;
  CHECK_FALSE(is_shown(scene, 2));
  CHECK_FALSE(hit(scene, {400, 200}).has_value());
  CHECK(hit(scene, {200, 300}) == 0U);
}

TEST_CASE("a vector of length zero is taken at the origin") {
  CHECK(hit(pair_scene({0, 0}, {60, 10}), {5, 595}) == 0U);
}

TEST_CASE("a tip beyond all pixels is taken nowhere") {
  const Scene scene = pair_scene({1.7e308, -1.7e308}, {60, 10});
  CHECK_FALSE(hit(scene, {400, 300}).has_value());
  CHECK(hit(scene, {600, 500}) == 1U);
}

TEST_CASE("a key's step is round and about as long as asked for") {
  // 8 pixels are 0.8 units here.
  CHECK(key_step(ten_pixels(), 8) == 1);
  CHECK(key_step(ten_pixels(), 4.5) == 0.5);
}

TEST_CASE("magnets lie on the lines the eye sees and reach a few pixels") {
  // Numbered lines every 10 units (100 pixels), fine ones every 2 (20 pixels).
  const DragAids aids = drag_aids(ten_pixels(), true);
  CHECK(aids.grid_step == 2);
  CHECK(aids.magnet * 10 <= 6);
  CHECK(aids.magnet * 10 >= 2);
  CHECK(aids.least_length * 10 == doctest::Approx(8));
}

TEST_CASE("without magnets there is no step, but still a least length") {
  const DragAids aids = drag_aids(ten_pixels(), false);
  CHECK(aids.grid_step == 0);
  CHECK(aids.least_length * 10 == doctest::Approx(8));
}

TEST_CASE("magnets leave free room between the lines at every zoom") {
  Random random(51);
  for (int i = 0; i < 2000; ++i) {
    Camera camera = ten_pixels();
    camera.zoom(std::pow(10.0, random.between(-30, 30)), {0, 600});
    const DragAids aids = drag_aids(camera, true);
    CHECK(aids.magnet > 0);
    CHECK(aids.magnet <= aids.grid_step * 0.31);
    CHECK(aids.grid_step * camera.scale() >= 10);
  }
}

}  // namespace
}  // namespace cosine_lab::test
