// The board of a scene: what its figure says, with all that figures share.
#pragma once

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Guided steps, then what the figure says.
[[nodiscard]] Board board_of(const Scene& scene, const Similarity& similarity);

/// Adds the controls of the panel to a board, for a page that shows no panel.
void add_panel_controls(const Scene& scene, Board& board);

}  // namespace cosine_lab
