// What a link and a saved state hold of the figure `tokens`: mode and capitals, the text, the ids
// as typed, and the token that is looked at.
#pragma once

#include <array>

#include "lesson/figures/state_part.h"

namespace cosine_lab {

extern const std::array<StatePart, 4> kTokensStateParts;

}  // namespace cosine_lab
