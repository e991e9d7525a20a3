// The five vectors of the lesson, digit by digit, so that a reader sees what the core is for.
#include <doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "core/embeddings.h"
#include "core/pairwise.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

using Point = std::array<double, 2>;

constexpr Point kA{3, 30};
constexpr Point kB{15, 4};
constexpr Point kC{3, 27};
constexpr Point kD{7.5, 75};
constexpr Point kE{7.5, 2};

struct Lesson {
  Point a;
  Point b;
  double dot;
  double cosine;
  double angle;  ///< radians
};

// Each the double nearest to the true value, as make_reference.py works it out.
constexpr std::array<Lesson, 10> kLessons{{
    {kA, kB, 165, 0.35252788977396565, 1.2105252825563937},
    {kA, kC, 819, 0.9999396262866598, 0.010988568682733619},
    {kA, kD, 2272.5, 1, 0},
    {kA, kE, 82.5, 0.35252788977396565, 1.2105252825563937},
    {kB, kC, 153, 0.36278951635180956, 1.19953671387366},
    {kB, kD, 412.5, 0.35252788977396565, 1.2105252825563937},
    {kB, kE, 120.5, 1, 0},
    {kC, kD, 2047.5, 0.9999396262866598, 0.010988568682733619},
    {kC, kE, 76.5, 0.36278951635180956, 1.19953671387366},
    {kD, kE, 206.25, 0.35252788977396565, 1.2105252825563937},
}};

TEST_CASE("all pairs of the lesson") {
  for (const Lesson& lesson : kLessons) {
    const Similarity found = measure(lesson.a, lesson.b);
    CHECK(found.dot == Measure{lesson.dot});
    CHECK(found.cosine == Measure{lesson.cosine});
    CHECK(found.angle == Measure{lesson.angle});
  }
}

TEST_CASE("the same ten cosines from a matrix of embeddings") {
  const EmbeddingMatrix matrix =
      matrix_of(std::vector<float>{3, 30, 15, 4, 3, 27, 7.5F, 75, 7.5F, 2}, 2);
  PairsAbove pairs(matrix, -1);
  REQUIRE(pairs.run(100) == Fault::none);
  REQUIRE(pairs.found().size() == kLessons.size());
  const std::vector<float> all = all_pairs(matrix);
  for (std::size_t i = 0; i < kLessons.size(); ++i) {
    const PairOfRows& pair = pairs.found()[i];
    CHECK(pair.cosine == kLessons[i].cosine);
    const double off = all[pair.first * 5 + pair.second] - kLessons[i].cosine;
    CHECK(std::fabs(off) <= pairwise_error(2));
  }
}

TEST_CASE("A's neighbours: D lies along it, then C") {
  const EmbeddingMatrix matrix =
      matrix_of(std::vector<float>{3, 30, 15, 4, 3, 27, 7.5F, 75, 7.5F, 2}, 2);
  const std::vector<std::uint32_t> itself{0};
  Buffer<Neighbour> found;
  REQUIRE(nearest(matrix, kA, 2, {{}, itself}, found) == Fault::none);
  CHECK(found[0].row == 3);
  CHECK(found[0].score == 1);
  CHECK(found[1].row == 2);
  CHECK(found[1].score == 0.9999396262866598);
}

}  // namespace
}  // namespace cosine_lab::test
