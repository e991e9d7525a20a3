// Principal components of data whose axes and variances are known exactly, and the laws they keep.
#include "core/pca.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/embeddings.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

struct Result {
  Pca pca;
  int steps = 0;
};

Result components_of(const EmbeddingMatrix& matrix, std::size_t count) {
  Result result;
  REQUIRE(result.pca.start(matrix, count) == Fault::none);
  double before = 0;
  while (!result.pca.done()) {
    REQUIRE(result.pca.step() == Fault::none);
    ++result.steps;
    CHECK(result.pca.progress() >= 0);
    CHECK(result.pca.progress() <= 1);
    before = result.pca.progress();
  }
  CHECK((before == 1 || result.steps == 0));
  return result;
}

// Entry d of row h of a Hadamard matrix: rows of 1 and -1, all perpendicular.
float hadamard(std::size_t h, std::size_t d) {
  return __builtin_popcountll(h & d) % 2 == 0 ? 1.0F : -1.0F;
}

// Around `mean`, a step to both sides along each of the first axes of a Hadamard matrix: the
// covariance then has these axes, with variances 2 step^2 dimensions / (rows - 1).
EmbeddingMatrix crosses(std::size_t dimensions, const std::vector<float>& steps, float mean) {
  std::vector<float> values;
  for (std::size_t h = 0; h < steps.size(); ++h) {
    for (const float side : {1.0F, -1.0F}) {
      for (std::size_t d = 0; d < dimensions; ++d) {
        values.push_back(mean + side * steps[h] * hadamard(h + 1, d));
      }
    }
  }
  return matrix_of(values, dimensions);
}

double variance_of(float step, std::size_t dimensions, std::size_t steps) {
  return 2.0 * step * step * static_cast<double>(dimensions) / static_cast<double>(2 * steps - 1);
}

bool is_orthonormal(const Pca& pca, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const double dot = dot_product(pca.axis(i), pca.axis(j)).value;
      if (std::fabs(dot - (i == j ? 1 : 0)) > 1e-13) {
        return false;
      }
    }
  }
  return true;
}

TEST_CASE("known axes and variances, far from the origin too") {
  const std::vector<float> steps{1, 8, 2, 4, 0.5F};
  const std::array<std::size_t, 5> order{1, 3, 2, 0, 4};
  for (const float mean : {0.0F, -3.0F, 1000.0F}) {
    const EmbeddingMatrix matrix = crosses(32, steps, mean);
    const Result found = components_of(matrix, 5);
    CHECK(is_orthonormal(found.pca, 5));
    double shares = 0;
    for (std::size_t c = 0; c < 5; ++c) {
      CHECK(found.pca.variance(c) ==
            doctest::Approx(variance_of(steps[order[c]], 32, 5)).epsilon(1e-12));
      for (std::size_t d = 0; d < 32; ++d) {
        const double along = hadamard(order[c] + 1, d) / std::sqrt(32.0);
        CHECK(std::fabs(std::fabs(found.pca.axis(c)[d]) - std::fabs(along)) <= 1e-9);
      }
      shares += found.pca.share(c);
    }
    CHECK(shares == doctest::Approx(1).epsilon(1e-12));
    CHECK(found.pca.mean()[7] == mean);
  }
}

TEST_CASE("equal variances are all found") {
  for (const std::size_t equal : {2U, 3U, 7U}) {
    std::vector<float> steps(10, 1.0F);
    std::fill_n(steps.begin() + 2, equal, 3.0F);
    const EmbeddingMatrix matrix = crosses(64, steps, 1);
    const std::size_t count = std::min<std::size_t>(3, equal + 1);
    const Result found = components_of(matrix, count);
    CHECK(is_orthonormal(found.pca, count));
    for (std::size_t c = 0; c < count; ++c) {
      const float step = c < equal ? 3.0F : 1.0F;
      CHECK(found.pca.variance(c) == doctest::Approx(variance_of(step, 64, 10)).epsilon(1e-10));
    }
  }
}

TEST_CASE("more components than the rows differ in: the rest are zeros") {
  const EmbeddingMatrix matrix = crosses(16, {2, 1}, 5);
  const Result found = components_of(matrix, 10);
  CHECK(is_orthonormal(found.pca, 2));
  for (std::size_t c = 2; c < 10; ++c) {
    CHECK(found.pca.variance(c) == 0);
    CHECK(found.pca.share(c) == 0);
    CHECK(l2_norm(found.pca.axis(c)) == Measure{0});
  }
}

TEST_CASE("rows that do not differ have no variance in any direction") {
  Random random(171);
  for (const std::size_t rows : {1U, 2U, 3U, 7U, 49U, 1000U}) {
    const std::vector<float> row = random_floats(random, 6, -3, 0);
    std::vector<float> values;
    for (std::size_t i = 0; i < rows; ++i) {
      values.insert(values.end(), row.begin(), row.end());
    }
    const EmbeddingMatrix matrix = matrix_of(values, 6);
    const Result found = components_of(matrix, 2);
    CHECK(found.steps == 0);
    CHECK(found.pca.variance(0) == 0);
    CHECK(found.pca.share(0) == 0);
    std::vector<float> places(rows * 2, 7);
    found.pca.project(places);
    CHECK(places.front() == 0);
    CHECK(places.back() == 0);
  }
}

// |C v - variance v| of each component, with C formed in full, as a share of the largest variance.
double residual(const EmbeddingMatrix& matrix, const Pca& pca) {
  double worst = 0;
  for (std::size_t c = 0; c < pca.components(); ++c) {
    std::vector<double> image(matrix.dimensions(), 0);
    for (std::size_t i = 0; i < matrix.rows(); ++i) {
      double along = 0;
      for (std::size_t d = 0; d < image.size(); ++d) {
        along += (matrix.row(i)[d] - pca.mean()[d]) * pca.axis(c)[d];
      }
      for (std::size_t d = 0; d < image.size(); ++d) {
        image[d] +=
            (matrix.row(i)[d] - pca.mean()[d]) * along / static_cast<double>(matrix.rows() - 1);
      }
    }
    for (std::size_t d = 0; d < image.size(); ++d) {
      image[d] -= pca.variance(c) * pca.axis(c)[d];
    }
    worst = std::max(worst, l2_norm(image).value / pca.variance(0));
  }
  return worst;
}

TEST_CASE("random rows: eigenvectors of the covariance, in few steps") {
  Random random(172);
  struct Case {
    std::size_t rows;
    std::size_t dimensions;
    std::size_t count;
  };
  for (const Case& each :
       {Case{2, 5, 1}, Case{40, 3, 3}, Case{40, 10, 10}, Case{300, 100, 3}, Case{20, 300, 2}}) {
    const auto [rows, dimensions, count] = each;
    CAPTURE(each.rows);
    CAPTURE(each.dimensions);
    const EmbeddingMatrix matrix = random_matrix(random, rows, dimensions);
    const Result found = components_of(matrix, count);
    CHECK(residual(matrix, found.pca) <= 2e-10);
    CHECK(is_orthonormal(found.pca, count));
    CHECK(found.steps <= 200);
  }
}

TEST_CASE("a large mean beside small differences") {
  Random random(173);
  std::vector<float> values = random_floats(random, 100 * 40, -4, 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] += 65536;
  }
  const EmbeddingMatrix matrix = matrix_of(values, 40);
  const Result found = components_of(matrix, 2);
  MESSAGE(found.steps << " steps");
  CHECK(residual(matrix, found.pca) <= 1e-9);
  CHECK(is_orthonormal(found.pca, 2));
}

TEST_CASE("the largest and smallest floats") {
  Random random(174);
  for (const int size : {126, -140}) {
    const EmbeddingMatrix matrix = matrix_of(random_floats(random, 30 * 8, size - 2, size), 8);
    const Result found = components_of(matrix, 3);
    CHECK(residual(matrix, found.pca) <= 2e-10);
    CHECK(is_orthonormal(found.pca, 3));
  }
}

TEST_CASE("coordinates have the variances, no covariance, and their mean at 0") {
  Random random(175);
  const EmbeddingMatrix matrix = random_matrix(random, 200, 20);
  const Result found = components_of(matrix, 3);
  std::vector<float> places(600);
  found.pca.project(places);
  std::array<double, 6> sums{};
  for (std::size_t i = 0; i < 600; i += 3) {
    sums[0] += places[i];
    sums[1] += places[i] * static_cast<double>(places[i]);
    sums[2] += places[i + 2] * static_cast<double>(places[i + 2]);
    sums[3] += places[i] * static_cast<double>(places[i + 2]);
  }
  CHECK(std::fabs(sums[0]) <= 1e-4);
  CHECK(sums[1] / 199 == doctest::Approx(found.pca.variance(0)).epsilon(1e-6));
  CHECK(sums[2] / 199 == doctest::Approx(found.pca.variance(2)).epsilon(1e-6));
  CHECK(std::fabs(sums[3] / 199) <= 1e-6);
}

TEST_CASE("the sign is fixed: the largest entry of an axis is positive") {
  Random random(176);
  const EmbeddingMatrix matrix = random_matrix(random, 60, 9);
  const Result found = components_of(matrix, 4);
  for (std::size_t c = 0; c < 4; ++c) {
    const auto axis = found.pca.axis(c);
    const double most = *std::max_element(axis.begin(), axis.end());
    CHECK(most >= -*std::min_element(axis.begin(), axis.end()));
  }
}

TEST_CASE("counts that cannot be") {
  Random random(177);
  const EmbeddingMatrix matrix = random_matrix(random, 5, 3);
  Pca pca;
  CHECK(pca.start(matrix, 0) == Fault::bad_count);
  CHECK(pca.start(matrix, 4) == Fault::bad_count);
  CHECK(pca.start(random_matrix(random, 5, 30), kMostComponents + 1) == Fault::bad_count);
  CHECK(pca.start(EmbeddingMatrix(3), 1) == Fault::bad_count);
}

}  // namespace
}  // namespace cosine_lab::test
