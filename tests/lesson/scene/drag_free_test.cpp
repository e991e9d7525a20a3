// A free drag and the magnets of the grid.
#include <doctest.h>

#include "lesson/scene/drag.h"

namespace cosine_lab::test {
namespace {

constexpr DragAids kGrid{.grid_step = 1, .magnet = 0.25, .least_length = 0.1};

Point dragged(const Point& target, const DragAids& aids) {
  return drag_tip(DragMode::free, {3, 30}, {3, 30}, target, aids);
}

TEST_CASE("a free tip goes onto a line that is near, on each axis by itself") {
  CHECK(dragged({2.2, -6.8}, kGrid) == Point{2, -7});
  CHECK(dragged({2.2, 6.5}, kGrid) == Point{2, 6.5});
  CHECK(dragged({2.5, 6.2}, kGrid) == Point{2.5, 6});
}

TEST_CASE("a free tip stays under the pointer away from the lines") {
  CHECK(dragged({2.375, 7.5}, kGrid) == Point{2.375, 7.5});
}

TEST_CASE("a magnet holds at its very reach and not beyond") {
  CHECK(dragged({4.25, 4.2500001}, kGrid) == Point{4, 4.2500001});
}

TEST_CASE("a free tip may be put onto the origin") {
  CHECK(dragged({0.125, -0.125}, kGrid) == Point{0, 0});
}

TEST_CASE("no grid step, no magnets") {
  CHECK(dragged({2.03, 6.97}, {.grid_step = 0, .magnet = 5, .least_length = 1}) ==
        Point{2.03, 6.97});
}

TEST_CASE("lines at decimal steps are met as decimals are written") {
  const DragAids tenths{.grid_step = 0.1, .magnet = 0.03, .least_length = 0.01};
  // Three times 0.1 is 0.30000000000000004.
  CHECK(dragged({0.31, 0.69}, tenths) == Point{0.3, 0.7});
}

TEST_CASE("magnets work at the ends of the doubles") {
  const DragAids huge{.grid_step = 1e300, .magnet = 2e299, .least_length = 1e298};
  CHECK(dragged({2.9e300, 0.5e300}, huge) == Point{3e300, 0.5e300});
  const DragAids tiny{.grid_step = 1e-300, .magnet = 2e-301, .least_length = 1e-302};
  const Point tip = dragged({2.9e-300, 0.5e-300}, tiny);
  CHECK(tip[0] == doctest::Approx(3e-300).epsilon(1e-15).scale(0));
  CHECK(tip[1] == 0.5e-300);
}

TEST_CASE("a base of length zero has nothing to lock: the drag is free") {
  for (const DragMode mode : {DragMode::lock_direction, DragMode::lock_length}) {
    CHECK(drag_tip(mode, {0, 0}, {1, 1}, {2.2, 6.5}, kGrid) == Point{2, 6.5});
  }
}

TEST_CASE("sums of decimal steps stay decimal") {
  CHECK(keep_decimal(0.1 + 0.2, 0.1) == 0.3);
  CHECK(keep_decimal(1.1 + 2.2, 0.1) == 3.3);
  CHECK(keep_decimal(-0.7 - 0.1, 0.1) == -0.8);
}

TEST_CASE("keeping decimals drops nothing that is a thousandth of the step") {
  CHECK(keep_decimal(12.3456, 0.1) == 12.3456);
  CHECK(keep_decimal(12.34561, 0.1) == 12.3456);
}

TEST_CASE("where decimals say nothing, the value stays as it is") {
  CHECK(keep_decimal(0.30000000000000004, 0) == 0.30000000000000004);
  CHECK(keep_decimal(0.30000000000000004, -1) == 0.30000000000000004);
  CHECK(keep_decimal(1.5e300, 1e299) == 1.5e300);
  CHECK(keep_decimal(3.3e-310, 1e-310) == 3.3e-310);
  CHECK(keep_decimal(1.23456789e-25, 1e-25) == 1.23456789e-25);
  // Scaled by 10^4 this would leave the whole numbers that doubles hold.
  CHECK(keep_decimal(0x1.23456789abcdfp50, 0.1) == 0x1.23456789abcdfp50);
}

}  // namespace
}  // namespace cosine_lab::test
