// Arrow keys in the three drag modes.
#include <doctest.h>

#include <cmath>
#include <limits>

#include "lesson/scene/drag.h"

namespace cosine_lab::test {
namespace {

constexpr DragAids kAids{.grid_step = 1, .magnet = 0.3, .least_length = 0.5};

TEST_CASE("a free tip moves by the step, decimals staying decimals") {
  Point tip{0.1, 30};
  tip = nudge_tip(DragMode::free, tip, {0.2, 0}, kAids);
  CHECK(tip == Point{0.3, 30});
  tip = nudge_tip(DragMode::free, tip, {0, -0.2}, kAids);
  CHECK(tip == Point{0.3, 29.8});
}

TEST_CASE("a hundred small steps there and back end where they began") {
  Point tip{3, 30};
  for (int i = 0; i < 100; ++i) {
    tip = nudge_tip(DragMode::free, tip, {0.1, 0}, kAids);
  }
  CHECK(tip == Point{13, 30});
  for (int i = 0; i < 100; ++i) {
    tip = nudge_tip(DragMode::free, tip, {-0.1, 0}, kAids);
  }
  CHECK(tip == Point{3, 30});
}

TEST_CASE("keys do not feel the magnets") {
  CHECK(nudge_tip(DragMode::free, {2, 2}, {0.1, 0}, kAids) == Point{2.1, 2});
  CHECK(nudge_tip(DragMode::lock_direction, {0, 2}, {0, 0.125}, kAids) == Point{0, 2.125});
}

TEST_CASE("direction locked: right and up lengthen, left and down shorten") {
  const Point longer = nudge_tip(DragMode::lock_direction, {3, 4}, {5, 0}, kAids);
  CHECK(longer[0] == doctest::Approx(6).epsilon(1e-15));
  CHECK(longer[1] == doctest::Approx(8).epsilon(1e-15));
  const Point up = nudge_tip(DragMode::lock_direction, {3, 4}, {0, 5}, kAids);
  CHECK(up[1] == doctest::Approx(8).epsilon(1e-15));
  const Point shorter = nudge_tip(DragMode::lock_direction, {3, 4}, {0, -2.5}, kAids);
  CHECK(shorter[0] == doctest::Approx(1.5).epsilon(1e-15));
  CHECK(shorter[1] == doctest::Approx(2).epsilon(1e-15));
}

TEST_CASE("direction locked: the arrow does not get shorter than its least length") {
  const Point tip = nudge_tip(DragMode::lock_direction, {3, 4}, {-100, 0}, kAids);
  CHECK(tip[0] == doctest::Approx(0.3).epsilon(1e-15));
  CHECK(tip[1] == doctest::Approx(0.4).epsilon(1e-15));
}

TEST_CASE("length locked: up and left turn counter-clockwise, down and right clockwise") {
  const double angle = 0.25;  // a step of 1 on a radius of 4
  for (const Point& step : {Point{0, 1}, Point{-1, 0}}) {
    const Point tip = nudge_tip(DragMode::lock_length, {4, 0}, step, kAids);
    CHECK(tip[0] == doctest::Approx(4 * std::cos(angle)).epsilon(1e-15));
    CHECK(tip[1] == doctest::Approx(4 * std::sin(angle)).epsilon(1e-15));
  }
  for (const Point& step : {Point{0, -1}, Point{1, 0}}) {
    const Point tip = nudge_tip(DragMode::lock_length, {4, 0}, step, kAids);
    CHECK(tip[1] == doctest::Approx(-4 * std::sin(angle)).epsilon(1e-15));
  }
}

TEST_CASE("a thousand turning keys keep the length to 1e-12") {
  Point tip{3, 4};
  for (int i = 0; i < 1000; ++i) {
    tip = nudge_tip(DragMode::lock_length, tip, {0, 0.1}, kAids);
  }
  CHECK(std::abs(std::hypot(tip[0], tip[1]) - 5) < 1e-12);
}

TEST_CASE("an arrow of length zero is moved freely in every mode") {
  for (const DragMode mode : {DragMode::free, DragMode::lock_direction, DragMode::lock_length}) {
    CHECK(nudge_tip(mode, {0, 0}, {0, 0.5}, kAids) == Point{0, 0.5});
  }
}

TEST_CASE("steps at the ends of the doubles move by just that step") {
  CHECK(nudge_tip(DragMode::free, {1e300, 0}, {2e300, 0}, kAids) == Point{3e300, 0});
  CHECK(nudge_tip(DragMode::free, {1e-320, 0}, {1e-320, 0}, kAids) == Point{2e-320, 0});
  constexpr double kLargest = std::numeric_limits<double>::max();
  CHECK(nudge_tip(DragMode::free, {kLargest, 0}, {-1, 0}, kAids) == Point{kLargest, 0});
}

}  // namespace
}  // namespace cosine_lab::test
