// The directions that attract are marked while a hand could feel them, and at no other time.
#include <doctest.h>

#include <cmath>

#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

Touched held(std::size_t vector) {
  Touched touched;
  touched.grabbed = vector;
  return touched;
}

Scene magnetic(const Point& a, const Point& b) {
  Scene scene = pair_scene(a, b);
  scene.snap = true;
  return scene;
}

std::size_t dashes(const Scene& scene, const Touched& touched) {
  return shapes_of(draw(scene, ten_pixels(), touched), ShapeKind::dashes).size();
}

TEST_CASE("four lines from the origin, beside the other arrow and at right angles to it") {
  const Scene scene = magnetic({3, 20}, {15, 4});
  for (const auto& [vector, other] : {std::pair{0, Point{15, 4}}, std::pair{1, Point{3, 20}}}) {
    const auto lines = shapes_of(draw(scene, ten_pixels(), held(static_cast<std::size_t>(vector))),
                                 ShapeKind::dashes);
    REQUIRE(lines.size() == 4);
    for (const Shape& line : lines) {
      CHECK(line.x0 == 400);
      CHECK(line.y0 == 300);
      const double x = line.x1 - line.x0;
      const double y = line.y0 - line.y1;
      const double length = std::hypot(x, y) * std::hypot(other[0], other[1]);
      const double cosine = (x * other[0] + y * other[1]) / length;
      const bool special = std::abs(cosine) < 1e-6 || std::abs(std::abs(cosine) - 1) < 1e-6;
      CHECK(special);
    }
  }
}

TEST_CASE("without a hand, with magnets off, or where nothing attracts there are none") {
  Scene scene = magnetic({3, 20}, {15, 4});
  CHECK(dashes(scene, {}) == 0);
  scene.snap = false;
  CHECK(dashes(scene, held(0)) == 0);
  CHECK(dashes(magnetic({3, 20}, {0, 0}), held(0)) == 0);
}

TEST_CASE("the line that the tip lies on is the strongest") {
  const auto lines =
      shapes_of(draw(magnetic({-8, 30}, {15, 4}), ten_pixels(), held(0)), ShapeKind::dashes);
  REQUIRE(lines.size() == 4);
  const auto strength = [](const Shape& line) { return line.colour >> 24U; };
  CHECK(strength(lines[1]) > strength(lines[0]));
  CHECK(strength(lines[1]) > strength(lines[2]));
  CHECK(strength(lines[1]) > strength(lines[3]));
}

TEST_CASE("numbers of every size are drawn or left out, never broken") {
  for (const double size : {1e-320, 1e-200, 1e150, 1e300, 1.7e308}) {
    for (const Point& tip : {Point{size, size}, Point{-size, 0}}) {
      CHECK(is_finite(draw(magnetic({3, 20}, tip), ten_pixels(), held(0))));
      CHECK(is_finite(draw(magnetic(tip, {3, 20}), ten_pixels(), held(0))));
    }
  }
}

}  // namespace
}  // namespace cosine_lab::test
