// The direction locked: only the length changes, and the cosine stands still.
#include <doctest.h>

#include <array>
#include <cmath>

#include "core/similarity.h"
#include "lesson/random.h"
#include "lesson/scene/drag.h"

namespace cosine_lab::test {
namespace {

constexpr DragAids kSmooth{.grid_step = 0, .magnet = 0, .least_length = 0.5};

Point dragged(const Point& base, const Point& target, const DragAids& aids) {
  return drag_tip(DragMode::lock_direction, base, base, target, aids);
}

TEST_CASE("the tip goes to the foot of the pointer on the locked line") {
  // (4, 3)/5 times (10, 0)·(4, 3)/5 = 8.
  const Point tip = dragged({4, 3}, {10, 0}, kSmooth);
  CHECK(tip[0] == doctest::Approx(6.4).epsilon(1e-15));
  CHECK(tip[1] == doctest::Approx(4.8).epsilon(1e-15));
}

TEST_CASE("both components are scaled by one factor") {
  Random random(1);
  for (int i = 0; i < 1000; ++i) {
    const Point base{random.between(-40, 40), random.between(-40, 40)};
    const Point tip = dragged(base, {random.between(-40, 40), random.between(-40, 40)}, kSmooth);
    // Cross product over the product of lengths: the sine of the turn.
    const double turned = (tip[0] * base[1] - tip[1] * base[0]) /
                          (std::hypot(base[0], base[1]) * std::hypot(tip[0], tip[1]));
    CHECK(std::abs(turned) < 4e-16);
    CHECK(tip[0] * base[0] + tip[1] * base[1] > 0);
  }
}

TEST_CASE("the cosine with another vector stands still through a long drag") {
  constexpr std::array other{15.0, 4.0};
  constexpr Point base{3, 30};
  const double before = measure(base, other).cosine.value;
  Random random(2);
  Point hand{3, 30};
  Point tip = base;
  const DragAids magnets{.grid_step = 5, .magnet = 1.5, .least_length = 0.5};
  for (int i = 0; i < 5000; ++i) {
    hand = {hand[0] + random.between(-5, 5), hand[1] + random.between(-5, 5)};
    tip = drag_tip(DragMode::lock_direction, base, tip, hand, magnets);
    CHECK(std::abs(measure(tip, other).cosine.value - before) < 3e-16);
  }
}

TEST_CASE("the arrow never turns round: beyond the origin it keeps its least length") {
  const Point tip = dragged({4, 3}, {-40, -30}, kSmooth);
  CHECK(tip[0] == doctest::Approx(0.4).epsilon(1e-15));
  CHECK(tip[1] == doctest::Approx(0.3).epsilon(1e-15));
}

TEST_CASE("a pointer on the origin leaves the least length") {
  const Point tip = dragged({0, -7}, {0, 0}, kSmooth);
  CHECK(tip == Point{0, -0.5});
}

TEST_CASE("the longer component meets the lines, the other follows") {
  const DragAids grid{.grid_step = 10, .magnet = 1, .least_length = 0.5};
  const Point tip = dragged({3, 30}, {1.95, 19.5}, grid);
  CHECK(tip[1] == 20);
  CHECK(tip[0] == doctest::Approx(2).epsilon(1e-15));
  const Point between = dragged({3, 30}, {1.5, 15}, grid);
  CHECK(between[1] == doctest::Approx(15).epsilon(1e-15));
}

TEST_CASE("no magnet draws the arrow below its least length") {
  // The line through the origin is within the magnet's reach here.
  const DragAids strong{.grid_step = 1, .magnet = 0.4, .least_length = 0.25};
  for (const double along : {-3.0, 0.0, 0.1, 0.25, 0.3, 0.4}) {
    const Point tip = dragged({0, 5}, {0, along}, strong);
    INFO("pointer at " << along);
    CHECK(tip[0] == 0);
    CHECK(tip[1] >= 0.25);
  }
}

TEST_CASE("a direction along an axis stays on the axis") {
  const Point tip = dragged({0, 5}, {3, 8}, kSmooth);
  CHECK(tip == Point{0, 8});
}

TEST_CASE("the direction stays at the ends of the doubles") {
  const DragAids huge{.grid_step = 0, .magnet = 0, .least_length = 1e298};
  const Point tip = dragged({3e300, 4e300}, {6e300, 8e300}, huge);
  CHECK(tip[0] == doctest::Approx(6e300).epsilon(1e-15));
  CHECK(tip[1] == doctest::Approx(8e300).epsilon(1e-15));
  const DragAids tiny{.grid_step = 0, .magnet = 0, .least_length = 1e-303};
  const Point small = dragged({3e-300, 4e-300}, {6e-300, 8e-300}, tiny);
  CHECK(small[0] / 6e-300 == doctest::Approx(1).epsilon(1e-15));
  CHECK(small[1] / 8e-300 == doctest::Approx(1).epsilon(1e-15));
}

}  // namespace
}  // namespace cosine_lab::test
