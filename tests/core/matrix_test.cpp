// A matrix of embeddings keeps what it was given, whatever the way it grew.
#include "core/matrix.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "core/embeddings.h"

namespace cosine_lab::test {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

// Right to as many roundings as the matrix may make itself; much faster than the exact norm.
double norm_of(std::span<const float> row) {
  double square = 0;
  for (const float x : row) {
    square += static_cast<double>(x) * x;
  }
  return std::sqrt(square);
}

bool holds(const EmbeddingMatrix& matrix, const std::vector<float>& values) {
  const std::size_t dimensions = matrix.dimensions();
  if (matrix.rows() * dimensions != values.size()) {
    return false;
  }
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    const std::span<const float> row = matrix.row(i);
    const double norm = norm_of(row);
    if (!std::equal(row.begin(), row.end(), values.begin() + i * dimensions) ||
        std::fabs(matrix.norm(i) - norm) > static_cast<double>(dimensions) * 0x1p-52 * norm) {
      return false;
    }
  }
  return true;
}

// Blocks follow each other without a gap, show the rows themselves, and are padded with 0.
bool has_sound_blocks(const EmbeddingMatrix& matrix) {
  std::size_t rows = 0;
  for (std::size_t b = 0; b < matrix.blocks(); ++b) {
    const RowBlock block = matrix.block(b);
    if (block.first != rows || block.stride != matrix.stride()) {
      return false;
    }
    for (std::size_t i = 0; i < block.rows; ++i, ++rows) {
      const float* row = block.row(i);
      const bool is_padded = std::all_of(row + matrix.dimensions(), row + block.stride,
                                         [](float x) { return x == 0; });
      if (!is_padded || row != matrix.row(rows).data() || block.norms[i] != matrix.norm(rows)) {
        return false;
      }
    }
  }
  return rows == matrix.rows();
}

TEST_CASE("an empty matrix") {
  const EmbeddingMatrix matrix(3);
  CHECK(holds(matrix, {}));
  CHECK(has_sound_blocks(matrix));
  CHECK(matrix.zero_rows() == 0);
  CHECK(matrix.stride() == 4);
}

TEST_CASE("rows of every width, over several chunks, added in blocks of any size") {
  Random random(71);
  for (const auto& [dimensions, rows] : std::map<std::size_t, std::size_t>{{1, 70000},
                                                                           {2, 70000},
                                                                           {3, 70000},
                                                                           {4, 600000},
                                                                           {5, 5},
                                                                           {301, 9000},
                                                                           {5000, 500},
                                                                           {300000, 11}}) {
    const std::vector<float> values = random_floats(random, rows * dimensions, -3, 3);
    EmbeddingMatrix matrix(dimensions);
    std::size_t next = 0;
    while (next < rows) {
      const std::size_t count =
          std::min<std::size_t>(rows - next, 1 + random.bits() % (1 + rows / 5));
      const std::span<const float> block(values.data() + next * dimensions, count * dimensions);
      REQUIRE(matrix.add_rows(block).fault == Fault::none);
      next += count;
    }
    CHECK((matrix.blocks() >= 2 || rows * dimensions < 300000));
    CHECK(holds(matrix, values));
    CHECK(has_sound_blocks(matrix));
  }
}

TEST_CASE("row by row, memory stays within twice of the last chunk") {
  EmbeddingMatrix matrix(3);
  std::vector<float> values;
  bool all = true;
  for (int i = 0; i < 50000; ++i) {
    const auto x = static_cast<float>(i);
    values.insert(values.end(), {x, x + 1, -x});
    all = all && matrix.add_rows(std::span(values).last(3)).fault == Fault::none;
    all =
        all && matrix.bytes() <= 2 * values.size() * (4 * sizeof(float) + sizeof(double)) / 3 + 100;
  }
  CHECK(all);
  CHECK(holds(matrix, values));
  CHECK(has_sound_blocks(matrix));
}

TEST_CASE("a matrix filled at once takes little more than its numbers") {
  Random random(72);
  for (const std::size_t dimensions : {100U, 300U}) {
    const EmbeddingMatrix matrix = random_matrix(random, 10000, dimensions);
    CHECK(static_cast<double>(matrix.bytes()) <=
          1.05 * 10000.0 * static_cast<double>(dimensions * 4));
  }
}

TEST_CASE("not a whole number of rows changes nothing") {
  EmbeddingMatrix matrix = matrix_of(std::vector<float>{1, 2, 3}, 3);
  const AddResult added = matrix.add_rows(std::vector<float>{4, 5, 6, 7, 8});
  CHECK(added.fault == Fault::length_mismatch);
  CHECK(added.row == 1);
  CHECK(added.dimension == 2);
  CHECK(holds(matrix, {1, 2, 3}));
}

TEST_CASE("an entry that is not finite is named, and nothing is added, however far the rows go") {
  Random random(73);
  constexpr std::size_t kDimensions = 5;
  constexpr std::size_t kRows = 300000;  // more than one chunk
  const std::vector<float> before{1, 2, 3, 4, 5, 0, 0, 0, 0, 0};
  std::vector<float> values = random_floats(random, kRows * kDimensions, -3, 3);
  for (const float bad : {kNan, HUGE_VALF, -HUGE_VALF}) {
    for (const std::size_t row : {0U, 1U, 200000U, 299999U}) {
      const std::size_t dimension = random.bits() % kDimensions;
      EmbeddingMatrix matrix = matrix_of(before, kDimensions);
      float& spoiled = values[row * kDimensions + dimension];
      const float sound = std::exchange(spoiled, bad);
      const AddResult added = matrix.add_rows(values);
      spoiled = sound;
      CHECK(added.fault == Fault::not_finite);
      CHECK(added.row == row);
      CHECK(added.dimension == dimension);
      CHECK(holds(matrix, before));
      CHECK(has_sound_blocks(matrix));
      CHECK(matrix.zero_rows() == 1);
    }
  }
}

TEST_CASE("the largest and smallest floats are finite, and have norms") {
  const float most = std::numeric_limits<float>::max();
  const float least = std::numeric_limits<float>::denorm_min();
  const std::vector<float> values{most, most, most, least, 0, 0, -most, least, 1};
  CHECK(holds(matrix_of(values, 3), values));
}

TEST_CASE("zero rows are counted, through every change") {
  EmbeddingMatrix matrix = matrix_of(std::vector<float>{0, 0, 1, 0, -0.0F, 0, 0, 1e-45F}, 2);
  CHECK(matrix.zero_rows() == 2);
  CHECK(matrix.add_rows(std::vector<float>(6, 0.0F)).fault == Fault::none);
  CHECK(matrix.zero_rows() == 5);
  matrix.truncate(5);
  CHECK(matrix.zero_rows() == 3);
  matrix.change_rows([](std::span<float> row, std::size_t i) { row[0] = i == 1 ? 0.0F : 3.0F; });
  CHECK(matrix.zero_rows() == 1);
  CHECK(matrix.norm(0) == 3);
  matrix.truncate(0);
  CHECK(matrix.zero_rows() == 0);
}

TEST_CASE("truncate drops the rows behind, and the memory of whole chunks") {
  Random random(74);
  std::vector<float> values = random_floats(random, 40000 * 100, -3, 3);
  EmbeddingMatrix matrix = matrix_of(values, 100);
  const std::size_t full = matrix.block(0).rows;
  REQUIRE(full < 20000);
  for (const std::size_t rows :
       {50000UL, 40000UL, 2 * full, 2 * full - 1, full + 1, full, 1UL, 0UL}) {
    matrix.truncate(rows);
    values.resize(std::min<std::size_t>(values.size(), rows * 100));
    CHECK(holds(matrix, values));
    CHECK(has_sound_blocks(matrix));
    CHECK(matrix.blocks() == (matrix.rows() + full - 1) / full);
  }
  CHECK(matrix.bytes() == 0);
  CHECK(matrix.add_rows(std::vector<float>(100, 2.0F)).fault == Fault::none);
  CHECK(holds(matrix, std::vector<float>(100, 2.0F)));
}

TEST_CASE("rows written in place: padding is made 0, only committed rows count") {
  EmbeddingMatrix matrix(6);
  const RowSpace room = matrix.space(10);
  REQUIRE(room.rows >= 3);
  std::fill_n(room.data, 3 * matrix.stride(), 7.0F);
  CHECK(has_sound_blocks(matrix));
  CHECK(matrix.commit(2).fault == Fault::none);
  CHECK(holds(matrix, std::vector<float>(12, 7.0F)));
  CHECK(has_sound_blocks(matrix));
  const RowSpace more = matrix.space(2);
  more.data[matrix.stride() + 4] = kNan;
  std::fill_n(more.data, matrix.stride(), 1.0F);
  const AddResult added = matrix.commit(2);
  CHECK(added.fault == Fault::not_finite);
  CHECK(added.row == 1);
  CHECK(added.dimension == 4);
  CHECK(holds(matrix, std::vector<float>(12, 7.0F)));
  CHECK(matrix.space(0).rows == 0);
}

TEST_CASE(
    "space reaches to the end of a chunk at most, and a chunk is full before the next begins") {
  EmbeddingMatrix matrix(4000);
  std::size_t rows = 0;
  while (rows < 1100) {
    const RowSpace room = matrix.space(1000);
    REQUIRE(room.rows > 0);
    std::fill_n(room.data, room.rows * matrix.stride(), 1.0F);
    CHECK(matrix.commit(room.rows).fault == Fault::none);
    rows += room.rows;
  }
  CHECK(holds(matrix, std::vector<float>(rows * 4000, 1.0F)));
  CHECK(has_sound_blocks(matrix));
}

TEST_CASE("a moved matrix is the same, and what it was moved from can be used again") {
  Random random(75);
  const std::vector<float> values = random_floats(random, 300000 * 3, -3, 3);
  EmbeddingMatrix first = matrix_of(values, 3);
  EmbeddingMatrix second(std::move(first));
  CHECK(holds(second, values));
  // NOLINTNEXTLINE(bugprone-use-after-move): that is the point.
  CHECK(holds(first, {}));
  CHECK(first.add_rows(std::vector<float>{1, 2, 3}).fault == Fault::none);
  EmbeddingMatrix third(7);
  third = std::move(second);
  CHECK(holds(third, values));
  CHECK(has_sound_blocks(third));
  third = std::move(first);
  CHECK(holds(third, {1, 2, 3}));
}

TEST_CASE("changed rows are measured anew, their padding stays 0") {
  Random random(76);
  std::vector<float> values = random_floats(random, 140000 * 6, -3, 3);
  EmbeddingMatrix matrix = matrix_of(values, 6);
  matrix.change_rows([](std::span<float> row, std::size_t) {
    REQUIRE(row.size() == 6);
    std::reverse(row.begin(), row.end());
    row[0] *= 8;
  });
  for (std::size_t i = 0; i < values.size(); i += 6) {
    std::reverse(values.begin() + i, values.begin() + i + 6);
    values[i] *= 8;
  }
  CHECK(holds(matrix, values));
  CHECK(has_sound_blocks(matrix));
}

}  // namespace
}  // namespace cosine_lab::test
