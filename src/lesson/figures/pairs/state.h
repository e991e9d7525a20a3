// What the figure `pairs` keeps besides its vectors: its exercise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// What a learner predicts of a claim before checking.
enum class Prediction : std::uint8_t { open, holds, fails };

/// What one check of the exercise found.
struct ExerciseScore {
  std::size_t claims_right = 0;
  std::size_t claims = 0;
  std::size_t pairs_found = 0;   ///< marked, and of the same direction
  std::size_t pairs = 0;         ///< of the same direction
  std::size_t pairs_marked = 0;  ///< marked, but of another direction
  bool operator==(const ExerciseScore&) const = default;
};

/// What the learner predicted, and how the checks went.
struct PairsState {
  bool exercise = false;
  std::vector<Prediction> claims;  ///< of Scene::claims; what lies beyond its end is open
  std::vector<Compared> marked;    ///< predicted to be parallel; first < second, sorted
  std::vector<Vector> checked;     ///< the vectors as they were when checked; empty: not yet
  std::vector<ExerciseScore> tries;
  bool operator==(const PairsState&) const = default;

  [[nodiscard]] bool predicting() const { return exercise && checked.empty(); }
};

}  // namespace cosine_lab
