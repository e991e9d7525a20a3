// The figure `words` with other words than before.
#pragma once

#include <optional>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The scene for the words that the figure works on now: with its pair where they have both words,
/// else with the first word and the first other one that spans a plane with it. Without guided
/// steps, which ask for words that may not be there. Nothing where no two words span a plane.
[[nodiscard]] std::optional<Scene> with_present_words(const Scene& scene);

}  // namespace cosine_lab
