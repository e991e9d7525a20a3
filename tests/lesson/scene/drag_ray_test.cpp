// Parallel, perpendicular and opposite attract a dragged tip.
#include <doctest.h>

#include <cmath>

#include "core/similarity.h"
#include "lesson/random.h"
#include "lesson/scene/drag.h"

namespace cosine_lab::test {
namespace {

DragAids aids_beside(const Point& other) {
  return {.grid_step = 1, .magnet = 0.02, .least_length = 0.1, .other = other, .ray_magnet = 0.1};
}

Point dragged(const Point& target, const Point& other) {
  return drag_tip(DragMode::free, {3, 30}, {3, 30}, target, aids_beside(other));
}

// Exact where the components have few bits.
double dot(const Point& a, const Point& b) {
  return a[0] * b[0] + a[1] * b[1];
}

double cross(const Point& a, const Point& b) {
  return a[0] * b[1] - a[1] * b[0];
}

TEST_CASE("near a right angle, on both sides, the tip goes onto it exactly") {
  const Point other{15, 4};
  for (const double side : {1.0, -1.0}) {
    const Point tip = dragged({side * -1.13, side * 4.5}, other);
    CHECK(dot(tip, other) == 0);
    CHECK(std::hypot(tip[0] - side * -1.13, tip[1] - side * 4.5) < 0.1);
  }
}

TEST_CASE("so it does along the other arrow and opposite to it") {
  const Point other{15, 4};
  CHECK(cross(dragged({7.3, 2.0}, other), other) == 0);
  CHECK(dot(dragged({7.3, 2.0}, other), other) > 0);
  CHECK(cross(dragged({-7.3, -2.0}, other), other) == 0);
  CHECK(dot(dragged({-7.3, -2.0}, other), other) < 0);
}

TEST_CASE("further away, and at the origin, nothing attracts") {
  const Point other{15, 4};
  CHECK(dragged({7.3, 2.3}, other) == Point{7.3, 2.3});
  CHECK(dragged({0.05, 0.06}, other) == Point{0.05, 0.06});
}

TEST_CASE("where two grid lines cross the numbers stay round") {
  CHECK(dragged({4.01, 1.01}, {15, 4}) == Point{4, 1});
  CHECK(dragged({30.01, 8.01}, {15, 4}) == Point{30, 8});
}

TEST_CASE("on a ray a grid line attracts where the point stays exact") {
  CHECK(dragged({-8.05, 30}, {15, 4}) == Point{-8, 30});
}

TEST_CASE("with the length held, a turn stops at the four directions") {
  const Point other{15, 4};
  const Point base{3, 30};
  for (const Point& ray : special_directions(other)) {
    const double angle = std::atan2(ray[1], ray[0]) + 0.01;
    const Point target{20 * std::cos(angle), 20 * std::sin(angle)};
    const Point tip = drag_tip(DragMode::lock_length, base, base, target, aids_beside(other));
    CHECK(std::hypot(tip[0], tip[1]) == doctest::Approx(std::hypot(3, 30)).epsilon(1e-15));
    CHECK(std::abs(std::remainder(std::atan2(tip[1], tip[0]) - angle + 0.01, 6.283185307179586)) <
          1e-15);
  }
}

TEST_CASE("without another arrow or without magnets nothing changes") {
  DragAids off = aids_beside({15, 4});
  off.ray_magnet = 0;
  CHECK(drag_tip(DragMode::free, {3, 30}, {3, 30}, {7.3, 2.05}, off) == Point{7.3, 2.05});
  CHECK(dragged({7.3, 2.05}, {0, 0}) == Point{7.3, 2.05});
}

TEST_CASE("whatever the numbers are, the tip stays near the hand") {
  Random random(11);
  for (int round = 0; round < 20000; ++round) {
    const Point other{random.finite(), random.finite()};
    const Point target{random.finite(), random.finite()};
    DragAids aids = aids_beside(other);
    aids.ray_magnet = std::abs(random.finite());
    const Point tip = drag_tip(DragMode::free, target, target, target, aids);
    CHECK(std::isfinite(tip[0]));
    CHECK(std::isfinite(tip[1]));
    const double size = std::hypot(target[0] / 2, target[1] / 2);
    const double away = std::hypot(tip[0] / 2 - target[0] / 2, tip[1] / 2 - target[1] / 2);
    CHECK(away <= std::max(aids.ray_magnet, 2 * aids.magnet) * 1.1 + size * 1e-14);
  }
}

}  // namespace
}  // namespace cosine_lab::test
