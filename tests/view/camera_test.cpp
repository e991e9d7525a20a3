// From the scene to the screen and back.
#include "view/camera.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

// The origin in the middle, at (410, 320); a scene unit is a pixel.
Camera plain() {
  Camera camera;
  camera.set_plot({10, 20, 800, 600});
  return camera;
}

double gap(const ScreenPoint& a, const ScreenPoint& b) {
  return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

TEST_CASE("x runs to the right, y upwards") {
  CHECK(plain().to_screen({0, 0}) == ScreenPoint{410, 320});
  CHECK(plain().to_screen({30, 100}) == ScreenPoint{440, 220});
  CHECK(plain().to_scene({440, 220}) == Point{30, 100});
}

TEST_CASE("zooming by two doubles the distance from the place that stays") {
  Camera camera = plain();
  camera.zoom(2, {410, 320});
  CHECK(camera.scale() == 2);
  CHECK(camera.to_screen({30, 100}) == ScreenPoint{470, 120});
}

TEST_CASE("panning moves everything by so many pixels") {
  Camera camera = plain();
  camera.zoom(4, {410, 320});
  camera.pan(5, -7);
  CHECK(camera.to_screen({0, 0}) == ScreenPoint{415, 313});
}

TEST_CASE("a new plot keeps what was in its middle") {
  Camera camera = plain();
  camera.pan(-50, 20);
  const Point middle = camera.to_scene({410, 320});
  camera.set_plot({0, 0, 300, 500});
  CHECK(gap(camera.to_screen(middle), {150, 250}) < 1e-9);
}

TEST_CASE("to the screen and back is the same place, at any zoom") {
  Random random(11);
  for (int i = 0; i < 2000; ++i) {
    Camera camera = plain();
    camera.pan(random.between(-400, 400), random.between(-400, 400));
    camera.zoom(std::pow(10.0, random.between(-290, 290)), {410, 320});
    const ScreenPoint at{random.between(10, 810), random.between(20, 620)};
    // A view away from the origin cannot be finer than the doubles there.
    const double grain = 1e-12 * (1 + std::abs(camera.to_screen({0, 0}).x - at.x) +
                                  std::abs(camera.to_screen({0, 0}).y - at.y));
    CHECK(gap(camera.to_screen(camera.to_scene(at)), at) <= grain);
  }
}

TEST_CASE("zooming leaves what is under the pointer where it is") {
  Random random(12);
  for (int i = 0; i < 500; ++i) {
    Camera camera = plain();
    const ScreenPoint pointer{random.between(10, 810), random.between(20, 620)};
    const Point under = camera.to_scene(pointer);
    for (int turn = 0; turn < 20; ++turn) {
      camera.zoom(random.between(0.5, 2), pointer);
    }
    CHECK(gap(camera.to_screen(under), pointer) < 1e-7);
  }
}

TEST_CASE("a factor that is no factor zooms nothing") {
  for (const double factor : {0.0, -2.0, std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN()}) {
    Camera camera = plain();
    camera.zoom(factor, {100, 100});
    CHECK(camera == plain());
  }
}

TEST_CASE("zooming without end stays within the reach of doubles") {
  for (const double factor : {1e200, 1e-200}) {
    Camera camera = plain();
    for (int i = 0; i < 5; ++i) {
      camera.zoom(factor, {700, 33});
      camera.pan(3000, -3000);
    }
    CHECK(std::isfinite(camera.scale()));
    CHECK(camera.scale() > 0);
    for (const ScreenPoint& corner : {ScreenPoint{10, 20}, ScreenPoint{810, 620}}) {
      CHECK(std::isfinite(camera.to_scene(corner)[0]));
      CHECK(std::isfinite(camera.to_scene(corner)[1]));
    }
  }
}

TEST_CASE("what is in view needs no revealing") {
  Camera camera = plain();
  camera.reveal({-360, 270});
  CHECK(camera == plain());
}

TEST_CASE("revealing pans just far enough, with a margin") {
  Camera camera = plain();
  camera.reveal({500, 0});
  CHECK(gap(camera.to_screen({500, 0}), {810 - 24, 320}) < 1e-9);
  camera.reveal({0, -900});
  CHECK(camera.to_screen({0, -900}).y == doctest::Approx(620 - 24));
  CHECK(camera.scale() == 1);
}

TEST_CASE("revealing what is beyond all pixels comes to see it") {
  for (const double far : {1e20, 1e200, 1.7e308, -1.7e308}) {
    Camera camera = plain();
    camera.zoom(1e10, {410, 320});
    camera.reveal({far, -far / 2});
    INFO(far);
    const ScreenPoint at = camera.to_screen({far, -far / 2});
    CHECK(at.x >= 10);
    CHECK(at.x <= 810);
    CHECK(at.y >= 20);
    CHECK(at.y <= 620);
  }
}

TEST_CASE("revealing from one end of the doubles to the other leaves numbers") {
  Camera camera = plain();
  for (const double far : {1.7e308, -1.7e308, 1.7e308}) {
    camera.reveal({far, far});
    const Point corner = camera.to_scene({10, 20});
    CHECK(std::isfinite(corner[0]));
    CHECK(std::isfinite(corner[1]));
  }
}

TEST_CASE("a place beyond all pixels is still a number on the screen") {
  Camera camera = plain();
  camera.zoom(1e10, {410, 320});
  const ScreenPoint at = camera.to_screen({1.7e308, -1.7e308});
  CHECK(std::isfinite(at.x));
  CHECK(std::isfinite(at.y));
  CHECK(at.x > 1e20);
  CHECK(at.y > 1e20);
}

}  // namespace
}  // namespace cosine_lab::test
