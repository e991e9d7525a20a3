// All pairs of rows, in blocks.
#include "core/pairwise.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "core/embeddings.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

// The largest error as a share of the bound; infinite where the matrix is not what it must be.
double strain(const EmbeddingMatrix& matrix, const std::vector<float>& found) {
  const std::size_t rows = matrix.rows();
  double worst = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    const std::vector<double> a = doubles(matrix.row(i));
    for (std::size_t j = 0; j <= i; ++j) {
      const float cosine = found[i * rows + j];
      const Measure exact = cosine_similarity(a, doubles(matrix.row(j)));
      const bool has_none = exact.status == Status::zero_vector;
      const bool is_symmetric = has_none ? std::isnan(found[j * rows + i]) && std::isnan(cosine)
                                         : found[j * rows + i] == cosine;
      if (!is_symmetric || std::fabs(cosine) > 1 || (i == j && !has_none && cosine != 1)) {
        return HUGE_VAL;
      }
      if (!has_none) {
        worst =
            std::max(worst, std::fabs(cosine - exact.value) / pairwise_error(matrix.dimensions()));
      }
    }
  }
  return worst;
}

TEST_CASE("every number of rows around the panel's borders") {
  Random random(111);
  for (const std::size_t rows :
       {0U, 1U, 2U, 3U, 14U, 15U, 16U, 17U, 18U, 31U, 32U, 33U, 47U, 50U}) {
    const EmbeddingMatrix matrix = random_matrix(random, rows, 7);
    CHECK(strain(matrix, all_pairs(matrix)) <= 1);
  }
}

TEST_CASE("every number of dimensions around the block's borders") {
  Random random(112);
  for (const std::size_t dimensions : {1U, 2U, 3U, 5U, 63U, 64U, 65U, 127U, 129U, 300U, 1001U}) {
    const EmbeddingMatrix matrix = random_matrix(random, 35, dimensions);
    CHECK(strain(matrix, all_pairs(matrix)) <= 1);
  }
}

TEST_CASE("rows that are nearly the same, and as far off as floats can tell") {
  std::vector<float> values;
  for (int i = 0; i < 40; ++i) {
    for (int d = 0; d < 90; ++d) {
      values.push_back((i % 2 == 0 ? 1.1F : -1.1F) + static_cast<float>((i * d) % 5) * 0x1p-22F);
    }
  }
  const EmbeddingMatrix matrix = matrix_of(values, 90);
  CHECK(strain(matrix, all_pairs(matrix)) <= 1);
}

TEST_CASE("zero rows and rows far outside of usual norms among the others") {
  Random random(113);
  std::vector<float> values = random_floats(random, 50 * 9, -3, 0);
  for (const auto& [row, factor] : {std::pair{3U, 0.0F},
                                    {20U, 0.0F},
                                    {5U, 0x1p-120F},
                                    {36U, 0x1p126F},
                                    {37U, 0x1p-149F},
                                    {49U, 0x1p90F}}) {
    for (std::size_t d = 0; d < 9; ++d) {
      values[row * 9 + d] *= factor;
    }
  }
  const EmbeddingMatrix matrix = matrix_of(values, 9);
  const std::vector<float> found = all_pairs(matrix);
  CHECK(strain(matrix, found) <= 1);
  CHECK(std::isnan(found[3 * 50 + 3]));
  CHECK(std::isnan(found[20 * 50 + 49]));
}

TEST_CASE("scaling rows by powers of two changes no bit") {
  Random random(116);
  std::vector<float> values = random_floats(random, 40 * 20, -3, 0);
  const std::vector<float> plain = all_pairs(matrix_of(values, 20));
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = std::ldexp(values[i], static_cast<int>(i / 20) - 20);
  }
  CHECK(same_bits(all_pairs(matrix_of(values, 20)), plain));
}

// The largest error as a share of the bound, by plain sums of doubles: of a few dimensions those
// are off by far less than the bound.
double plain_strain(const EmbeddingMatrix& matrix, const std::vector<float>& found) {
  const std::size_t rows = matrix.rows();
  double worst = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double dot = 0;
      for (std::size_t d = 0; d < matrix.dimensions(); ++d) {
        dot += static_cast<double>(matrix.row(i)[d]) * matrix.row(j)[d];
      }
      const double exact = i == j ? 1 : dot / (matrix.norm(i) * matrix.norm(j));
      worst = std::max(worst, std::fabs(found[i * rows + j] - exact));
      worst = std::max(worst, std::fabs(found[j * rows + i] - exact));
    }
  }
  return worst / pairwise_error(matrix.dimensions());
}

TEST_CASE("each pair is in one block, and progress only rises") {
  Random random(118);
  constexpr std::size_t kWide = PairwiseBlocks::kColumns;
  for (const std::size_t rows : {0U, 1U, 15U, 16U, 17U, 511U, 512U, 513U, 528U, 1050U}) {
    const EmbeddingMatrix matrix = random_matrix(random, rows, 5);
    std::size_t pairs = 0;
    PairwiseBlocks blocks(matrix);
    double before = 0;
    CHECK(blocks.progress() == (rows == 0 ? 1 : 0));
    while (!blocks.done()) {
      REQUIRE(blocks.next() == Fault::none);
      REQUIRE(blocks.count() <= PairwiseBlocks::kRows);
      CHECK(blocks.progress() >= before);
      before = blocks.progress();
      for (std::size_t second = blocks.second(); second < blocks.second() + blocks.count();
           ++second) {
        pairs += std::min(kWide, second + 1 - blocks.first());
      }
    }
    CHECK(pairs == rows * (rows + 1) / 2);
    CHECK(blocks.progress() == 1);
    CHECK(plain_strain(matrix, all_pairs(matrix)) <= 1);
  }
}

TEST_CASE("the bits of a pair are the same wherever its rows stand") {
  Random random(114);
  const std::vector<float> values = random_floats(random, 101 * 30, -4, 0);
  const std::vector<float> whole = all_pairs(matrix_of(values, 30));
  for (const std::size_t left_out : {1U, 5U, 16U, 50U}) {
    const std::size_t rows = 101 - left_out;
    const std::vector<float> part =
        all_pairs(matrix_of(std::span(values).subspan(left_out * 30), 30));
    bool same = true;
    for (std::size_t i = 0; i < rows * rows; ++i) {
      const std::size_t first = left_out + i / rows;
      same = same && part[i] == whole[first * 101 + left_out + i % rows];
    }
    CHECK(same);
  }
}

TEST_CASE("the cosine of two rows") {
  Random random(117);
  std::vector<float> values = random_floats(random, 40 * 33, -3, 0);
  std::fill_n(values.begin() + 5 * 33, 33, 0.0F);
  const EmbeddingMatrix matrix = matrix_of(values, 33);
  for (std::size_t i = 0; i < 40; ++i) {
    for (std::size_t j = 0; j < 40; ++j) {
      const double found = cosine_of_rows(matrix, i, j);
      const Measure exact = cosine_similarity(doubles(matrix.row(i)), doubles(matrix.row(j)));
      CHECK((i == 5 || j == 5 ? std::isnan(found)
                              : std::fabs(found - exact.value) <= cosines_error(33)));
      CHECK_FALSE(std::fabs(found) > 1);
      CHECK((i != j || i == 5 || found == 1));
    }
  }
}

TEST_CASE("the bound is what the header says") {
  for (const std::size_t dimensions : {1U, 64U, 300U, 4096U, 1U << 20U}) {
    CHECK(pairwise_error(dimensions) <= 3.9e-6);
  }
}

}  // namespace
}  // namespace cosine_lab::test
