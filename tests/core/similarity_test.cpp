#include "core/similarity.h"

#include <doctest.h>

#include <array>

namespace cosine_lab {
namespace {

TEST_CASE("a vector is parallel to itself") {
  const std::array<double, 2> a{3, 4};
  CHECK(measure(a, a).cosine == Measure{1});
  CHECK(l2_norm(a) == Measure{5});
}

}  // namespace
}  // namespace cosine_lab
