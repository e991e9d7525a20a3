// What a learner answered in the exercise of the figure `pairs`, as a record.
#pragma once

#include "lesson/figures/record.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

[[nodiscard]] ExerciseRecord pairs_record(const Scene& scene);

}  // namespace cosine_lab
