// Round numbers along an axis.
#include "view/ticks.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

// 1, 2 or 5 times a power of ten.
bool is_round(double step) {
  for (const double leading : {1.0, 2.0, 5.0}) {
    const double power = std::log10(step / leading);
    if (std::abs(power - std::round(power)) < 1e-9) {
      return true;
    }
  }
  return false;
}

TEST_CASE("the next of 1, 2, 5, 10, and a round number itself") {
  CHECK(nice_step(1) == 1);
  CHECK(nice_step(1.0000000000000002) == 1);
  CHECK(nice_step(1.01) == 2);
  CHECK(nice_step(2) == 2);
  CHECK(nice_step(2.01) == 5);
  CHECK(nice_step(5.01) == 10);
  CHECK(nice_step(0.1) == 0.1);
  CHECK(nice_step(0.0003) == doctest::Approx(0.0005).epsilon(1e-15).scale(0));
  CHECK(nice_step(7e20) == 1e21);
}

TEST_CASE("over sixty decades the step is round, not too small and not too large") {
  Random random(31);
  for (int i = 0; i < 20000; ++i) {
    const double least = std::pow(10.0, random.between(-30, 30));
    const double step = nice_step(least);
    INFO(least);
    CHECK(is_round(step));
    CHECK(step >= least * (1 - 1e-11));
    CHECK(step <= least * 2.5 * (1 + 1e-11));
  }
}

TEST_CASE("over sixty decades the lines are neither crowded nor lost") {
  Random random(32);
  for (int i = 0; i < 20000; ++i) {
    const double scale = std::pow(10.0, random.between(-30, 30));
    const TickSteps steps = tick_steps(scale);
    INFO(scale);
    CHECK(is_round(steps.major));
    CHECK(is_round(steps.minor));
    CHECK(steps.major * scale >= 60);
    CHECK(steps.major * scale <= 160);
    const double fine = steps.major / steps.minor;
    CHECK((std::abs(fine - 4) < 1e-9 || std::abs(fine - 5) < 1e-9));
  }
}

TEST_CASE("fine lines divide 1 by 0.2, 2 by 0.5 and 5 by 1") {
  CHECK(tick_steps(62).major == 1);
  CHECK(tick_steps(62).minor == 0.2);
  CHECK(tick_steps(31).major == 2);
  CHECK(tick_steps(31).minor == 0.5);
  CHECK(tick_steps(12.4).major == 5);
  CHECK(tick_steps(12.4).minor == 1);
}

TEST_CASE("the multiples within a range, ends included") {
  CHECK(multiples(-2, 3, 1) == std::vector<double>{-2, -1, 0, 1, 2, 3});
  CHECK(multiples(0.2, 1.1, 0.25) == std::vector<double>{0.25, 0.5, 0.75, 1});
  CHECK(multiples(41, 79, 20) == std::vector<double>{60});
  CHECK(multiples(41, 59, 20).empty());
}

TEST_CASE("a multiple is the step times a whole number, not a sum that drifts") {
  const std::vector<double> lines = multiples(-15.05, 15.05, 0.1);
  REQUIRE(lines.size() == 301);
  for (const double line : lines) {
    const double n = std::round(line * 10);
    CHECK(line == n * 0.1);
  }
}

TEST_CASE("never more lines than a screen has room for") {
  CHECK(multiples(0, 1000, 1).empty());
  CHECK(multiples(0, 1e300, 1e-300).empty());
  CHECK(multiples(0, 300, 1).size() == 301);
}

TEST_CASE("lines that doubles cannot tell apart are not drawn") {
  CHECK(multiples(1e17, 1e17 + 100, 1).empty());
  CHECK(multiples(1e300, 1e300, 1).empty());
}

TEST_CASE("a range that is none has no lines") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  CHECK(multiples(3, -3, 1).empty());
  CHECK(multiples(-kInfinity, kInfinity, 1).empty());
  CHECK(multiples(kNan, 3, 1).empty());
  CHECK(multiples(0, 3, kNan).empty());
  CHECK(multiples(1, 3, 0).empty());
  CHECK(multiples(-3, 3, kInfinity).size() <= 1);
}

TEST_CASE("decimals that write a multiple in full") {
  CHECK(decimals_for(1, 10) == 0);
  CHECK(decimals_for(50, 500) == 0);
  CHECK(decimals_for(0.5, 10) == 1);
  CHECK(decimals_for(0.2, 10) == 1);
  CHECK(decimals_for(0.1, 10) == 1);
  CHECK(decimals_for(0.02, 10) == 2);
  CHECK(decimals_for(0.001, 10) == 3);
  CHECK(decimals_for(1e-5, 10) == 5);
}

TEST_CASE("an exponent where decimals would be too many") {
  CHECK(decimals_for(1, 1e6) == -1);
  CHECK(decimals_for(5e-6, 1e-5) == -1);
  CHECK(decimals_for(1, 999999) == 0);
}

}  // namespace
}  // namespace cosine_lab::test
