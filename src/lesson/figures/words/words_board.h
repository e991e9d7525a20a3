// What the figure `words` says of the two words and of those near them.
#pragma once

#include <vector>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// What the drawing shows of the words, and what it leaves out.
[[nodiscard]] std::vector<Node> drawing_words(const Scene& scene, const Similarity& similarity);

/// That, and the words nearest to each arrow in a sentence.
[[nodiscard]] std::vector<Node> drawn_words(const Scene& scene, const Similarity& similarity);

/// The words nearest to the first of the compared arrows in one sentence, and those nearest to both
/// side by side, where pressing one takes it. For a probe that is none of the two, another sentence
/// and a table of its own.
void add_nearest(const Scene& scene, Board& board);

/// What the probe is, where there is one.
void add_probe(const Scene& scene, Board& board);

/// Those that are passed while a direction turns from the first word to the second.
void add_way(const Scene& scene, Board& board);

/// What was typed into the search box finds these; where it is empty, the words taken before.
void add_found(const Scene& scene, Board& board);

}  // namespace cosine_lab
