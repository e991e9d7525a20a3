// Distances, correlation, angular distance and slerp against values worked out to 120 digits by
// make_measures_reference.py.
#include "core/measures.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/reference.h"
#include "core/slerp.h"

namespace cosine_lab::test {
namespace {

using Vector = std::vector<double>;

// Off the true value, as a share of what measures.h allows.
double strain(const std::string& name, const Vector& a, const Vector& b, const Expected& expected) {
  const double relative = 0x1p-50 * std::fabs(expected.nearest.value);
  if (name == "angular") {
    return ulps_off(angular_distance(a, b), expected) / 1.5;
  }
  const Measure found = name == "euclidean"   ? euclidean_distance(a, b)
                        : name == "manhattan" ? manhattan_distance(a, b)
                                              : pearson_correlation(a, b);
  if (found.status != expected.nearest.status) {
    return HUGE_VAL;
  }
  const double off = std::fabs(found.value - expected.nearest.value);
  const double allowed = name == "pearson" ? 0x1p-50 : std::max(relative, 0x1p-1074);
  return off / allowed;
}

// Of the worst entry, as a share of what slerp.h allows.
double slerp_strain(const Vector& a, const Vector& b, std::istream& words) {
  std::string t;
  words >> t;
  Vector found(a.size());
  if (slerp(a, b, std::strtod(t.c_str(), nullptr), found) != Status::ok) {
    return HUGE_VAL;
  }
  double worst = 0;
  for (const double x : found) {
    std::string entry;
    words >> entry;
    worst = std::max(worst, std::fabs(x - std::strtod(entry.c_str(), nullptr)) / 0x1p-49);
  }
  return worst;
}

TEST_CASE("within the stated bounds in every class of vectors") {
  std::ifstream file(COSINE_LAB_FIXTURES "/measures/reference.txt");
  std::map<std::string, double> worst;
  std::string kind;
  Vector a;
  Vector b;
  int answers = 0;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string name;
    words >> name;
    if (name == "case") {
      words >> kind;
    } else if (name == "a" || name == "b") {
      (name == "a" ? a : b) = vector_from(words);
    } else if (!name.starts_with("#")) {
      INFO(kind << ": " << line);
      const double off =
          name == "slerp" ? slerp_strain(a, b, words) : strain(name, a, b, expected_from(words));
      CHECK(off <= 1);
      worst[name] = std::max(worst[name], off);
      ++answers;
    }
  }
  CHECK(answers > 1000);
  for (const auto& [name, off] : worst) {
    MESSAGE(name << ": at worst " << off << " of its bound");
  }
}

TEST_CASE("what has no distance and no correlation") {
  const double nan = std::nan("");
  for (auto* measured :
       {euclidean_distance, manhattan_distance, pearson_correlation, angular_distance}) {
    CHECK(measured(Vector{1, 2}, Vector{1, 2, 3}) == Measure{0, Status::length_mismatch});
    CHECK(measured(Vector{1, nan}, Vector{1, 2}) == Measure{0, Status::not_finite});
    CHECK(measured(Vector{1, 2, 3}, Vector{1, 2, -HUGE_VAL}) == Measure{0, Status::not_finite});
  }
  CHECK(euclidean_distance({}, {}) == Measure{0});
  CHECK(manhattan_distance({}, {}) == Measure{0});
  CHECK(pearson_correlation({}, {}) == Measure{0, Status::zero_vector});
  CHECK(pearson_correlation(Vector{3, 3}, Vector{1, 2}) == Measure{0, Status::zero_vector});
  CHECK(angular_distance(Vector{0, 0}, Vector{1, 2}) == Measure{0, Status::zero_vector});
  CHECK(euclidean_distance(Vector{1.7e308}, Vector{-1.7e308}) == Measure{0, Status::out_of_range});
  CHECK(manhattan_distance(Vector{1e308, 1e308}, Vector{0, 0}) == Measure{0, Status::out_of_range});
}

TEST_CASE("the ends of the ranges are reached exactly") {
  CHECK(angular_distance(Vector{1, 2}, Vector{-2, -4}) == Measure{1});
  CHECK(angular_distance(Vector{1, 0}, Vector{0, 5}) == Measure{0.5});
  CHECK(pearson_correlation(Vector{1, 2, 4}, Vector{12, 14, 18}) == Measure{1});
  CHECK(pearson_correlation(Vector{1, 2, 4}, Vector{-1, -2, -4}) == Measure{-1});
  CHECK(euclidean_distance(Vector{1, 2}, Vector{4, -2}) == Measure{5});
  CHECK(manhattan_distance(Vector{1, 2}, Vector{4, -2}) == Measure{7});
}

TEST_CASE("slerp refuses what has no way, and leaves its place alone") {
  Vector to{7, 7};
  CHECK(slerp(Vector{1, 2}, Vector{-2, -4}, 0.5, to) == Status::out_of_range);
  CHECK(slerp(Vector{1, 2}, Vector{0, 0}, 0.5, to) == Status::zero_vector);
  CHECK(slerp(Vector{1, HUGE_VAL}, Vector{1, 0}, 0.5, to) == Status::not_finite);
  CHECK(slerp(Vector{1, 2}, Vector{1, 0}, std::nan(""), to) == Status::not_finite);
  CHECK(slerp(Vector{1, 2}, Vector{1, 0, 1}, 0.5, to) == Status::length_mismatch);
  CHECK(slerp(Vector{1, 2, 3}, Vector{1, 0, 1}, 0.5, to) == Status::length_mismatch);
  CHECK(to == Vector{7, 7});
}

TEST_CASE("slerp goes half round between vectors that are almost opposite") {
  Vector to(2);
  REQUIRE(slerp(Vector{1, 0}, Vector{-1, 1e-12}, 0.5, to) == Status::ok);
  CHECK(std::fabs(to[0]) <= 1e-12);
  CHECK(to[1] == doctest::Approx(1));
}

}  // namespace
}  // namespace cosine_lab::test
