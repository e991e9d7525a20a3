// Parameters of figures that make their own vectors.
#pragma once

#include "lesson/link/scene_parameters.h"

namespace cosine_lab {

/// `dimensions` and `seed` of the figure `highdim`.
void read_random(const SceneText& text, Scene& scene);

/// `text` and `vocabulary` of the figure `tokens`.
void read_tokens(const SceneText& text, ReadScene& read);

}  // namespace cosine_lab
