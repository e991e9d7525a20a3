// Labels as text, for faces without a browser: the desktop program and still pictures.
#pragma once

#include <string>

#include "lesson/scene/scene.h"
#include "view/draw_list.h"

namespace cosine_lab {

/// What a label says, numbers in the English way.
[[nodiscard]] std::string label_text(const Label& label, const Scene& scene);

/// In a vector's colour, or in ink.
[[nodiscard]] bool is_of_vector(const Label& label);

}  // namespace cosine_lab
