// A guided step, as a figure declares it.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// What completes a step. Any other action leaves it open, even where its condition then holds.
enum class StepAction : std::uint8_t {
  change,    ///< whatever makes the condition true
  new_pair,  ///< comparing another pair of vectors
  move       ///< changing the numbers of the compared pair, by hand or by key
};

/// Where a step asks for an angle, the cosines that it may have.
struct CosineRange {
  double least = -1;
  double most = 1;
};

/// Which of the compared pair a move is asked of.
enum class AskedTip : std::uint8_t { first, second, either };

/// The texts are keys of the catalogue. {first} and {second} in them are the compared pair; in
/// `found` they are those of the moment when the step was completed, and {cosine} is their cosine.
struct Step {
  std::string_view say;    ///< one sentence on what is seen
  std::string_view ask;    ///< one action
  std::string_view found;  ///< what the action showed, said above the next step
  /// The condition. `found` is true of every scene in which it holds.
  bool (*holds)(const Scene& scene, const Similarity& similarity) = nullptr;
  StepAction by = StepAction::change;
  /// For a reader who goes to the step by choice: sets what it needs, and leaves the rest as it
  /// was; may be nullptr. A reader who gets there by an action keeps what that action did.
  void (*set)(Scene& scene) = nullptr;
  /// The whole range where the step asks for no angle. A near miss gets a hint.
  CosineRange wanted{};
  AskedTip tip = AskedTip::first;  ///< of a move
  /// What is to be typed, {example} in `ask`; may be nullptr.
  Node (*example)(const Scene& scene) = nullptr;
};

}  // namespace cosine_lab
