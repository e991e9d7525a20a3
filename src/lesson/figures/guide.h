// Guided steps: each sets the scene, says one sentence and asks for one action. When the action was
// done, the next step comes by itself.
#pragma once

#include <string_view>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The texts are keys of the catalogue; {first} and {second} in them are the compared pair.
struct Step {
  std::string_view say;    ///< one sentence on what is seen
  std::string_view ask;    ///< one action
  std::string_view found;  ///< what the action showed, said above the next step
  /// Sets what the step needs, and leaves the rest as the reader made it; may be nullptr.
  void (*set)(Scene& scene) = nullptr;
  /// True once the action was done.
  bool (*done)(const Scene& scene, const Similarity& similarity) = nullptr;
};

/// Goes to a step (0 to the number of steps: all are done) and sets its scene. False where there
/// are no steps or `at` is not one of them.
[[nodiscard]] bool go_to_step(Scene& scene, double at);

/// Goes on if the step's action was done; true if so. To be called when a hand lets go.
bool go_on(Scene& scene, const Similarity& similarity);

/// The step's block for the board; nothing where the steps are switched off.
void add_steps(const Scene& scene, Board& board);

}  // namespace cosine_lab
