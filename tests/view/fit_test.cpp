// Zoom to fit.
#include <doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "lesson/random.h"
#include "view/camera.h"

namespace cosine_lab::test {
namespace {

// Room for numbers left and below, for names at the other sides.
Rect roomy(const Rect& plot) {
  return {plot.x + 44, plot.y + 56, plot.width - 82, plot.height - 94};
}

void check_fit(const Camera& camera, const std::vector<Point>& points) {
  const Rect inside = roomy(camera.plot()).grown(1e-6);
  CHECK(inside.contains(camera.to_screen({0, 0})));
  for (const Point& p : points) {
    INFO(p[0] << ", " << p[1]);
    CHECK(inside.contains(camera.to_screen(p)));
  }
}

// Large enough: at least 70 of 100 pixels of the room one way are used.
void check_large(const Camera& camera, const std::vector<Point>& points) {
  Point low{};
  Point high{};
  for (const Point& p : points) {
    for (const std::size_t axis : {0U, 1U}) {
      low.at(axis) = std::min(low.at(axis), p.at(axis));
      high.at(axis) = std::max(high.at(axis), p.at(axis));
    }
  }
  const ScreenPoint a = camera.to_screen(low);
  const ScreenPoint b = camera.to_screen(high);
  const double used =
      std::max((b.x - a.x) / roomy(camera.plot()).width, (a.y - b.y) / roomy(camera.plot()).height);
  CHECK(used > 0.7);
}

TEST_CASE("random points of one size all fit, and fill the room") {
  Random random(21);
  for (int i = 0; i < 1000; ++i) {
    Camera camera;
    camera.set_plot({random.between(0, 50), random.between(0, 50), random.between(260, 1600),
                     random.between(260, 900)});
    const double size = std::pow(10.0, random.between(-300, 300));
    std::vector<Point> points(1 + random.below(6));
    for (Point& p : points) {
      p = {size * random.between(-1, 1), size * random.between(-1, 1)};
    }
    camera.fit(points);
    check_fit(camera, points);
    check_large(camera, points);
  }
}

TEST_CASE("the lesson's pair fits in every width of page") {
  const std::vector<Point> points{{3, 30}, {15, 4}};
  for (double width = 280; width <= 1600; width += 40) {
    Camera camera;
    camera.set_plot({0, 0, width, 360});
    camera.fit(points);
    check_fit(camera, points);
    check_large(camera, points);
  }
}

TEST_CASE("very large and very small side by side") {
  Camera camera;
  camera.set_plot({0, 0, 640, 480});
  for (const auto& points : {std::vector<Point>{{1e300, 0}, {0, 1e-300}},
                             std::vector<Point>{{-1e300, 1e300}, {1e300, -1e300}},
                             std::vector<Point>{{1e-300, 2e-300}, {-1e-300, 0}}}) {
    camera.fit(points);
    check_fit(camera, points);
    check_large(camera, points);
  }
}

TEST_CASE("the ends of the doubles leave a camera that works") {
  Camera camera;
  camera.set_plot({0, 0, 640, 480});
  for (const auto& points : {std::vector<Point>{{1.7e308, 1.7e308}, {-1.7e308, -1.7e308}},
                             std::vector<Point>{{5e-324, 0}, {0, 5e-324}}}) {
    camera.fit(points);
    CHECK(std::isfinite(camera.scale()));
    CHECK(camera.scale() > 0);
    CHECK(camera.plot().contains(camera.to_screen({0, 0})));
  }
}

TEST_CASE("nothing but zeros: the origin, with a view of everyday size") {
  Camera camera;
  camera.set_plot({0, 0, 640, 480});
  for (const auto& points : {std::vector<Point>{}, std::vector<Point>{{0, 0}, {0, 0}}}) {
    camera.fit(points);
    check_fit(camera, {});
    const double seen = 640 / camera.scale();
    CHECK(seen > 0.5);
    CHECK(seen < 50);
  }
}

TEST_CASE("what was seen before does not matter") {
  const std::array<Point, 2> points{{{3, 30}, {15, 4}}};
  Camera fresh;
  fresh.set_plot({0, 0, 640, 480});
  Camera worn = fresh;
  worn.zoom(1e30, {3, 4});
  worn.pan(-1e6, 1e6);
  fresh.fit(points);
  worn.fit(points);
  CHECK(worn == fresh);
}

TEST_CASE("a canvas without room gives no nonsense") {
  for (const Rect& plot : {Rect{0, 0, 0, 0}, Rect{0, 0, 1, 1}, Rect{0, 0, 50, 600}}) {
    Camera camera;
    camera.set_plot(plot);
    camera.fit(std::array<Point, 2>{{{3, 30}, {15, 4}}});
    CHECK(camera.scale() > 0);
    CHECK(std::isfinite(camera.to_screen({3, 30}).x));
    CHECK(std::isfinite(camera.to_screen({3, 30}).y));
  }
}

}  // namespace
}  // namespace cosine_lab::test
