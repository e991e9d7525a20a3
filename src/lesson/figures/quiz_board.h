// How a question stands on the board: what is asked, how it is answered, and after that why.
#pragma once

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The question's block for the board; nothing where none is asked.
void add_question(const Scene& scene, Board& board);

}  // namespace cosine_lab
