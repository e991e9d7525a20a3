// The figure `words` with other words than before.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "lesson/figures/figure.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// These two words, where the figure has both and they span a plane; else the first word and the
/// first other one that does so with it. Nothing where no two words do.
[[nodiscard]] std::optional<std::array<std::string, 2>> present_pair(
    const std::array<std::string, 2>& wanted);

/// The scene that it shows has their present_pair(), and no guided steps, which ask for words that
/// may not be there.
extern const Vocabulary kWordsVocabulary;

}  // namespace cosine_lab
