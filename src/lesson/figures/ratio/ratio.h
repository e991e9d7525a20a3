// What the figure `ratio` checks: "X = k Y" with the k of a claim, or with one taken from a
// dimension.
#pragma once

#include "lesson/figures/claim.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The chosen claim, or X and Y with k taken from the chosen dimension.
[[nodiscard]] ClaimCheck check_ratio(const Scene& scene);

/// Chooses the first dimension that gives the k of the claim that is looked at.
void choose_dimension_of_claim(Scene& scene);

}  // namespace cosine_lab
