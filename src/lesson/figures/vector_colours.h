// What a board says of vectors, in the colours that their figure gives them.
#pragma once

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Sets the colour of every mark that stands for one vector. Only for a figure whose entry says
/// how.
void colour_marks(const Scene& scene, Board& board);

}  // namespace cosine_lab
