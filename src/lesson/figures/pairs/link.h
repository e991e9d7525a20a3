// What a link and a saved state hold of the figure `pairs`: the exercise, the predictions as "hf-",
// the marked pairs, and the vectors as they were checked.
#pragma once

#include <array>

#include "lesson/figures/state_part.h"

namespace cosine_lab {

extern const std::array<StatePart, 6> kPairsStateParts;

}  // namespace cosine_lab
