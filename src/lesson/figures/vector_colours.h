// What a board says of vectors, in the colours that their figure gives them.
#pragma once

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Colours all marks of single vectors as the figure's entry does; only where it does.
void colour_marks(const Scene& scene, Board& board);

}  // namespace cosine_lab
