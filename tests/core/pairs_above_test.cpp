// The pairs of rows above a threshold, exactly.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/embeddings.h"
#include "core/pairwise.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

std::vector<PairOfRows> by_force(const EmbeddingMatrix& matrix, double threshold) {
  std::vector<PairOfRows> pairs;
  for (std::uint32_t i = 0; i < matrix.rows(); ++i) {
    for (std::uint32_t j = i + 1; j < matrix.rows(); ++j) {
      const Measure cosine = cosine_similarity(doubles(matrix.row(i)), doubles(matrix.row(j)));
      if (cosine.status == Status::ok && cosine.value >= threshold) {
        pairs.push_back({i, j, cosine.value});
      }
    }
  }
  return pairs;
}

bool finds(const EmbeddingMatrix& matrix, double threshold, std::size_t slice = 1000000) {
  PairsAbove pairs(matrix, threshold);
  while (!pairs.done()) {
    REQUIRE(pairs.run(slice) == Fault::none);
  }
  const std::vector<PairOfRows> expected = by_force(matrix, threshold);
  const auto found = pairs.found();
  return std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                    [](const PairOfRows& a, const PairOfRows& b) {
                      return a.first == b.first && a.second == b.second && a.cosine == b.cosine;
                    });
}

TEST_CASE("what brute force finds, in its order, in any slices") {
  Random random(121);
  for (const std::size_t rows : {0U, 1U, 2U, 15U, 16U, 17U, 70U}) {
    const EmbeddingMatrix matrix = random_matrix(random, rows, 5);
    for (const double threshold : {-1.0, -0.3, 0.0, 0.6, 1.0}) {
      CHECK(finds(matrix, threshold));
      CHECK(finds(matrix, threshold, 1));
    }
  }
}

TEST_CASE("exact at the threshold: a cosine on it is in, one below by an ulp is not") {
  Random random(122);
  const EmbeddingMatrix matrix = random_matrix(random, 40, 100);
  const std::vector<PairOfRows> all = by_force(matrix, -1);
  for (std::size_t i = 0; i < all.size(); i += 30) {
    const double cosine = all[i].cosine;
    for (const double threshold : {std::nextafter(cosine, -2), cosine, std::nextafter(cosine, 2)}) {
      CHECK(finds(matrix, threshold));
    }
  }
}

TEST_CASE("many pairs that nearly tie with the threshold") {
  Random random(123);
  std::vector<float> values;
  for (int i = 0; i < 60; ++i) {
    for (int d = 0; d < 30; ++d) {
      values.push_back(1 + static_cast<float>(random.bits() % 8) * 0x1p-20F);
    }
  }
  const EmbeddingMatrix matrix = matrix_of(values, 30);
  const std::vector<PairOfRows> all = by_force(matrix, -1);
  CHECK(finds(matrix, all[all.size() / 2].cosine));
  CHECK(finds(matrix, 1));
}

TEST_CASE("parallel rows have a cosine of 1, zero rows have none") {
  std::vector<float> values{1,  2,  3,  2,    4, 6,    0,     0,     0,
                            -1, -2, -3, 0.5F, 1, 1.5F, 1e38F, 2e38F, 3e38F};
  const EmbeddingMatrix matrix = matrix_of(values, 3);
  PairsAbove pairs(matrix, 1);
  REQUIRE(pairs.run(100) == Fault::none);
  CHECK(pairs.found().size() >= 3);
  CHECK(finds(matrix, 1));
  CHECK(finds(matrix, -1));
}

TEST_CASE("a threshold above 1, or none, is reached by no pair") {
  Random random(124);
  const EmbeddingMatrix matrix = random_matrix(random, 20, 3);
  for (const double threshold : {1.0000001, HUGE_VAL, std::nan("")}) {
    PairsAbove pairs(matrix, threshold);
    REQUIRE(pairs.run(1000000) == Fault::none);
    CHECK(pairs.found().empty());
  }
  CHECK(finds(matrix, -HUGE_VAL));
}

}  // namespace
}  // namespace cosine_lab::test
