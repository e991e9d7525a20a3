// What the figure `words` says.
#pragma once

#include <string_view>
#include <vector>

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Pressing a word sets this control to the word's index.
constexpr std::string_view kTakeWordId = "words.take";

/// One of the words that the figure works on: the shipped ones are English, the language of a
/// reader's own is not known.
[[nodiscard]] Node vocabulary_node(std::string_view word);

/// Whose plane the drawing is.
[[nodiscard]] Node plane_words(const Scene& scene);

/// That, and the words nearest to both arrows, each in a sentence.
[[nodiscard]] std::vector<Node> drawn_words(const Scene& scene);

/// The words nearest to the first of the compared arrows in one sentence, and those nearest to both
/// side by side, where pressing one takes it.
void add_nearest(const Scene& scene, Board& board);

/// What was typed into the search box finds these; nothing where it is empty.
void add_found(const Scene& scene, Board& board);

/// The words nearest to the sum that was typed; nothing where it is empty.
void add_sum(const Scene& scene, Board& board);

}  // namespace cosine_lab
