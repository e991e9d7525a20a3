// The angle between the compared vectors.
#include <doctest.h>

#include <array>
#include <numbers>

#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

constexpr double kPi = std::numbers::pi;

Point at(double length, double degrees) {
  return {length * std::cos(degrees * kPi / 180), length * std::sin(degrees * kPi / 180)};
}

DrawList between(double from_degrees, double to_degrees) {
  return draw(pair_scene(at(20, from_degrees), at(15, to_degrees)), ten_pixels());
}

struct Turn {
  double from;
  double to;
  double sweep;
};

TEST_CASE("the arc begins at the first vector and sweeps to the second, the short way round") {
  for (const Turn& turn : {Turn{10, 70, 60}, Turn{70, 10, -60}, Turn{30, -50, -80},
                           Turn{170, -170, 20}, Turn{-170, 170, -20}, Turn{-100, 100, -160},
                           Turn{100, -100, 160}, Turn{0, 179, 179}, Turn{179, -179.5, 1.5}}) {
    INFO(turn.from << " to " << turn.to);
    const DrawList list = between(turn.from, turn.to);
    const auto arcs = shapes_of(list, ShapeKind::arc);
    const auto sectors = shapes_of(list, ShapeKind::sector);
    REQUIRE(arcs.size() == 1);
    REQUIRE(sectors.size() == 1);
    CHECK(arcs[0].x1 == doctest::Approx(turn.from * kPi / 180).epsilon(1e-6));
    CHECK(arcs[0].y1 == doctest::Approx(turn.sweep * kPi / 180).epsilon(1e-6));
    CHECK(sectors[0].x1 == arcs[0].x1);
    CHECK(sectors[0].y1 == arcs[0].y1);
  }
}

TEST_CASE("the arc stands round the origin and stays shorter than both arrows") {
  const DrawList list = between(10, 70);
  const Shape arc = shapes_of(list, ShapeKind::arc)[0];
  CHECK(arc.x0 == 400);
  CHECK(arc.y0 == 300);
  CHECK(arc.radius > 20);
  CHECK(arc.radius < 150);
}

TEST_CASE("opposite vectors make half a turn") {
  const DrawList list = draw(pair_scene({12, 5}, {-24, -10}), ten_pixels());
  CHECK(std::abs(shapes_of(list, ShapeKind::arc)[0].y1) == doctest::Approx(kPi).epsilon(1e-6));
  CHECK(labels_of(list, LabelRole::angle)[0].value == 180);
}

TEST_CASE("the label says the angle in degrees and stands within it") {
  const DrawList list = draw(pair_scene({3, 30}, {15, 4}), ten_pixels());
  const auto labels = labels_of(list, LabelRole::angle);
  REQUIRE(labels.size() == 1);
  // 1.2105252825563936 radians.
  CHECK(labels[0].value == doctest::Approx(69.35798968436280459).epsilon(1e-12));
  CHECK(labels[0].decimals == 1);
  const double direction = std::atan2(300 - labels[0].at.y, labels[0].at.x - 400);
  CHECK(direction > std::atan2(4.0, 15.0));
  CHECK(direction < std::atan2(30.0, 3.0));
}

TEST_CASE("exactly 90 degrees have a square instead of an arc") {
  for (const auto& [a, b] : std::array<std::pair<Point, Point>, 3>{
           {{{3, 4}, {-4, 3}}, {{0, 7}, {7, 0}}, {{-1, -1}, {1, -1}}}}) {
    const DrawList list = draw(pair_scene(a, b), ten_pixels());
    CHECK(shapes_of(list, ShapeKind::arc).empty());
    CHECK(shapes_of(list, ShapeKind::sector).size() == 1);
    CHECK(labels_of(list, LabelRole::angle)[0].value == 90);
  }
}

TEST_CASE("the square's corner lies between the vectors") {
  const DrawList list = draw(pair_scene({9, 0}, {0, 9}), ten_pixels());
  const auto segments = shapes_of(list, ShapeKind::segment);
  // The two sides meet at the same distance from both axes.
  const auto side = std::ranges::find_if(segments, [](const Shape& s) {
    return s.x1 > 400 && s.x1 < 440 && s.x1 - 400 == doctest::Approx(300 - s.y1);
  });
  REQUIRE(side != segments.end());
  CHECK(side->x0 == doctest::Approx(side->x1));
  CHECK(side->y0 == doctest::Approx(300));
}

TEST_CASE("a hair off 90 degrees is an arc, with the decimals that say so") {
  const DrawList list = draw(pair_scene({1, 0}, {1e-9, 1}), ten_pixels());
  CHECK(shapes_of(list, ShapeKind::arc).size() == 1);
  CHECK(labels_of(list, LabelRole::angle)[0].decimals > 6);
}

TEST_CASE("a vector of length zero makes no angle") {
  for (const auto& [a, b] : std::array<std::pair<Point, Point>, 3>{
           {{{0, 0}, {3, 4}}, {{3, 4}, {0, 0}}, {{0, 0}, {0, 0}}}}) {
    const DrawList list = draw(pair_scene(a, b), ten_pixels());
    CHECK(shapes_of(list, ShapeKind::arc).empty());
    CHECK(shapes_of(list, ShapeKind::sector).empty());
    CHECK(labels_of(list, LabelRole::angle).empty());
  }
}

TEST_CASE("an origin far out of sight has no arc") {
  Camera camera = ten_pixels();
  camera.pan(2000, 0);
  const DrawList list = draw(pair_scene({3, 30}, {15, 4}), camera);
  CHECK(shapes_of(list, ShapeKind::arc).empty());
  CHECK(labels_of(list, LabelRole::angle).empty());
}

TEST_CASE("the angle of vectors at the ends of the doubles is drawn as it is") {
  for (const double size : {1e300, 1e-300}) {
    Camera camera = ten_pixels();
    camera.fit(std::array<Point, 2>{{{size, 0}, {size, size}}});
    const DrawList list = draw(pair_scene({size, 0}, {size, size}), camera);
    REQUIRE(shapes_of(list, ShapeKind::arc).size() == 1);
    CHECK(shapes_of(list, ShapeKind::arc)[0].y1 == doctest::Approx(kPi / 4).epsilon(1e-6));
  }
}

}  // namespace
}  // namespace cosine_lab::test
