// Parameters as a page gives them: names and values, those of the page among them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lesson/link/scene_text.h"

namespace cosine_lab {

using Given = std::vector<std::pair<std::string, std::string>>;

/// Empty where it was not given.
[[nodiscard]] std::string value_of(const Given& given, std::string_view name);

/// The scene, and what is wrong with any parameter: an unknown name, a value that the table of
/// parameters or the scene does not take.
[[nodiscard]] ReadScene read_given(const Given& given);

/// Sets how numbers are written; see digits.h.
void choose_manner(const Given& given);

}  // namespace cosine_lab
