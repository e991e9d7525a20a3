// Matrices of embeddings for the tests, and what brute force says about them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

#include "core/matrix.h"
#include "core/neighbours.h"
#include "core/reference.h"

namespace cosine_lab::test {

/// Of either sign, 2^low to 2^(high + 1) in size.
[[nodiscard]] std::vector<float> random_floats(Random& random, std::size_t count, int low,
                                               int high);

[[nodiscard]] EmbeddingMatrix matrix_of(std::span<const float> values, std::size_t dimensions);
[[nodiscard]] EmbeddingMatrix random_matrix(Random& random, std::size_t rows,
                                            std::size_t dimensions);

[[nodiscard]] std::vector<double> doubles(std::span<const float> floats);

/// The cosines of all pairs, rows * rows of them, from the blocks that hold each pair once.
[[nodiscard]] std::vector<float> all_pairs(const EmbeddingMatrix& matrix);

/// What nearest() promises, from exact cosines of all rows and a stable sort.
[[nodiscard]] std::vector<Neighbour> nearest_by_force(const EmbeddingMatrix& matrix,
                                                      const std::vector<double>& query,
                                                      std::size_t k, const RowFilter& filter = {});

/// The same rows in the same order with the same bits of the scores.
[[nodiscard]] bool same(const Buffer<Neighbour>& found, const std::vector<Neighbour>& expected);

/// nearest() finds just what brute force finds.
[[nodiscard]] bool finds_nearest(const EmbeddingMatrix& matrix, const std::vector<double>& query,
                                 std::size_t k, const RowFilter& filter = {});

}  // namespace cosine_lab::test
