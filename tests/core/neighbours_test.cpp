// The nearest rows are those that brute force finds with exact cosines, to the last bit.
#include "core/neighbours.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "core/embeddings.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

using Vector = std::vector<double>;

TEST_CASE("random rows of every number of dimensions, every k") {
  Random random(91);
  for (const std::size_t dimensions : {1U, 2U, 3U, 4U, 7U, 16U, 50U, 300U, 601U}) {
    const EmbeddingMatrix matrix = random_matrix(random, 1200, dimensions);
    const Vector query = random.vector(dimensions, -3, 0);
    for (const std::size_t k : {1U, 2U, 10U, 100U, 1000U}) {
      INFO(dimensions << " dimensions, k = " << k);
      CHECK(finds_nearest(matrix, query, k));
    }
  }
}

TEST_CASE("fewer rows than k, and none at all") {
  Random random(92);
  for (const std::size_t rows : {0U, 1U, 3U, 4U, 5U, 63U, 64U, 65U}) {
    const EmbeddingMatrix matrix = random_matrix(random, rows, 5);
    CHECK(finds_nearest(matrix, random.vector(5, -3, 0), 1000));
  }
}

TEST_CASE("rows over several chunks") {
  Random random(93);
  const EmbeddingMatrix matrix = random_matrix(random, 33000, 60);
  REQUIRE(matrix.blocks() >= 2);
  CHECK(finds_nearest(matrix, random.vector(60, -3, 0), 50));
}

TEST_CASE("what is asked wrongly is told, and leaves what was found before") {
  Random random(94);
  const EmbeddingMatrix matrix = random_matrix(random, 50, 4);
  Buffer<Neighbour> found;
  REQUIRE(nearest(matrix, Vector{1, 2, 3, 4}, 5, {}, found) == Fault::none);
  const double best = found[0].score;
  CHECK(nearest(matrix, Vector{1, 2, 3, 4}, 0, {}, found) == Fault::bad_count);
  CHECK(nearest(matrix, Vector{1, 2, 3, 4}, 1001, {}, found) == Fault::bad_count);
  CHECK(nearest(matrix, Vector{1, 2, 3}, 5, {}, found) == Fault::length_mismatch);
  CHECK(nearest(matrix, Vector{}, 5, {}, found) == Fault::length_mismatch);
  CHECK(nearest(matrix, Vector{0, -0.0, 0, 0}, 5, {}, found) == Fault::no_direction);
  for (const double bad : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
    CHECK(nearest(matrix, Vector{1, 2, 3, bad}, 5, {}, found) == Fault::not_finite);
    CHECK(nearest(matrix, Vector{bad, 0, 0, 0}, 5, {}, found) == Fault::not_finite);
  }
  CHECK(found.size() == 5);
  CHECK(found[0].score == best);
}

TEST_CASE("a filter and single rows are left out") {
  Random random(95);
  const EmbeddingMatrix matrix = random_matrix(random, 1000, 8);
  const Vector query = random.vector(8, -3, 0);
  std::vector<std::uint8_t> keep(matrix.rows(), 0);
  CHECK(finds_nearest(matrix, query, 10, {keep, {}}));
  for (std::uint8_t& k : keep) {
    k = static_cast<std::uint8_t>(random.bits() % 3);
  }
  CHECK(finds_nearest(matrix, query, 10, {keep, {}}));
  std::vector<std::uint32_t> out;
  for (const Neighbour& best : nearest_by_force(matrix, query, 4)) {
    out.push_back(best.row);
  }
  CHECK(finds_nearest(matrix, query, 10, {{}, out}));
  CHECK(finds_nearest(matrix, query, 1000, {keep, out}));
}

TEST_CASE("a row of the matrix is nearest to itself, unless left out") {
  Random random(96);
  const EmbeddingMatrix matrix = random_matrix(random, 300, 20);
  Buffer<Neighbour> found;
  REQUIRE(nearest(matrix, doubles(matrix.row(123)), 1, {}, found) == Fault::none);
  CHECK(found[0].row == 123);
  CHECK(found[0].score == 1);
  const std::vector<std::uint32_t> itself{123};
  CHECK(finds_nearest(matrix, doubles(matrix.row(123)), 300, {{}, itself}));
}

TEST_CASE("queries of any size: only their direction counts") {
  Random random(97);
  const EmbeddingMatrix matrix = random_matrix(random, 700, 12);
  Vector query = random.vector(12, -1, 0);
  const auto plain = nearest_by_force(matrix, query, 20);
  for (const int places : {1022, 900, -900, -1020}) {
    Vector scaled(query);
    for (double& x : scaled) {
      x = std::ldexp(x, places);
    }
    Buffer<Neighbour> found;
    REQUIRE(nearest(matrix, scaled, 20, {}, found) == Fault::none);
    CHECK((places == -1020 || same(found, plain)));
    CHECK(finds_nearest(matrix, scaled, 20));
  }
  CHECK(finds_nearest(matrix, random.vector(12, -1074, -1060), 20));
  CHECK(finds_nearest(matrix, Vector(12, std::numeric_limits<double>::denorm_min()), 20));
  CHECK(finds_nearest(matrix, Vector(12, std::numeric_limits<double>::max()), 20));
  query = Vector(12, 1e-300);
  query[4] = 1e300;
  CHECK(finds_nearest(matrix, query, 20));
}

TEST_CASE("cosines() is within its bound of each exact cosine") {
  Random random(98);
  for (const std::size_t dimensions : {1U, 3U, 64U, 300U, 1500U}) {
    std::vector<float> values = random_floats(random, 400 * dimensions, -4, 0);
    std::fill_n(values.begin() + 7 * dimensions, dimensions, 0.0F);
    const EmbeddingMatrix matrix = matrix_of(values, dimensions);
    const Vector query = random.vector(dimensions, -3, 0);
    std::vector<double> found(matrix.rows());
    REQUIRE(cosines(matrix, query, found) == Fault::none);
    for (std::size_t i = 0; i < matrix.rows(); ++i) {
      const Measure exact = cosine_similarity(query, doubles(matrix.row(i)));
      CHECK((i == 7 ? std::isnan(found[i])
                    : std::fabs(found[i] - exact.value) <= cosines_error(dimensions)));
      CHECK_FALSE(std::fabs(found[i]) > 1);
    }
  }
}

TEST_CASE("cosines() refuses what nearest() refuses") {
  const EmbeddingMatrix matrix = matrix_of(std::vector<float>{1, 2, 3, 4}, 2);
  std::vector<double> two(2);
  std::vector<double> three(3);
  CHECK(cosines(matrix, Vector{1, 2}, three) == Fault::length_mismatch);
  CHECK(cosines(matrix, Vector{1, 2, 3}, two) == Fault::length_mismatch);
  CHECK(cosines(matrix, Vector{0, 0}, two) == Fault::no_direction);
  CHECK(cosines(matrix, Vector{HUGE_VAL, 0}, two) == Fault::not_finite);
}

}  // namespace
}  // namespace cosine_lab::test
