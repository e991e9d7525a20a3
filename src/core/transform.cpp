#include "core/transform.h"

#include <algorithm>
#include <cmath>

#include "core/dense.h"

namespace cosine_lab {

void mean_of_rows(const EmbeddingMatrix& matrix, std::span<double> to) {
  std::fill(to.begin(), to.end(), 0);
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    detail::add_times(to, matrix.row(i), 1);
  }
  // A quotient, not the product with 1 / rows: the mean of equal rows is then that row.
  const auto rows = static_cast<double>(std::max<std::size_t>(1, matrix.rows()));
  std::transform(to.begin(), to.end(), to.begin(), [&](double sum) { return sum / rows; });
}

Fault centre_rows(EmbeddingMatrix& matrix, std::span<const double> mean) {
  const auto centred = [&](float x, std::size_t d) {
    return static_cast<float>(static_cast<double>(x) - mean[d]);
  };
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    const std::span<const float> row = matrix.row(i);
    for (std::size_t d = 0; d < row.size(); ++d) {
      if (!std::isfinite(centred(row[d], d))) {
        return Fault::not_finite;
      }
    }
  }
  matrix.change_rows([&](std::span<float> row, std::size_t) {
    for (std::size_t d = 0; d < row.size(); ++d) {
      row[d] = centred(row[d], d);
    }
  });
  return Fault::none;
}

void normalise_rows(EmbeddingMatrix& matrix) {
  matrix.change_rows([&](std::span<float> row, std::size_t i) {
    const double norm = matrix.norm(i);
    if (norm > 0) {
      for (float& x : row) {
        x = static_cast<float>(x / norm);
      }
    }
  });
}

}  // namespace cosine_lab
