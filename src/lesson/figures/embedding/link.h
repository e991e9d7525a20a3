// What a link and a saved state hold of the figure `embedding`: view, axes, turn and tilt.
#pragma once

#include <array>

#include "lesson/figures/state_part.h"

namespace cosine_lab {

extern const std::array<StatePart, 1> kEmbeddingStateParts;

}  // namespace cosine_lab
