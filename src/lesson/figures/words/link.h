// What a link and a saved state hold of the figure `words`, and its parameters.
#pragma once

#include <array>
#include <vector>

#include "lesson/figures/state_part.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

extern const std::array<StatePart, 12> kWordsStateParts;

void read_word_parameters(const ParameterTexts& texts, Scene& scene,
                          std::vector<BadParameter>& errors);

}  // namespace cosine_lab
