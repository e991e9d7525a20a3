// What must hold whatever the vectors are.
#include <doctest.h>

#include <cmath>
#include <vector>

#include "core/samples.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

constexpr double kPi = 0x1.921fb54442d18p+1;

TEST_CASE("swapping the vectors changes no bit") {
  for (const auto& [a, b] : sample_pairs(11, 3000)) {
    const Similarity one = measure(a, b);
    const Similarity other = measure(b, a);
    CHECK(one == Similarity{other.dot, other.norm_b, other.norm_a, other.cosine, other.angle});
  }
}

TEST_CASE("scaling by powers of two changes no bit of cosine and angle") {
  for (const auto& [a, b] : sample_pairs(12, 1000)) {
    const Similarity plain = measure(a, b);
    const std::vector<double> longer = times_power_of_two(a, 350);
    // Near the ends of the range the other algorithm takes over.
    const std::vector<double> shorter = times_power_of_two(b, a.front() > 0 ? -400 : 1020);
    CHECK(cosine_similarity(longer, shorter) == plain.cosine);
    CHECK(angle_between(longer, shorter) == plain.angle);
  }
}

TEST_CASE("scaling by powers of two scales norm and dot product") {
  for (const auto& [a, b] : sample_pairs(13, 1000)) {
    const Similarity plain = measure(a, b);
    const Similarity scaled = measure(times_power_of_two(a, 100), times_power_of_two(b, -300));
    CHECK(scaled.norm_a.value == std::ldexp(plain.norm_a.value, 100));
    CHECK(scaled.dot.value == std::ldexp(plain.dot.value, -200));
  }
}

TEST_CASE("a vector lies along itself") {
  for (const auto& [a, b] : sample_pairs(14, 2000)) {
    CHECK(cosine_similarity(a, a) == Measure{1});
    CHECK(angle_between(b, b) == Measure{0});
  }
}

TEST_CASE("a vector lies against its negative") {
  for (const auto& [a, b] : sample_pairs(14, 2000)) {
    CHECK(cosine_similarity(a, negated(a)) == Measure{-1});
    CHECK(angle_between(b, negated(b)) == Measure{kPi});
  }
}

TEST_CASE("turning one vector round negates the cosine") {
  for (const auto& [a, b] : sample_pairs(15, 2000)) {
    const Similarity there = measure(a, b);
    const Similarity back = measure(a, negated(b));
    CHECK(back.cosine.value == -there.cosine.value);
    CHECK(std::fabs(back.angle.value + there.angle.value - kPi) <= 0x1p-51);
  }
}

TEST_CASE("a cosine is never beyond 1, an angle never beyond pi") {
  for (const auto& [a, b] : sample_pairs(16, 20000)) {
    const Similarity found = measure(a, b);
    CHECK(std::fabs(found.cosine.value) <= 1);
    CHECK(std::fabs(found.angle.value - kPi / 2) <= kPi / 2);
  }
}

bool is_negative_zero(const Measure& m) {
  return m.value == 0 && std::signbit(m.value);
}

TEST_CASE("nothing is ever negative zero") {
  for (const auto& [a, b] : sample_pairs(18, 5000)) {
    const Similarity found = measure(a, b);
    CHECK_FALSE(is_negative_zero(found.cosine));
    CHECK_FALSE(is_negative_zero(found.dot));
  }
}

TEST_CASE("what is too small to tell from zero is not negative zero either") {
  const std::vector<double> backward{-1e-200, 1e200};
  const std::vector<double> forward{1e-200, 0};
  CHECK_FALSE(is_negative_zero(dot_product(backward, forward)));
  CHECK_FALSE(is_negative_zero(cosine_similarity(backward, forward)));
}

TEST_CASE("the way through a third direction is never shorter") {
  Random random(17);
  for (int i = 0; i < 3000; ++i) {
    const std::size_t length = 2 + random.bits() % 9;
    const std::vector<double> a = random.vector(length, -3, 0);
    const std::vector<double> b = random.vector(length, -3, 0);
    const std::vector<double> c = random.vector(length, -3, 0);
    const double detour = angle_between(a, b).value + angle_between(b, c).value;
    CHECK(angle_between(a, c).value <= detour * (1 + 0x1p-51));
  }
}

TEST_CASE("a third direction hardly off the straight way makes hardly a detour") {
  Random random(18);
  for (int i = 0; i < 3000; ++i) {
    const std::size_t length = 2 + random.bits() % 9;
    const std::vector<double> a = random.vector(length, -3, 0);
    const std::vector<double> c = random.vector(length, -3, 0);
    std::vector<double> b(length);
    for (std::size_t k = 0; k < length; ++k) {
      b[k] = a[k] + c[k];
    }
    const double whole = angle_between(a, c).value;
    const double detour = angle_between(a, b).value + angle_between(b, c).value;
    CHECK(whole <= detour * (1 + 0x1p-51));
    CHECK(detour <= whole * (1 + 0x1p-48) + 0x1p-50);
  }
}

TEST_CASE("in the plane the detour through a direction between is no detour") {
  for (int i = 1; i < 200; ++i) {
    const std::vector<double> low{400.0, 1.0};
    const std::vector<double> between{200.0 - i, 1.0 * i};
    const std::vector<double> high{-1.0, 500.0};
    const double parts = angle_between(low, between).value + angle_between(between, high).value;
    const double whole = angle_between(low, high).value;
    CHECK(std::fabs(parts - whole) <= 0x1p-51);
  }
}

}  // namespace
}  // namespace cosine_lab::test
