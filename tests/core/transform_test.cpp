// Mean, centring and normalising of all rows in place.
#include "core/transform.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "core/embeddings.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("the mean of whole numbers is exact, of equal rows that row") {
  std::vector<double> mean(3);
  mean_of_rows(matrix_of(std::vector<float>{1, 2, 3, 4, 6, -9, 1, 1, 0}, 3), mean);
  CHECK(mean == std::vector<double>{2, 3, -2});
  for (std::size_t rows = 1; rows < 100; ++rows) {
    mean_of_rows(matrix_of(std::vector<float>(3 * rows, 0.1F), 3), mean);
    CHECK(mean == std::vector<double>(3, 0.1F));
  }
  mean_of_rows(EmbeddingMatrix(3), mean);
  CHECK(mean == std::vector<double>(3, 0));
}

TEST_CASE("the mean of the largest floats is one of them") {
  const float most = std::numeric_limits<float>::max();
  std::vector<double> mean(2);
  mean_of_rows(matrix_of(std::vector<float>{most, -most, most, -most}, 2), mean);
  CHECK(mean == std::vector<double>{most, -most});
}

TEST_CASE("centring rounds each difference once, and measures the rows anew") {
  Random random(181);
  const std::vector<float> values = random_floats(random, 30000 * 7, -3, 3);
  EmbeddingMatrix matrix = matrix_of(values, 7);
  std::vector<double> mean(7);
  mean_of_rows(matrix, mean);
  REQUIRE(centre_rows(matrix, mean) == Fault::none);
  bool all = true;
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    for (std::size_t d = 0; d < 7; ++d) {
      all = all && matrix.row(i)[d] == static_cast<float>(values[i * 7 + d] - mean[d]);
    }
    const double norm = l2_norm(doubles(matrix.row(i))).value;
    all = all && std::fabs(matrix.norm(i) - norm) <= 7 * 0x1p-53 * norm;
  }
  CHECK(all);
}

TEST_CASE("a row that is the mean becomes a zero row, and is counted") {
  EmbeddingMatrix matrix = matrix_of(std::vector<float>{1, 2, 3, 4, 5, 6}, 2);
  REQUIRE(centre_rows(matrix, std::vector<double>{3, 4}) == Fault::none);
  CHECK(matrix.zero_rows() == 1);
}

TEST_CASE("differences beyond the floats change nothing") {
  const float most = std::numeric_limits<float>::max();
  EmbeddingMatrix matrix = matrix_of(std::vector<float>{1, 2, most, 3}, 2);
  for (const double mean : {-1e38, HUGE_VAL, std::nan("")}) {
    CHECK(centre_rows(matrix, std::vector<double>{mean, 0}) == Fault::not_finite);
    CHECK(matrix.row(0)[0] == 1);
    CHECK(matrix.row(1)[0] == most);
  }
}

TEST_CASE("normalised rows have norm 1 and the direction they had; zero rows stay") {
  Random random(182);
  std::vector<float> values;
  for (int size = -140; size < 126; ++size) {
    const std::vector<float> row = random_floats(random, 5, size - 2, size);
    values.insert(values.end(), row.begin(), row.end());
  }
  values.insert(values.end(), 5, 0.0F);
  const EmbeddingMatrix before = matrix_of(values, 5);
  EmbeddingMatrix matrix = matrix_of(values, 5);
  normalise_rows(matrix);
  CHECK(matrix.zero_rows() == 1);
  for (std::size_t i = 0; i + 1 < matrix.rows(); ++i) {
    CHECK(matrix.norm(i) == doctest::Approx(1).epsilon(1e-7));
    CHECK(angle_between(doubles(matrix.row(i)), doubles(before.row(i))).value <= 1e-7);
  }
}

}  // namespace
}  // namespace cosine_lab::test
