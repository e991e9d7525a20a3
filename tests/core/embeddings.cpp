#include "core/embeddings.h"

#include <algorithm>
#include <cstdint>

#include "core/pairwise.h"
#include "core/similarity.h"

namespace cosine_lab::test {

std::vector<float> random_floats(Random& random, std::size_t count, int low, int high) {
  std::vector<float> floats(count);
  for (float& x : floats) {
    x = static_cast<float>(random.entry(low, high));
  }
  return floats;
}

EmbeddingMatrix matrix_of(std::span<const float> values, std::size_t dimensions) {
  EmbeddingMatrix matrix(dimensions);
  matrix.add_rows(values);
  return matrix;
}

EmbeddingMatrix random_matrix(Random& random, std::size_t rows, std::size_t dimensions) {
  return matrix_of(random_floats(random, rows * dimensions, -4, 0), dimensions);
}

std::vector<double> doubles(std::span<const float> floats) {
  return {floats.begin(), floats.end()};
}

std::vector<float> all_pairs(const EmbeddingMatrix& matrix) {
  const std::size_t rows = matrix.rows();
  constexpr std::size_t kWide = PairwiseBlocks::kColumns;
  // No cosine, so that a pair that no block holds is seen.
  std::vector<float> cosines(rows * rows, 7);
  PairwiseBlocks blocks(matrix);
  while (!blocks.done() && blocks.next() == Fault::none) {
    for (std::size_t s = 0; s < blocks.count(); ++s) {
      const std::size_t second = blocks.second() + s;
      for (std::size_t c = 0; c < kWide && blocks.first() + c <= second; ++c) {
        const std::size_t first = blocks.first() + c;
        cosines[second * rows + first] = blocks.values()[kWide * s + c];
        cosines[first * rows + second] = blocks.turned()[PairwiseBlocks::kRows * c + s];
      }
    }
  }
  return cosines;
}

std::vector<Neighbour> nearest_by_force(const EmbeddingMatrix& matrix,
                                        const std::vector<double>& query, std::size_t k,
                                        const RowFilter& filter) {
  std::vector<Neighbour> all;
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    const Measure cosine = cosine_similarity(query, doubles(matrix.row(i)));
    if (cosine.status == Status::ok && filter.takes(i)) {
      all.push_back({static_cast<std::uint32_t>(i), cosine.value});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.score > b.score; });
  all.resize(std::min(k, all.size()));
  return all;
}

bool same(const Buffer<Neighbour>& found, const std::vector<Neighbour>& expected) {
  return std::equal(
      found.begin(), found.end(), expected.begin(), expected.end(),
      [](const Neighbour& a, const Neighbour& b) { return a.row == b.row && a.score == b.score; });
}

bool finds_nearest(const EmbeddingMatrix& matrix, const std::vector<double>& query, std::size_t k,
                   const RowFilter& filter) {
  Buffer<Neighbour> found;
  return nearest(matrix, query, k, filter, found) == Fault::none &&
         same(found, nearest_by_force(matrix, query, k, filter));
}

}  // namespace cosine_lab::test
