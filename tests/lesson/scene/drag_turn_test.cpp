// The length locked: the arrow turns.
#include <doctest.h>

#include <cmath>
#include <numbers>

#include "core/similarity.h"
#include "lesson/scene/drag.h"

namespace cosine_lab::test {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr DragAids kSmooth{.grid_step = 0, .magnet = 0, .least_length = 0.5};
constexpr DragAids kSnap{.grid_step = 1, .magnet = 0.25, .least_length = 0.5};

Point turned(const Point& base, const Point& target, const DragAids& aids) {
  return drag_tip(DragMode::lock_length, base, base, target, aids);
}

Point at(double length, double degrees) {
  return {length * std::cos(degrees * kPi / 180), length * std::sin(degrees * kPi / 180)};
}

double degrees_of(const Point& tip) {
  return std::atan2(tip[1], tip[0]) * 180 / kPi;
}

TEST_CASE("the tip turns towards the pointer, whatever its distance") {
  const Point tip = turned({5, 0}, {30, 40}, kSmooth);
  CHECK(tip[0] == doctest::Approx(3).epsilon(1e-15));
  CHECK(tip[1] == doctest::Approx(4).epsilon(1e-15));
}

TEST_CASE("the length stays through a full turn") {
  const Point base{3, 30};
  const double length = std::sqrt(909.0);
  for (const DragAids& aids : {kSmooth, kSnap}) {
    Point tip = base;
    for (int step = 0; step <= 3600; ++step) {
      tip = drag_tip(DragMode::lock_length, base, tip, at(17, 84 + step / 10.0), aids);
      CHECK(std::abs(std::hypot(tip[0], tip[1]) - length) <= 1e-12);
    }
  }
}

TEST_CASE("every five degrees attract within one degree") {
  for (int fives = -35; fives <= 36; ++fives) {
    const double line = 5.0 * fives;
    INFO(line << " degrees");
    CHECK(std::abs(std::remainder(degrees_of(turned({5, 0}, at(9, line + 0.9), kSnap)) - line,
                                  360)) < 1e-12);
    CHECK(std::abs(std::remainder(degrees_of(turned({5, 0}, at(9, line - 0.9), kSnap)) - line,
                                  360)) < 1e-12);
  }
}

TEST_CASE("between the five degrees nothing attracts") {
  CHECK(degrees_of(turned({5, 0}, at(9, 31.5), kSnap)) == doctest::Approx(31.5).epsilon(1e-14));
  CHECK(degrees_of(turned({5, 0}, at(9, 33.5), kSnap)) == doctest::Approx(33.5).epsilon(1e-14));
}

TEST_CASE("without magnets no angle attracts") {
  CHECK(degrees_of(turned({5, 0}, at(9, 30.5), kSmooth)) == doctest::Approx(30.5).epsilon(1e-14));
}

TEST_CASE("an axis attracts exactly: no hair of the other component remains") {
  CHECK(turned({5, 0}, {0.01, 9}, kSnap) == Point{0, 5});
  CHECK(turned({5, 0}, {-0.01, -9}, kSnap) == Point{0, -5});
  CHECK(turned({0, 5}, {-9, 0.01}, kSnap) == Point{-5, 0});
  CHECK(turned({0, 5}, {-9, -0.01}, kSnap) == Point{-5, 0});
  CHECK(turned({0, 5}, {9, -0.01}, kSnap) == Point{5, 0});
}

TEST_CASE("two arrows turned onto diagonals stand at exactly 90 degrees") {
  const Point rising = turned({3, 30}, {9, 9.01}, kSnap);
  const Point falling = turned({15, 4}, {9.01, -9}, kSnap);
  CHECK(rising[0] == rising[1]);
  CHECK(falling[0] == -falling[1]);
  CHECK(measure(rising, falling).cosine.value == 0);
}

TEST_CASE("a pointer on the origin says no direction: the tip stays") {
  const Point now{0, 5};
  CHECK(drag_tip(DragMode::lock_length, {5, 0}, now, {0, 0}, kSnap) == now);
  CHECK(drag_tip(DragMode::lock_length, {5, 0}, now, {0.4, -0.2}, kSnap) == now);
  CHECK_FALSE(drag_tip(DragMode::lock_length, {5, 0}, now, {0.6, 0}, kSnap) == now);
}

TEST_CASE("the length stays at the ends of the doubles") {
  const DragAids none{};
  const Point huge = turned({3e300, 4e300}, {0, 1}, none);
  CHECK(huge[1] / 5e300 == doctest::Approx(1).epsilon(1e-15));
  const Point tiny = turned({3e-300, 4e-300}, {0, 1}, none);
  CHECK(tiny[1] / 5e-300 == doctest::Approx(1).epsilon(1e-15));
}

}  // namespace
}  // namespace cosine_lab::test
