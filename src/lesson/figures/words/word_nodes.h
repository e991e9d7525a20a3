// Pieces of the boards of the figure `words`.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/board/board.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/plane.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Pressing a word sets this control to the word's index.
constexpr std::string_view kTakeWordId = "words.take";

/// One of the words that the figure works on: the shipped ones are English, the language of a
/// reader's own is not known.
[[nodiscard]] Node vocabulary_node(std::string_view word);
[[nodiscard]] Node word_node(std::size_t word);

/// The words of the plane, in the gaps {first} and {second}.
[[nodiscard]] std::vector<Node> two_words(const Scene& scene);

/// A cosine with as many decimals as are true of the vectors before they were rounded.
[[nodiscard]] Node true_cosine(double cosine);

/// A word that takes the place of the one chosen when it is pressed.
[[nodiscard]] Cell pressed_word(const Scene& scene, std::size_t word);

/// "prince (0.77)", at most `most` of them.
[[nodiscard]] std::vector<Node> names_with_cosines(const std::vector<NearWord>& words,
                                                   std::size_t most);

/// Words that can be pressed in a row, below a caption.
[[nodiscard]] Block word_chips(const Scene& scene, Node caption,
                               const std::vector<std::size_t>& words);

/// Texts that can be pressed in a row: pressing one sets control `id` to its index. Those with
/// a word that is not loaded are left out, and the row where none is left. Their words are in small
/// letters of ASCII.
void add_text_chips(Node caption, std::string_view id, std::span<const std::string_view> texts,
                    std::string_view now, Board& board);

/// What was typed and is not a word, and what may have been meant; of many, the first ones. `kept`
/// is the caller's own: similar words are looked for among all.
void add_unknown(const std::vector<std::string>& unknown, Kept<std::vector<Block>>& kept,
                 Board& board);

}  // namespace cosine_lab
