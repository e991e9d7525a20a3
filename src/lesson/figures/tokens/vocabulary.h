// An author's vocabulary as the text of a parameter: "un,friend,ly".
#pragma once

#include <string>
#include <vector>

#include "lesson/scene/scene.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

/// Reads `text` and `vocabulary` into a scene of `tokens`. A vocabulary with an error is left out.
void read_token_parameters(const ParameterTexts& texts, Scene& scene,
                           std::vector<BadParameter>& errors);

/// Adds the vocabulary that an author gave, and where questions count the text.
void write_token_parameters(const Scene& scene, ParameterTexts& texts);

}  // namespace cosine_lab
