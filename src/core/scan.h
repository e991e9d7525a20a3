// Reads every row of a matrix once, and keeps the best.
#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "core/candidates.h"
#include "core/fault.h"
#include "core/matrix.h"
#include "core/neighbour.h"
#include "core/query.h"

namespace cosine_lab::detail {

/// Rows that are looked at together.
inline constexpr std::size_t kGroup = 64;

using RoughScores = std::array<double, kGroup>;

/// visit(rows, first, count) for all rows of the matrix, up to kGroup rows of a block at a time.
template <typename Visit>
void for_each_group(const EmbeddingMatrix& matrix, const Visit& visit) {
  for (std::size_t b = 0; b < matrix.blocks(); ++b) {
    const RowBlock rows = matrix.block(b);
    for (std::size_t first = 0; first < rows.rows; first += kGroup) {
      visit(rows, first, std::min(kGroup, rows.rows - first));
    }
  }
}

/// nearest() for a query that has been read already.
[[nodiscard]] Fault nearest_to(const EmbeddingMatrix& matrix, Query& query, std::size_t k,
                               const RowFilter& filter, Buffer<Neighbour>& found);

/// The best, with exact(row) for their scores, as neighbours; out_of_memory leaves `found` as it
/// was.
template <typename Exact>
[[nodiscard]] Fault take_best(Candidates& best, const Exact& exact, Buffer<Neighbour>& found) {
  const std::span<const Candidate> winners = best.finish(exact);
  if (!found.resize(winners.size())) {
    return Fault::out_of_memory;
  }
  for (std::size_t i = 0; i < winners.size(); ++i) {
    found[i] = {winners[i].row, winners[i].score};
  }
  return Fault::none;
}

[[nodiscard]] constexpr bool is_countable(std::size_t k) {
  return k >= 1 && k <= kMostNeighbours;
}

}  // namespace cosine_lab::detail
