// The core against values worked out to 120 digits by make_reference.py.
#include "core/reference.h"

#include <doctest.h>

#include <algorithm>
#include <map>
#include <string>

namespace cosine_lab::test {
namespace {

struct Worst {
  double dot = 0, norm = 0, cosine = 0, angle = 0;
};

Worst ulps_of(const Case& c) {
  const Similarity found = measure(c.a, c.b);
  return {ulps_off(found.dot, c.dot),
          std::max(ulps_off(found.norm_a, c.norm_a), ulps_off(found.norm_b, c.norm_b)),
          ulps_off(found.cosine, c.cosine), ulps_off(found.angle, c.angle)};
}

TEST_CASE("dot, norm, cosine and angle are right to the last digit in every class of vectors") {
  REQUIRE(reference_cases().size() >= 400);
  std::map<std::string, Worst> worst;
  std::size_t number = 0;
  for (const Case& c : reference_cases()) {
    CAPTURE(c.kind);
    ++number;
    CAPTURE(number);
    const Worst off = ulps_of(c);
    // Half an ulp is what rounding costs; the rest is what the header promises.
    CHECK(off.dot <= 0.51);
    CHECK(off.norm <= 0.51);
    CHECK(off.cosine <= 0.51);
    CHECK(off.angle <= 0.51);
    Worst& of_kind = worst[c.kind];
    of_kind = {std::max(of_kind.dot, off.dot), std::max(of_kind.norm, off.norm),
               std::max(of_kind.cosine, off.cosine), std::max(of_kind.angle, off.angle)};
  }
  for (const auto& [kind, w] : worst) {
    MESSAGE(kind << ": worst ulp: dot " << w.dot << ", norm " << w.norm << ", cosine " << w.cosine
                 << ", angle " << w.angle);
  }
}

TEST_CASE("each single function gives the bits of measure()") {
  for (const Case& c : reference_cases()) {
    CAPTURE(c.kind);
    const Similarity whole = measure(c.a, c.b);
    CHECK(dot_product(c.a, c.b) == whole.dot);
    CHECK(l2_norm(c.a) == whole.norm_a);
    CHECK(l2_norm(c.b) == whole.norm_b);
    CHECK(cosine_similarity(c.a, c.b) == whole.cosine);
    CHECK(angle_between(c.a, c.b) == whole.angle);
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
