// The plane that two vectors span.
#include "core/plane.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/samples.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

using Vector = std::vector<double>;

bool is_orthonormal(const Plane& plane) {
  const Similarity axes = measure(plane.x_axis(), plane.y_axis());
  return std::fabs(axes.norm_a.value - 1) <= 1e-15 && std::fabs(axes.norm_b.value - 1) <= 1e-15 &&
         std::fabs(axes.dot.value) <= 1e-15;
}

// Both vectors come back from where they lie, to within 1e-15 of their lengths.
bool gives_back(const Plane& plane, const Vector& v, const PlanePoint& point) {
  Vector lifted(v.size());
  plane.lift(point, lifted);
  const double norm = l2_norm(v).value;
  return std::equal(v.begin(), v.end(), lifted.begin(),
                    [&](double x, double y) { return std::fabs(x - y) <= 1e-15 * norm; });
}

// The angle that is drawn, by the library's arctangent: right to about an ulp.
double drawn_angle(const Plane& plane) {
  return std::atan2(plane.second().y, plane.second().x);
}

bool is_sound(const Vector& a, const Vector& b) {
  Plane plane;
  REQUIRE(plane.span(a, b) == Fault::none);
  const double angle = angle_between(a, b).value;
  return is_orthonormal(plane) && gives_back(plane, a, plane.first()) &&
         gives_back(plane, b, plane.second()) && plane.first().y == 0 && plane.first().x > 0 &&
         plane.second().y >= 0 && std::fabs(drawn_angle(plane) - angle) <= 4e-16 * (1 + angle);
}

TEST_CASE("axes are orthonormal, both vectors lie in the plane, the angle drawn is the angle") {
  for (const auto& [a, b] : sample_pairs(141, 3000)) {
    if (a.size() > 1) {
      CHECK(is_sound(a, b));
    }
  }
  Random random(142);
  for (const std::size_t length : {300U, 1001U}) {
    CHECK(is_sound(random.vector(length, -3, 0), random.vector(length, -3, 0)));
  }
}

TEST_CASE("small angles are drawn with all their digits, to either side of the line") {
  Random random(143);
  for (int places = 10; places <= 320; places += 10) {
    Vector a(5, 3.0);
    Vector b(5, 7.0);
    a[3] = std::ldexp(random.entry(0, 0), -places);
    b[3] = std::ldexp(random.entry(0, 0), -places);
    a[1] = 0.1;
    b[1] = places > 60 ? a[1] : 0.3;
    Plane plane;
    REQUIRE(plane.span(a, b) == Fault::none);
    CHECK(is_orthonormal(plane));
    CHECK(drawn_angle(plane) == doctest::Approx(angle_between(a, b).value).epsilon(1e-15));
  }
}

TEST_CASE("nearly parallel vectors whose ratio is no double") {
  for (const double tiny : {1e-10, 1e-20, 1e-40, 1e-60, 1e-150, 1e-280}) {
    const Vector a{3, 3, 0, tiny};
    for (const double sign : {1.0, -1.0}) {
      const Vector b{sign * 7, sign * 7, 0, tiny};
      Plane plane;
      REQUIRE(plane.span(a, b) == Fault::none);
      CHECK(is_orthonormal(plane));
      CHECK_FALSE(plane.is_line());
      // What b has beside a lies along the last axis: less than its share, or the other way.
      CHECK(std::fabs(plane.y_axis()[3]) == doctest::Approx(1).epsilon(1e-9));
      CHECK(plane.y_axis()[3] * sign < 0);
    }
  }
}

TEST_CASE("vectors that are almost opposite are no line, and the angle drawn is the angle") {
  for (const double off : {1e-5, 1e-8, 1e-9, 1e-12, 1e-15}) {
    const Vector a{1, 0, 0};
    const Vector b{-2, 2 * off, 0};
    Plane plane;
    REQUIRE(plane.span(a, b) == Fault::none);
    CHECK_FALSE(plane.is_line());
    CHECK(plane.y_axis()[1] == 1);
    CHECK(plane.second().y == doctest::Approx(2 * off).epsilon(1e-15));
  }
}

TEST_CASE("parallel vectors span a line; the other axis is some perpendicular") {
  Random random(144);
  for (const std::size_t length : {2U, 3U, 10U, 300U}) {
    const Vector a = random.vector(length, -3, 0);
    for (const Vector& b : {a, times_power_of_two(a, 30), negated(a)}) {
      Plane plane;
      REQUIRE(plane.span(a, b) == Fault::none);
      CHECK(plane.is_line());
      CHECK(is_orthonormal(plane));
      CHECK(plane.second().y == 0);
      CHECK(gives_back(plane, b, plane.second()));
    }
  }
}

TEST_CASE("one dimension has one axis") {
  Plane plane;
  REQUIRE(plane.span(Vector{-3}, Vector{5}) == Fault::none);
  CHECK(plane.is_line());
  CHECK(plane.x_axis()[0] == -1);
  CHECK(plane.y_axis()[0] == 0);
  CHECK(plane.first() == PlanePoint{3, 0});
  CHECK(plane.second() == PlanePoint{-5, 0});
}

TEST_CASE("vectors of any size have a plane; only where they end may be out of range") {
  for (const double size : {1e308, 1e300, 1e-300, 5e-324}) {
    Plane plane;
    REQUIRE(plane.span(Vector{size, size, 0}, Vector{0, 1, 1}) == Fault::none);
    CHECK(is_orthonormal(plane));
    CHECK(drawn_angle(plane) == doctest::Approx(std::numbers::pi / 3).epsilon(1e-15));
  }
  Plane plane;
  REQUIRE(plane.span(Vector{1, -1, 0}, Vector{1.7e308, 1.7e308, 0}) == Fault::none);
  CHECK(plane.second() == PlanePoint{0, HUGE_VAL});
  REQUIRE(plane.span(Vector{1, 1, 0}, Vector{1.7e308, 1.7e308, 0}) == Fault::none);
  CHECK(plane.second() == PlanePoint{HUGE_VAL, 0});
  REQUIRE(plane.span(Vector{1e300, 1e-300, 3}, Vector{1e-300, 1e300, -2}) == Fault::none);
  CHECK(is_orthonormal(plane));
}

TEST_CASE("what spans no plane") {
  Plane plane;
  CHECK(plane.span(Vector{1, 2}, Vector{1, 2, 3}) == Fault::length_mismatch);
  CHECK(plane.span(Vector{1, 2}, Vector{0, 0}) == Fault::no_direction);
  CHECK(plane.span(Vector{0, 0}, Vector{1, 2}) == Fault::no_direction);
  CHECK(plane.span(Vector{}, Vector{}) == Fault::no_direction);
  CHECK(plane.span(Vector{1, HUGE_VAL}, Vector{1, 2}) == Fault::not_finite);
  CHECK(plane.span(Vector{1, 1}, Vector{std::nan(""), 2}) == Fault::not_finite);
}

}  // namespace
}  // namespace cosine_lab::test
