// The grid, the axes and their numbers.
#include <doctest.h>

#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

Scene scene() {
  return pair_scene({20, 10}, {-10, 10});
}

TEST_CASE("each number stands at its place on the axis") {
  const DrawList list = draw(scene(), ten_pixels());
  const auto x = labels_of(list, LabelRole::tick_x);
  REQUIRE(x.size() >= 6);
  for (const Label& tick : x) {
    CHECK(tick.at.x == doctest::Approx(400 + 10 * tick.value));
    CHECK(tick.at.y > 300);
    CHECK(tick.at.y < 320);
    CHECK(std::remainder(tick.value, 10) == 0);
    CHECK(tick.decimals == 0);
  }
  for (const Label& tick : labels_of(list, LabelRole::tick_y)) {
    if (tick.value != 0) {
      CHECK(tick.at.y == doctest::Approx(300 - 10 * tick.value));
      CHECK(tick.at.x < 400);
    }
  }
}

TEST_CASE("zero is written once") {
  const DrawList list = draw(scene(), ten_pixels());
  std::size_t zeros = 0;
  for (const LabelRole role : {LabelRole::tick_x, LabelRole::tick_y}) {
    for (const Label& tick : labels_of(list, role)) {
      zeros += tick.value == 0 ? 1 : 0;
    }
  }
  CHECK(zeros == 1);
}

TEST_CASE("numbers of fractions have the decimals they need") {
  Camera camera = ten_pixels();
  camera.zoom(100, {400, 300});
  const auto x = labels_of(draw(scene(), camera), LabelRole::tick_x);
  REQUIRE(x.size() >= 6);
  CHECK(x[0].decimals == 1);
}

TEST_CASE("axes whose origin is out of sight keep their numbers in view") {
  Camera camera = ten_pixels();
  camera.pan(-3000, 3000);
  const DrawList list = draw(scene(), camera);
  const auto x = labels_of(list, LabelRole::tick_x);
  const auto y = labels_of(list, LabelRole::tick_y);
  CHECK(x.size() >= 4);
  CHECK(y.size() >= 4);
  for (const auto& ticks : {x, y}) {
    for (const Label& tick : ticks) {
      CHECK(camera.plot().contains(tick.at));
    }
  }
}

TEST_CASE("both axes are named, at their heads") {
  const DrawList list = draw(scene(), ten_pixels());
  const auto x = labels_of(list, LabelRole::axis_x);
  const auto y = labels_of(list, LabelRole::axis_y);
  REQUIRE(x.size() == 1);
  REQUIRE(y.size() == 1);
  CHECK(x[0].subject == 0);
  CHECK(y[0].subject == 1);
  CHECK(x[0].at.x > 780);
  CHECK(std::abs(x[0].at.y - 300) < 20);
  CHECK(y[0].at.y < 20);
  CHECK(std::abs(y[0].at.x - 400) < 20);
}

TEST_CASE("no number runs into the head or the name of its axis") {
  for (double zoom = 1; zoom < 10; zoom *= 1.01) {
    Camera camera = ten_pixels();
    camera.zoom(zoom, {400, 300});
    const DrawList list = draw(scene(), camera);
    for (const Label& tick : labels_of(list, LabelRole::tick_y)) {
      CHECK(tick.at.y > 30);
    }
    for (const Label& tick : labels_of(list, LabelRole::tick_x)) {
      CHECK(tick.at.x < 785);
    }
  }
}

TEST_CASE("without the grid only the two axes remain") {
  Scene bare = scene();
  CHECK(shapes_of(draw(bare, ten_pixels()), ShapeKind::hairline).size() > 20);
  bare.show_grid = false;
  CHECK(shapes_of(draw(bare, ten_pixels()), ShapeKind::hairline).size() == 2);
}

TEST_CASE("grid lines run through the numbers") {
  const DrawList list = draw(scene(), ten_pixels());
  const auto lines = shapes_of(list, ShapeKind::hairline);
  const auto ticks = labels_of(list, LabelRole::tick_x);
  REQUIRE(ticks.size() >= 2);
  for (const Label& tick : ticks) {
    CHECK(std::ranges::any_of(lines, [&](const Shape& s) {
      return s.colour == light_palette().grid && s.x0 == s.x1 && std::abs(s.x0 - tick.at.x) < 1e-3;
    }));
  }
}

TEST_CASE("a view of no size draws nothing that is no number") {
  for (const Rect& plot : {Rect{0, 0, 0, 0}, Rect{0, 0, 1, 1}, Rect{0, 0, 30, 10},
                           Rect{0, 0, 400, 18}, Rect{0, 0, 12, 600}}) {
    Camera camera = ten_pixels();
    camera.set_plot(plot);
    CHECK(is_finite(draw(scene(), camera)));
  }
}

}  // namespace
}  // namespace cosine_lab::test
