// The nearest rows of a matrix by cosine similarity: top-k, exact.
//
// Every row is looked at in float first; only rows that the error of that look leaves in doubt are
// compared exactly. So the answer is that of brute force in exact arithmetic, at the speed of
// reading the matrix.
#pragma once

#include <cstddef>
#include <span>

#include "core/buffer.h"
#include "core/fault.h"
#include "core/matrix.h"
#include "core/neighbour.h"

namespace cosine_lab {

/// The k rows with the greatest cosine to `query`, greatest first, of equal ones the lower index;
/// fewer where the matrix or the filter has fewer. Zero rows are never among them.
///
/// 1 <= k <= kMostNeighbours, else bad_count. query: as many entries as the matrix has dimensions,
/// else length_mismatch; not_finite or no_direction where it cannot be compared. A fault leaves
/// `found` as it was.
[[nodiscard]] Fault nearest(const EmbeddingMatrix& matrix, std::span<const double> query,
                            std::size_t k, const RowFilter& filter, Buffer<Neighbour>& found);

/// Cosine of each row with `query`, within cosines_error() of the true one and in [-1, 1]; NaN for
/// zero rows, as an array of numbers has no other way to say so. `cosines` has matrix.rows()
/// places.
[[nodiscard]] Fault cosines(const EmbeddingMatrix& matrix, std::span<const double> query,
                            std::span<double> cosines);

/// Cosine of rows i and j, within cosines_error(), in [-1, 1]; exactly 1 for i == j; NaN where one
/// of them is zero.
[[nodiscard]] double cosine_of_rows(const EmbeddingMatrix& matrix, std::size_t i, std::size_t j);

/// Bound of the absolute error for a number of dimensions: 1.5e-6 for 300, at most 2.4e-6 for any.
[[nodiscard]] double cosines_error(std::size_t dimensions);

}  // namespace cosine_lab
