// The arctangent by its own laws, to more bits than any angle shows.
#include "core/arctangent.h"

#include <doctest.h>

#include <cmath>

#include "core/reference.h"

namespace cosine_lab::test {
namespace {

using detail::arctangent;
using detail::DoubleDouble;

double error_of(const DoubleDouble& found, const DoubleDouble& expected) {
  return std::fabs((found - expected).hi / expected.hi);
}

TEST_CASE("pi, from the table, to 100 bits") {
  CHECK(error_of(detail::pi(), {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53}) < 0x1p-98);
}

TEST_CASE("atan(y/x) + atan((x-y)/(x+y)) is a quarter of pi") {
  Random random(41);
  const DoubleDouble quarter{detail::pi().hi / 4, detail::pi().lo / 4};
  for (int i = 0; i < 20000; ++i) {
    const auto x = static_cast<double>(1 + random.bits() % 1000000);
    const auto y = static_cast<double>(random.bits() % 1000000);
    const DoubleDouble rest =
        y < x ? arctangent({x - y, 0}, {x + y, 0}) : -arctangent({y - x, 0}, {x + y, 0});
    CHECK(error_of(arctangent({y, 0}, {x, 0}) + rest, quarter) < detail::kArctangentError);
  }
}

TEST_CASE(
    "an angle below the first entry of the table, doubled, is the angle of the doubled tangent") {
  Random random(43);
  for (int i = 0; i < 2000; ++i) {
    const auto x = static_cast<double>(1000000 + random.bits() % 1000);
    const auto y = static_cast<double>(7000 + random.bits() % 810);
    const DoubleDouble once = arctangent({y, 0}, {x, 0});
    const DoubleDouble twice = arctangent({2 * x * y, 0}, {x * x - y * y, 0});
    CHECK(error_of({2 * once.hi, 2 * once.lo}, twice) < 2 * detail::kArctangentError);
  }
}

TEST_CASE("mirrored at the upright axis, an angle becomes what is left to pi") {
  Random random(42);
  for (int i = 0; i < 2000; ++i) {
    const DoubleDouble x{std::fabs(random.entry(-9, 9)), 0};
    const DoubleDouble y{std::fabs(random.entry(-9, 9)), 0};
    CHECK(error_of(arctangent(y, x) + arctangent(y, -x), detail::pi()) < 0x1p-74);
  }
}

}  // namespace
}  // namespace cosine_lab::test
