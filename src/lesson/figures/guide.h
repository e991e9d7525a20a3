// Guided steps: each says one sentence and asks for one action. When the action was done, the next
// step comes by itself; what the reader has done already is not asked for.
#pragma once

#include <cstddef>
#include <optional>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/figures/step.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Goes to a step (0 to the number of steps: all are done) and sets its scene. False where there
/// are no steps or `at` is not one of them.
[[nodiscard]] bool go_to_step(Scene& scene, double at);

/// Completes the steps at the beginning whose conditions hold already. To be called once, before
/// the reader can act.
void begin_steps(Scene& scene);

/// Advances if the action that led from `before` to `scene` is the one that the step asks for; true
/// if so. Nothing that it did is taken back. To be called when a hand lets go.
bool advance_guide(Scene& scene, const Similarity& similarity, const Scene& before);

/// How many steps are completed, not passed over, and how many there are: 0 where they are off.
struct StepsDone {
  std::size_t done = 0;
  std::size_t all = 0;
};
[[nodiscard]] StepsDone steps_done(const Scene& scene);

/// The cosines that the present step asks for; nothing where it asks for none.
[[nodiscard]] std::optional<CosineRange> wanted_cosines(const Scene& scene);

/// True of a vector whose tip the present step asks to be moved.
[[nodiscard]] bool is_asked_for(const Scene& scene, std::size_t vector);

/// The step's block for the board; nothing where the steps are switched off.
void add_steps(const Scene& scene, const Similarity& similarity, Board& board);

}  // namespace cosine_lab
