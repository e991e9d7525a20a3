// The vectors as numbers, which give no answer away.
#pragma once

#include "lesson/board/board.h"

namespace cosine_lab {

/// A row for each vector, a column for each dimension; of many vectors, the compared two alone.
[[nodiscard]] Block numbers_table(const Scene& scene);

/// What stands below an open question, where the question allows it.
void add_numbers_table(const Scene& scene, Board& board);

}  // namespace cosine_lab
