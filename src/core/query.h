// A vector that is compared with many rows: its direction in float to sort rows out quickly, its
// entries in double to decide exactly.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "core/buffer.h"
#include "core/fault.h"
#include "core/kernels.h"
#include "core/matrix.h"

namespace cosine_lab::detail {

/// To 0.51 ulp; 0 for a zero row. `scratch` has as many places as the matrix has dimensions.
[[nodiscard]] double exact_cosine(std::span<const double> vector, const EmbeddingMatrix& matrix,
                                  std::size_t row, std::span<double> scratch);

class Query {
 public:
  /// Takes a copy. Faults: not_finite, no_direction, out_of_memory.
  [[nodiscard]] Fault set(std::span<const double> vector);
  [[nodiscard]] Fault set(std::span<const float> vector);

  [[nodiscard]] std::span<const double> vector() const { return vector_.span(); }
  /// The query scaled to length 1; every entry is within 2^-52 of the true one.
  [[nodiscard]] std::span<const double> direction() const { return direction_.span(); }

  /// Dot products of direction() with the rows [first, first + count) of a block. Each is within
  /// error() times the row's norm of the true one, and so is its quotient by the norm of the
  /// cosine.
  void products(const RowBlock& rows, std::size_t first, std::size_t count, double* to) const;
  /// The cosines; NaN for zero rows.
  void rough_cosines(const RowBlock& rows, std::size_t first, std::size_t count, double* to) const;
  [[nodiscard]] double error() const { return error_; }

  [[nodiscard]] double exact_cosine(const EmbeddingMatrix& matrix, std::size_t row) {
    return detail::exact_cosine(vector_.span(), matrix, row, row_.span());
  }

 private:
  [[nodiscard]] Fault measure();

  Buffer<double> vector_;
  Buffer<double> direction_;
  Buffer<float> rough_;
  Buffer<double> row_;
  double error_ = 0;
};

}  // namespace cosine_lab::detail
