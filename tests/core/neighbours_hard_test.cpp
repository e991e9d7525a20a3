// Rows among which a quick look cannot decide, and rows outside of what floats can multiply.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/embeddings.h"

namespace cosine_lab::test {
namespace {

using Vector = std::vector<double>;

void append(std::vector<float>& values, std::span<const float> row, float times = 1) {
  for (const float x : row) {
    values.push_back(x * times);
  }
}

// The rows of `matrix` by rising cosine, so that each is better than all before.
EmbeddingMatrix ascending(const EmbeddingMatrix& matrix, const Vector& query) {
  const auto order = nearest_by_force(matrix, query, matrix.rows());
  std::vector<float> values;
  for (auto best = order.rbegin(); best != order.rend(); ++best) {
    append(values, matrix.row(best->row));
  }
  return matrix_of(values, matrix.dimensions());
}

// `rows` rows within about `off` of one direction.
EmbeddingMatrix near_ties(Random& random, std::size_t rows, std::size_t dimensions, double off) {
  const Vector centre = random.vector(dimensions, -1, 0);
  std::vector<float> values;
  for (std::size_t i = 0; i < rows; ++i) {
    for (const double x : centre) {
      values.push_back(static_cast<float>(x * (1 + off * random.entry(-1, -1))));
    }
  }
  return matrix_of(values, dimensions);
}

TEST_CASE("rows that come ever nearer, the worst case for what is kept") {
  Random random(101);
  const EmbeddingMatrix matrix = random_matrix(random, 6000, 3);
  const Vector query = random.vector(3, -3, 0);
  const EmbeddingMatrix rising = ascending(matrix, query);
  for (const std::size_t k : {1U, 10U, 1000U}) {
    CHECK(finds_nearest(rising, query, k));
  }
}

TEST_CASE("thousands of near ties, in any order and ascending") {
  Random random(102);
  for (const double off : {1e-3, 1e-5, 1e-7}) {
    const EmbeddingMatrix matrix = near_ties(random, 5000, 10, off);
    const Vector query = random.vector(10, -1, 0);
    CHECK(finds_nearest(matrix, query, 10));
    const EmbeddingMatrix rising = ascending(matrix, query);
    CHECK(finds_nearest(rising, query, 10));
    CHECK(finds_nearest(rising, query, 1000));
    CHECK(finds_nearest(rising, doubles(rising.row(4321)), 300));
  }
}

TEST_CASE("duplicates are found by rising index") {
  Random random(103);
  const std::vector<float> kinds = random_floats(random, 5 * 7, -3, 0);
  std::vector<float> values;
  for (int i = 0; i < 4000; ++i) {
    const std::size_t kind = random.bits() % 5;
    // A power of two changes the length alone.
    append(values, std::span(kinds).subspan(kind * 7, 7), i % 2 == 0 ? 1.0F : 0.25F);
  }
  const EmbeddingMatrix matrix = matrix_of(values, 7);
  for (const std::size_t k : {1U, 3U, 900U, 1000U}) {
    CHECK(finds_nearest(matrix, random.vector(7, -3, 0), k));
  }
  CHECK(finds_nearest(matrix, doubles(matrix.row(1000)), 1000));
}

TEST_CASE("all rows equal the query: the first k, with cosine 1") {
  Random random(104);
  const std::vector<float> row = random_floats(random, 9, -3, 0);
  std::vector<float> values;
  for (int i = 0; i < 5000; ++i) {
    append(values, row);
  }
  const EmbeddingMatrix matrix = matrix_of(values, 9);
  Buffer<Neighbour> found;
  REQUIRE(nearest(matrix, doubles(row), 1000, {}, found) == Fault::none);
  REQUIRE(found.size() == 1000);
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].row == i);
    CHECK(found[i].score == 1);
  }
}

TEST_CASE("zero rows are never found, though all others point away") {
  std::vector<float> values;
  for (int i = 0; i < 300; ++i) {
    const auto x = static_cast<float>(i % 3);
    values.insert(values.end(), {-x, -x * static_cast<float>(i), 0});
  }
  const EmbeddingMatrix matrix = matrix_of(values, 3);
  CHECK(matrix.zero_rows() == 100);
  Buffer<Neighbour> found;
  REQUIRE(nearest(matrix, Vector{1, 1, 0}, 1000, {}, found) == Fault::none);
  CHECK(found.size() == 200);
  CHECK(finds_nearest(matrix, Vector{1, 1, 0}, 1000));
  REQUIRE(nearest(matrix_of(std::vector<float>(30, 0.0F), 3), Vector{1, 1, 0}, 5, {}, found) ==
          Fault::none);
  CHECK(found.empty());
}

TEST_CASE("rows far longer and shorter than floats can multiply") {
  Random random(105);
  std::vector<float> values;
  for (int i = 0; i < 1500; ++i) {
    const int size = static_cast<int>(random.bits() % 277) - 149;
    const std::vector<float> row = random_floats(random, 6, size - 3, std::min(size, 127));
    append(values, row);
  }
  append(values, std::vector<float>(6, std::numeric_limits<float>::max()));
  append(values, std::vector<float>(6, std::numeric_limits<float>::denorm_min()));
  append(values, std::vector<float>{0, 0, 1e-45F, 0, 0, 0});
  append(values, std::vector<float>{3e38F, 0, 1e-45F, 0, 0, -3e38F});
  const EmbeddingMatrix matrix = matrix_of(values, 6);
  for (const int size : {0, 1000, -1000}) {
    CHECK(finds_nearest(matrix, random.vector(6, size - 3, size), 100));
  }
  CHECK(finds_nearest(matrix, Vector(6, 1), 1000));
  CHECK(finds_nearest(matrix, Vector{0, 0, 1, 0, 0, 0}, 1000));
}

TEST_CASE("norms at the very ends of the usual ones") {
  Random random(106);
  std::vector<float> values;
  for (const int size : {-41, -40, 39, 40}) {
    for (const float x : {1.0F, 0x1.fffffep-1F, 0x1.000002p0F}) {
      append(values, std::vector<float>{std::ldexp(x, size), 0, 0});
      append(values, std::vector<float>{std::ldexp(x, size), std::ldexp(1.0F, size), 1e-45F});
    }
  }
  const EmbeddingMatrix matrix = matrix_of(values, 3);
  for (int i = 0; i < 20; ++i) {
    CHECK(finds_nearest(matrix, random.vector(3, -2, 2), 24));
  }
}

TEST_CASE("one dimension, where every cosine is 1 or -1") {
  Random random(107);
  const EmbeddingMatrix matrix = random_matrix(random, 5000, 1);
  CHECK(finds_nearest(matrix, Vector{-2.5}, 1000));
  CHECK(finds_nearest(matrix, Vector{1e-310}, 10));
}

}  // namespace
}  // namespace cosine_lab::test
