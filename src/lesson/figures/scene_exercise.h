// What counts in a scene: its questions and the exercise of its figure as one.
#pragma once

#include <cstddef>

#include "lesson/figures/figure.h"
#include "lesson/figures/record.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Brings what the scene's figure keeps in line with its new numbers.
void settle_data(Scene& scene, NewData data);

// The functions of FigureEntry for the scene's exercise, which take its questions into account too.
[[nodiscard]] bool is_veiled(const Scene& scene);
[[nodiscard]] bool is_graded(const Scene& scene);
[[nodiscard]] bool continues(const Scene& scene, const Scene& next);
[[nodiscard]] std::size_t attempts_at(const Scene& scene);
[[nodiscard]] ExerciseRecord record_of(const Scene& scene);

}  // namespace cosine_lab
