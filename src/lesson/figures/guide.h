// Guided steps: each sets the scene, says one sentence and asks for one action. When the action was
// done, the next step comes by itself.
#pragma once

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Goes to a step (0 to the number of steps: all are done) and sets its scene. False where there
/// are no steps or `at` is not one of them.
[[nodiscard]] bool go_to_step(Scene& scene, double at);

/// Goes on if the step's action was done; true if so. To be called when a hand lets go.
bool go_on(Scene& scene, const Similarity& similarity);

/// The step's block for the board; nothing where the steps are switched off.
void add_steps(const Scene& scene, Board& board);

}  // namespace cosine_lab
