// What the board's foot says: which data are shown, and what is wrong with the reader's table.
#pragma once

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

void add_data(const Scene& scene, Board& board);

}  // namespace cosine_lab
