// What a link and a saved state hold of the figure `metric`: the unit, the scaling, and the scales,
// which were taken at another moment.
#pragma once

#include <array>

#include "lesson/figures/state_part.h"

namespace cosine_lab {

extern const std::array<StatePart, 2> kMetricStateParts;

}  // namespace cosine_lab
