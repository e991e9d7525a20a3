// Eigenvalues and eigenvectors of small symmetric matrices.
#pragma once

#include <cstddef>
#include <span>

namespace cosine_lab::detail {

/// Cyclic Jacobi rotations (Golub and Van Loan 2013, 8.5): slow for large matrices, and right to
/// the last digits for each eigenvalue.
///
/// `matrix` (n by n, row by row) is overwritten. values[i] falls with i; vectors[i * n + j] is
/// entry j of the unit eigenvector that belongs to it.
void symmetric_eigen(std::span<double> matrix, std::size_t n, std::span<double> values,
                     std::span<double> vectors);

}  // namespace cosine_lab::detail
