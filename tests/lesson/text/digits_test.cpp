// How many digits tell the truth.
#include "lesson/text/digits.h"

#include <doctest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>
#include <string>

#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

int degrees_decimals(double degrees) {
  return shown_angle(degrees * std::numbers::pi / 180).decimals;
}

std::string written(double value, int decimals) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

TEST_CASE("three decimals for a cosine that is far from -1, 0 and 1, or is one of them") {
  for (const double cosine : {0.3525278897739656, -0.3525, 0.9, 1.0, -1.0, 0.0, 0.999, 0.001}) {
    INFO(cosine);
    CHECK(cosine_decimals(cosine) == 3);
  }
}

TEST_CASE("a cosine close to a landmark shows the leading digit of its distance") {
  CHECK(cosine_decimals(0.99994) == 5);
  CHECK(cosine_decimals(0.99989) == 4);
  CHECK(cosine_decimals(0.99996) == 5);
  CHECK(cosine_decimals(-0.99996) == 5);
  CHECK(cosine_decimals(0.0004) == 4);
  CHECK(cosine_decimals(-0.0004) == 4);
  CHECK(cosine_decimals(1e-9) == 9);
  CHECK(cosine_decimals(4e-9) == 9);
  CHECK(cosine_decimals(6e-9) == 9);
}

TEST_CASE("one decimal for an angle, more near 0, 90 and 180 degrees") {
  CHECK(degrees_decimals(69.4) == 1);
  CHECK(degrees_decimals(90) == 1);
  CHECK(degrees_decimals(0) == 1);
  CHECK(degrees_decimals(180) == 1);
  CHECK(degrees_decimals(89.96) == 2);
  CHECK(degrees_decimals(90.004) == 3);
  CHECK(degrees_decimals(0.63) == 1);
  CHECK(degrees_decimals(0.04) == 2);
  CHECK(degrees_decimals(179.9996) == 4);
}

TEST_CASE("the count ends at sixteen decimals, however near the landmark") {
  CHECK(cosine_decimals(5e-324) == 16);
  CHECK(degrees_decimals(1e-200) == 16);
}

TEST_CASE("what is written is never a landmark the value is not") {
  Random random(3);
  for (int i = 0; i < 20000; ++i) {
    const double landmark = static_cast<double>(random.below(3)) - 1;
    const double away = std::pow(10.0, random.between(-12, 0)) * (random.chance(0.5) ? 1 : -1);
    const double cosine = landmark + away;
    if (std::abs(cosine) >= 1 || cosine == 0) {
      continue;
    }
    const std::string text = written(cosine, cosine_decimals(cosine));
    INFO(text);
    const double read = std::strtod(text.c_str(), nullptr);
    CHECK(read != 0);
    CHECK(std::abs(read) != 1);
  }
}

}  // namespace
}  // namespace cosine_lab::test
