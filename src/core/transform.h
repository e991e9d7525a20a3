// Changes of all rows of a matrix, in place: no second matrix is needed.
#pragma once

#include <span>

#include "core/fault.h"
#include "core/matrix.h"

namespace cosine_lab {

/// Mean of all rows, in double; zeros for a matrix without rows. `to` has dimensions() places.
void mean_of_rows(const EmbeddingMatrix& matrix, std::span<double> to);

/// Subtracts `mean` from every row; each difference is rounded to float once. not_finite where a
/// difference is beyond the floats, or the mean is not finite: then nothing was changed.
[[nodiscard]] Fault centre_rows(EmbeddingMatrix& matrix, std::span<const double> mean);

/// Divides every row by its L2 norm; each quotient is rounded to float once. Zero rows stay.
void normalise_rows(EmbeddingMatrix& matrix);

}  // namespace cosine_lab
