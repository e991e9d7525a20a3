// The figure `words` with other words than before.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// These two words, where the figure has both and they span a plane; else the first word and the
/// first other one that does so with it. Nothing where no two words do.
[[nodiscard]] std::optional<std::array<std::string, 2>> present_pair(
    const std::array<std::string, 2>& wanted);

/// The scene for the words that the figure works on now, with their present_pair(). Without guided
/// steps, which ask for words that may not be there.
[[nodiscard]] std::optional<Scene> with_present_words(const Scene& scene);

/// Works out part of what that scene will show, for words that are not all there yet.
void prepare_present_words(const Scene& scene);

}  // namespace cosine_lab
