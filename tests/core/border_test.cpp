// Quick and exact sums must not be told apart by their results.
#include <doctest.h>

#include <cmath>
#include <vector>

#include "core/exact_moments.h"
#include "core/planar.h"
#include "core/samples.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

Similarity exactly(const Pair& pair) {
  const detail::Moments m =
      detail::exact_moments(pair.a, detail::extent_of(pair.a), pair.b, detail::extent_of(pair.b));
  return {detail::rounded(m.ab), detail::rounded(detail::norm_of(m.aa)),
          detail::rounded(detail::norm_of(m.bb)), detail::rounded(detail::cosine_of(m)),
          detail::rounded(detail::angle_of(m.area, m.ab))};
}

TEST_CASE("the quick way gives the bits of the exact one") {
  for (const Pair& pair : sample_pairs(21, 20000)) {
    CHECK(measure(pair.a, pair.b) == exactly(pair));
  }
}

TEST_CASE("the quick way gives the bits of the exact one for long vectors") {
  Random random(22);
  for (std::size_t length = 100; length < 5000; length += 211) {
    const Pair pair{random.vector(length, -3, 3), random.vector(length, -3, 3)};
    CHECK(measure(pair.a, pair.b) == exactly(pair));
  }
}

TEST_CASE("a third entry that is 0 changes no bit") {
  Random random(23);
  for (int i = 0; i < 5000; ++i) {
    std::vector<double> a = random.vector(2, -8, 8);
    std::vector<double> b = random.vector(2, -8, 8);
    const Similarity flat = measure(a, b);
    a.push_back(0);
    b.push_back(0);
    CHECK(measure(a, b) == flat);
  }
}

TEST_CASE("a vector swept across another passes every border without a step") {
  const std::vector<double> a{3.0, 1.0, -2.0};
  double last = 0;
  for (int places = 60; places > 0; --places) {
    for (const double part : {0x1p0, 0x1.4p0, 0x1.8p0, 0x1.cp0}) {
      const double lift = std::ldexp(part, -places);
      // Rounding the entry itself leaves no more than half a unit of it.
      const double angle = angle_between(a, std::vector<double>{3.0, 1.0 + lift, -2.0}).value;
      CHECK(angle >= last);
      last = angle;
    }
  }
}

}  // namespace
}  // namespace cosine_lab::test
