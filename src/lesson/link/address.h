// Parameters as a page gives them, those of the page among them.
#pragma once

#include "lesson/link/scene_text.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

/// The scene, and what is wrong with any parameter: an unknown name, a value that the table of
/// parameters or the scene does not take.
[[nodiscard]] ReadScene read_address(const ParameterTexts& texts);

/// Sets how numbers are written; see digits.h.
void choose_manner(const ParameterTexts& texts);

}  // namespace cosine_lab
