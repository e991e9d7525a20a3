// What the figure `pairs` keeps besides its vectors: its exercise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lesson/figures/scene_exercise.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// What a learner predicts of a claim before checking.
enum class Prediction : std::uint8_t { open, holds, fails };

/// Everything that a learner answers.
struct Answers {
  std::vector<Prediction> claims;  ///< of Scene::claims; what lies beyond its end is open
  std::vector<Compared> marked;    ///< predicted to be parallel; first < second, sorted
  bool operator==(const Answers&) const = default;
};

/// What was answered, and what checking it found.
struct Attempt {
  Answers said;
  std::vector<bool> right;  ///< of each claim, whether the answer was
  std::size_t found = 0;    ///< pairs marked, and of the same direction
  std::size_t pairs = 0;    ///< of the same direction
  std::size_t wrong = 0;    ///< pairs marked, but of another direction
  bool operator==(const Attempt&) const = default;

  [[nodiscard]] std::size_t claims_right() const;
};

/// How an exercise counts, where it does. The author's vectors and claims stay as they are then,
/// and nothing tells what is right before the last attempt.
struct Grading {
  bool on = false;
  std::size_t attempts = 3;  ///< that a learner has
  std::size_t pass = 100;    ///< percent of the points
  bool operator==(const Grading&) const = default;
};

/// What the learner predicted, and how the checks went.
struct PairsState {
  bool exercise = false;
  Grading grading;  ///< on only with the exercise
  Answers said;
  std::vector<Vector> checked;  ///< the vectors as they were when checked; empty: not yet
  std::vector<Attempt> tries;
  bool operator==(const PairsState&) const = default;

  [[nodiscard]] bool predicting() const { return exercise && checked.empty(); }
  /// A graded exercise has ended: all points are reached, or no attempt is left.
  [[nodiscard]] bool is_over() const;
  /// Nothing may tell what is right.
  [[nodiscard]] bool is_veiled() const { return predicting() || (grading.on && !is_over()); }
};

}  // namespace cosine_lab
