// Text as tokens, and tokens as integers: the figure `tokens`. The scene's vectors are the
// vocabulary: a token's id is its index there, and its components are its row of the embedding
// table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Marks in a text for where its pieces end; nobody types them. Without them code points count as
/// clusters, and words end at ASCII spaces and punctuation.
constexpr char kClusterEnd = '\x1f';  ///< between two grapheme clusters of a word
constexpr char kWordEnd = '\x1e';     ///< after each word, and after what stands between words
constexpr char kNoWord = '\x1d';      ///< first in what is not a word: blanks, punctuation

/// A piece of the text; without an id it is not in the vocabulary.
struct Token {
  std::string text;
  std::optional<std::size_t> id;
};

/// The text without the marks above.
[[nodiscard]] std::string readable(std::string_view text);

/// Letters and the author's own tokens: at each place the longest entry of the vocabulary that
/// fits, in whole grapheme clusters; one cluster where none does. Words: each word and each mark of
/// punctuation; blanks are left out.
[[nodiscard]] std::vector<Token> tokens_of(const Scene& scene);

/// "7 4 11"; "?" for what is not in the vocabulary.
[[nodiscard]] std::string ids_of(const std::vector<Token>& tokens);

/// How many grapheme clusters of a text are split; the rest is kept, but not split.
constexpr std::size_t kMostClusters = 2000;
[[nodiscard]] bool is_cut(const Scene& scene);

/// The text that ids stand for, or the entry that is not an id of the vocabulary.
struct Decoded {
  std::string text;
  std::string ids;  ///< as ids_of writes them
  std::string wrong;
};
[[nodiscard]] Decoded text_of_ids(const Scene& scene, std::string_view ids);

/// Fills the scene's vectors with the vocabulary of its mode.
void use_vocabulary(Scene& scene);

/// How an author writes a space in a vocabulary.
constexpr std::string_view kBlankSign = "\u2423";

}  // namespace cosine_lab
