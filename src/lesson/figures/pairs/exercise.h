// Predict first, then check: what the exercise of the figure `pairs` asks, and what is right.
#pragma once

#include <cstddef>
#include <vector>

#include "lesson/figures/claim.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/figures/record.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// True if the scene is small enough for a pair-by-pair prediction.
[[nodiscard]] bool can_exercise(const Scene& scene);

[[nodiscard]] Prediction prediction_of(const Scene& scene, std::size_t claim);

/// How many claims wait for an answer.
[[nodiscard]] std::size_t open_claims(const Scene& scene);

/// An exact claim holds, and one that is far off fails. What holds nearly may be called either: the
/// one looks at how near it is, the other at what is missing.
[[nodiscard]] bool is_right(Prediction prediction, Verdict verdict);

[[nodiscard]] bool is_marked(const Scene& scene, std::size_t one, std::size_t other);

// What a learner does; each returns false, and changes nothing, at the wrong time.
[[nodiscard]] bool predict(Scene& scene, std::size_t claim, Prediction prediction);
[[nodiscard]] bool mark(Scene& scene, std::size_t one, std::size_t other);
[[nodiscard]] bool check(Scene& scene);
[[nodiscard]] bool try_again(Scene& scene);

/// The scene with the vectors as they were when the answers were checked.
[[nodiscard]] Scene as_checked(const Scene& scene);

/// What checking the present answers finds.
[[nodiscard]] Attempt attempt_of(const Scene& scene);

/// A check in points: one for each claim that is right and each pair that is found, less one for
/// each pair that is marked wrongly, but not below 0.
[[nodiscard]] Points points_of(const Attempt& attempt);

/// True where nothing was missed and nothing marked by mistake.
[[nodiscard]] bool is_all_right(const Attempt& attempt);

/// The pairs on which the learner was wrong, first < second.
[[nodiscard]] std::vector<Compared> wrong_pairs(const Scene& checked);

}  // namespace cosine_lab
