// A hand at the edge of the drawing gets more room there.
#include "view/edge_pan.h"

#include <doctest.h>

#include <cmath>

namespace cosine_lab::test {
namespace {

constexpr Rect kPlot{0, 0, 400, 300};
constexpr ScreenPoint kMiddle{200, 150};

// The origin at `origin`, ten pixels for a unit.
Camera camera(const ScreenPoint& origin) {
  Camera made;
  made.set_plot(kPlot);
  made.zoom(10 / made.scale(), made.to_screen({0, 0}));
  const ScreenPoint at = made.to_screen({0, 0});
  made.pan(origin.x - at.x, origin.y - at.y);
  return made;
}

Camera after(Camera moved, const ScreenPoint& at, double seconds, bool line = false) {
  for (double passed = 0; passed < seconds; passed += 0.016) {
    moved = panned_at_edge(moved, {kMiddle, at, {}, line}, 0.016);
  }
  return moved;
}

TEST_CASE("away from the edges nothing moves") {
  const Camera before = camera({50, 250});
  CHECK(after(before, {40, 150}, 1) == before);
  CHECK(after(before, {200, 260}, 1) == before);
}

TEST_CASE("at an edge the view moves on beyond it, and the scale stays") {
  const Camera before = camera({100, 250});
  const Camera left = after(before, {10, 150}, 0.2);
  CHECK(left.to_screen({0, 0}).x > 120);
  CHECK(left.to_screen({0, 0}).y == doctest::Approx(250));
  CHECK(left.scale() == before.scale());
  CHECK(left.to_scene({10, 150})[0] < before.to_scene({10, 150})[0]);
}

TEST_CASE("the nearer to the edge, the faster; beyond it no faster than at it") {
  const auto way = [](double x) {
    return after(camera({100, 250}), {x, 150}, 0.2).to_screen({0, 0}).x;
  };
  CHECK(way(20) < way(8));
  CHECK(way(8) < way(0));
  CHECK(way(0) == doctest::Approx(way(-500)));
}

TEST_CASE("the origin stays in sight: after it has crossed the plot, the view zooms out") {
  const Camera long_after = after(camera({100, 250}), {-20, 150}, 10);
  const ScreenPoint origin = long_after.to_screen({0, 0});
  CHECK(kPlot.contains(origin));
  CHECK(origin.x == doctest::Approx(354));
  CHECK(long_after.scale() < 1);
  CHECK(long_after.scale() > 0);
}

TEST_CASE("the other of the pair stays in sight as well") {
  Camera moved = camera({100, 250});
  const Point other{20, 10};
  for (int tick = 0; tick < 400; ++tick) {
    moved = panned_at_edge(moved, {kMiddle, {-20, 150}, other, false}, 0.016);
    CHECK(kPlot.contains(moved.to_screen(other)));
  }
  CHECK(moved.to_scene({0, 150})[0] < -30);
}

TEST_CASE("a tip that was taken near an edge has to be moved outward first") {
  const Camera before = camera({100, 250});
  CHECK(panned_at_edge(before, {{8, 150}, {8, 150}}, 1) == before);
  CHECK(panned_at_edge(before, {{8, 150}, {4, 150}}, 1) == before);
  CHECK_FALSE(panned_at_edge(before, {{8, 150}, {-10, 150}}, 1) == before);
}

TEST_CASE("a number line has no room above or below") {
  const Camera before = camera({100, 150});
  CHECK(after(before, {200, -40}, 1, true) == before);
  CHECK_FALSE(after(before, {410, -40}, 1, true) == before);
}

TEST_CASE("an origin that is out of sight already is not brought further away") {
  const Camera before = camera({-500, 150});
  const Camera right = after(before, {395, 150}, 1);
  CHECK(right.to_screen({0, 0}).x == doctest::Approx(-500));
  CHECK(right.scale() < before.scale());
  CHECK(std::isfinite(right.scale()));
}

}  // namespace
}  // namespace cosine_lab::test
