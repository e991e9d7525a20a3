// What the figure `words` says.
#pragma once

#include <string_view>

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Pressing a word sets this control to the word's index.
constexpr std::string_view kTakeWordId = "words.take";

/// The words nearest to the first of the compared arrows, in one sentence.
[[nodiscard]] Block nearest_sentence(const Scene& scene);

/// The words nearest to both arrows, side by side. Pressing one takes it.
[[nodiscard]] Block nearest_table(const Scene& scene);

/// What was typed into the search box finds these; nothing where it is empty.
void add_found(const Scene& scene, Board& board);

/// The words nearest to the sum that was typed; nothing where it is empty.
void add_sum(const Scene& scene, Board& board);

}  // namespace cosine_lab
