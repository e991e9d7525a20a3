// Analogies between words: a is to b as what is to c? king - man + woman.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/neighbours.h"

namespace cosine_lab {

enum class AnalogyForm : std::uint8_t {
  /// The greatest cos(w, a/|a| - b/|b| + c/|c|): 3CosAdd (Mikolov et al. 2013).
  additive,
  /// The greatest s(w, a) s(w, c) / (s(w, b) + 0.001), where s = (1 + cos) / 2: 3CosMul (Levy and
  /// Goldberg 2014). No one large term can outweigh the others.
  multiplicative,
};

struct AnalogyRows {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t c = 0;
};

/// The k best rows for w; a, b and c themselves are left out, and the rows that filter.keep leaves
/// out (its leave_out is ignored). Neighbour::score is the cosine of the
/// additive form to 0.51 ulp of a query that is rounded once, or the product of the multiplicative
/// one, computed in double from such cosines.
///
/// Faults: bad_row; no_direction where a, b or c is a zero row, or where the sum of the additive
/// form is zero; bad_count and `found` as for nearest().
[[nodiscard]] Fault analogy(const EmbeddingMatrix& matrix, const AnalogyRows& rows,
                            AnalogyForm form, std::size_t k, const RowFilter& filter,
                            Buffer<Neighbour>& found);

}  // namespace cosine_lab
