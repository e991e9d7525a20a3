// Things on their way, and at their goal.
#include "view/motion.h"

#include <doctest.h>

#include <cmath>

#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

Pose pose(double x, double swing) {
  Pose made;
  made.camera = ten_pixels();
  made.tips = {{x, 0}};
  made.swing = swing;
  return made;
}

TEST_CASE("a motion starts where things were, is halfway in half the time, and ends") {
  Motion motion;
  motion.begin(pose(10, 0));
  CHECK(motion.shown(pose(20, 1), 5000).tips[0] == Point{10, 0});
  const Pose half = motion.shown(pose(20, 1), 5000 + Motion::kMilliseconds / 2);
  CHECK(half.tips[0][0] == doctest::Approx(15));
  CHECK(half.swing == doctest::Approx(0.5));
  CHECK(motion.running());
  CHECK(motion.shown(pose(20, 1), 5000 + Motion::kMilliseconds).tips[0] == Point{20, 0});
  CHECK_FALSE(motion.running());
}

TEST_CASE("it is seen for a tenth of a second, and is over after 300 ms") {
  Motion motion;
  motion.begin(pose(10, 0));
  static_cast<void>(motion.shown(pose(20, 1), 1000));
  CHECK(motion.shown(pose(20, 1), 1100).tips[0][0] < 20);
  CHECK(motion.running());
  CHECK(motion.shown(pose(20, 1), 1300).tips[0] == Point{20, 0});
  CHECK_FALSE(motion.running());
}

TEST_CASE("a clock that is set ahead ends it, and one that is set back does not hold it") {
  constexpr double hour = 3'600'000;
  Motion motion;
  motion.begin(pose(10, 0));
  static_cast<void>(motion.shown(pose(20, 1), 5 * hour));
  static_cast<void>(motion.shown(pose(20, 1), 5 * hour + 100));
  const double before = motion.shown(pose(20, 1), 2 * hour).tips[0][0];
  CHECK(before > 10);
  CHECK(motion.shown(pose(20, 1), 2 * hour + 100).tips[0][0] > before);
  CHECK(motion.shown(pose(20, 1), 9 * hour).tips[0] == Point{20, 0});
  CHECK_FALSE(motion.running());
}

TEST_CASE("between places and scales at both ends of the doubles every tip is somewhere") {
  for (const double scale : {1e-304, 1e304}) {
    Pose from = pose(2e307, 0);
    from.camera.zoom(scale, {0, 0});
    Motion motion;
    motion.begin(from);
    for (const double time : {5000.0, 5001.0, 5150.0, 5299.0}) {
      CAPTURE(scale);
      CAPTURE(time);
      const Pose shown = motion.shown(pose(-1.7e308, 1), time);
      CHECK(std::isfinite(shown.tips[0][0]));
      CHECK(std::isfinite(shown.camera.scale()));
      const ScreenPoint origin = shown.camera.to_screen({0, 0});
      CHECK(std::isfinite(origin.x));
      CHECK(std::isfinite(origin.y));
    }
  }
}

TEST_CASE("a hand ends it at once") {
  Motion motion;
  motion.begin(pose(10, 0));
  static_cast<void>(motion.shown(pose(20, 1), 0));
  motion.stop();
  CHECK(motion.shown(pose(20, 1), 1).tips[0] == Point{20, 0});
}

TEST_CASE("the way is slow at both ends and never leaves them") {
  CHECK(eased(0) == 0);
  CHECK(eased(1) == 1);
  CHECK(eased(-3) == 0);
  CHECK(eased(7) == 1);
  CHECK(eased(0.1) < 0.05);
  CHECK(eased(0.9) > 0.95);
}

TEST_CASE("a view on its way has both ends where they belong, and the origin goes straight") {
  const Camera from = ten_pixels();
  Camera to = from;
  to.zoom(4, {400, 300});
  to.pan(100, -60);
  CHECK(Camera::between(from, to, 0).to_screen({3, 4}).x ==
        doctest::Approx(from.to_screen({3, 4}).x));
  CHECK(Camera::between(from, to, 1).to_screen({3, 4}).y ==
        doctest::Approx(to.to_screen({3, 4}).y));
  const Camera half = Camera::between(from, to, 0.5);
  CHECK(half.scale() == doctest::Approx(20));
  CHECK(half.to_screen({0, 0}).x == doctest::Approx(450));
  CHECK(half.to_screen({0, 0}).y == doctest::Approx(270));
}

}  // namespace
}  // namespace cosine_lab::test
