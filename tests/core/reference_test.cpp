// The core against values worked out to 120 digits by make_reference.py.
#include "core/reference.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace cosine_lab::test {
namespace {

using Ulps = std::array<double, 4>;  // dot, norm, cosine, angle

Ulps ulps_of(const Case& c) {
  const Similarity found = measure(c.a, c.b);
  return {ulps_off(found.dot, c.dot),
          std::max(ulps_off(found.norm_a, c.norm_a), ulps_off(found.norm_b, c.norm_b)),
          ulps_off(found.cosine, c.cosine), ulps_off(found.angle, c.angle)};
}

TEST_CASE("dot, norm, cosine and angle are right to the last digit in every class of vectors") {
  REQUIRE(reference_cases().size() >= 400);
  std::map<std::string, Ulps> worst;
  std::size_t number = 0;
  for (const Case& c : reference_cases()) {
    const Ulps off = ulps_of(c);
    Ulps& of_kind = worst[c.kind];
    for (std::size_t i = 0; i < off.size(); ++i) {
      of_kind.at(i) = std::max(of_kind.at(i), off.at(i));
    }
    ++number;
    INFO(c.kind << ", case " << number);
    // Half an ulp is what rounding costs; the rest is what the header promises.
    CHECK(*std::max_element(off.begin(), off.end()) <= 0.51);
  }
  for (const auto& [kind, w] : worst) {
    MESSAGE(kind << ": worst ulp: dot " << w[0] << ", norm " << w[1] << ", cosine " << w[2]
                 << ", angle " << w[3]);
  }
}

TEST_CASE("each single function gives the bits of measure()") {
  for (const Case& c : reference_cases()) {
    INFO(c.kind);
    const Similarity singly{dot_product(c.a, c.b), l2_norm(c.a), l2_norm(c.b),
                            cosine_similarity(c.a, c.b), angle_between(c.a, c.b)};
    CHECK(singly == measure(c.a, c.b));
  }
}

TEST_CASE("the ruler itself: a neighbour is one ulp away, another status infinitely far") {
  const Expected one{{1.0}, 0.0};
  CHECK(ulps_off({1.0}, one) == 0);
  CHECK(ulps_off({0x1.0000000000001p0}, one) == 1);
  CHECK(ulps_off({0, Status::zero_vector}, one) > 1e300);
  CHECK(ulps_off({5e-324}, Expected{{0.0}, 0.25}) == 0.75);
}

}  // namespace
}  // namespace cosine_lab::test
