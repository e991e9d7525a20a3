// Cutting lines at the edges of the view.
#include "view/clip.h"

#include <doctest.h>

#include <cmath>

#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

constexpr Rect kView{0, 0, 100, 50};

void cuts(const ScreenPoint& a, const ScreenPoint& b, const Segment& expected) {
  INFO(a.x << ", " << a.y << " to " << b.x << ", " << b.y);
  const auto seen = clip(a, b, kView);
  REQUIRE(seen.has_value());
  CHECK(seen->a.x == doctest::Approx(expected.a.x));
  CHECK(seen->a.y == doctest::Approx(expected.a.y));
  CHECK(seen->b.x == doctest::Approx(expected.b.x));
  CHECK(seen->b.y == doctest::Approx(expected.b.y));
  CHECK(seen->skipped == doctest::Approx(expected.skipped));
}

TEST_CASE("a line within the view stays whole") {
  cuts({10, 10}, {90, 40}, {{10, 10}, {90, 40}, 0});
  cuts({0, 0}, {100, 50}, {{0, 0}, {100, 50}, 0});
}

TEST_CASE("a line that leaves is cut at the edge") {
  cuts({50, 25}, {150, 25}, {{50, 25}, {100, 25}, 0});
  cuts({50, 25}, {50, -75}, {{50, 25}, {50, 0}, 0});
}

TEST_CASE("what is cut off before the start is measured") {
  cuts({-30, 0}, {30, 80}, {{0, 40}, {7.5, 50}, 50});
}

TEST_CASE("a line through the whole view keeps what is inside") {
  cuts({-100, 25}, {200, 25}, {{0, 25}, {100, 25}, 100});
  cuts({200, 25}, {-100, 25}, {{100, 25}, {0, 25}, 100});
}

TEST_CASE("a line that misses the view is not there") {
  CHECK_FALSE(clip({-10, 10}, {-10, 40}, kView));
  CHECK_FALSE(clip({10, 60}, {90, 60}, kView));
  CHECK_FALSE(clip({-10, 5}, {5, -10}, kView));
  CHECK_FALSE(clip({110, 10}, {200, 10}, kView));
}

TEST_CASE("an edge belongs to the view") {
  cuts({0, -10}, {0, 60}, {{0, 0}, {0, 50}, 10});
}

TEST_CASE("a point is a line too") {
  cuts({10, 10}, {10, 10}, {{10, 10}, {10, 10}, 0});
  CHECK_FALSE(clip({-1, 10}, {-1, 10}, kView));
}

TEST_CASE("a line of 1e100 pixels is cut to the pixel") {
  cuts({20, 20}, {1e100, 1e100}, {{20, 20}, {50, 50}, 0});
  cuts({20, 20}, {-2e100, 1e100}, {{20, 20}, {0, 30}, 0});
}

TEST_CASE("random lines: what is left lies within the view and on the line") {
  Random random(41);
  int kept = 0;
  for (int i = 0; i < 5000; ++i) {
    const ScreenPoint a{random.between(-200, 300), random.between(-200, 300)};
    const ScreenPoint b{random.between(-200, 300), random.between(-200, 300)};
    const auto seen = clip(a, b, kView);
    if (!seen) {
      continue;
    }
    ++kept;
    for (const ScreenPoint& end : {seen->a, seen->b}) {
      CHECK(kView.grown(1e-9).contains(end));
      const double off = (end.x - a.x) * (b.y - a.y) - (end.y - a.y) * (b.x - a.x);
      CHECK(std::abs(off) < 1e-6);
    }
    CHECK(std::abs(distance(a, seen->a) - seen->skipped) < 1e-9);
  }
  CHECK(kept > 500);
}

TEST_CASE("a line is dropped only where no point of it is in view") {
  Random random(42);
  for (int i = 0; i < 2000; ++i) {
    const ScreenPoint a{random.between(-200, 300), random.between(-200, 300)};
    const ScreenPoint b{random.between(-200, 300), random.between(-200, 300)};
    if (clip(a, b, kView)) {
      continue;
    }
    for (int n = 0; n <= 100; ++n) {
      const double share = n / 100.0;
      CHECK_FALSE(kView.contains({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}));
    }
  }
}

}  // namespace
}  // namespace cosine_lab::test
