// What the figure `words` keeps besides its two arrows.
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace cosine_lab {

/// The arrows are Scene::vectors, each named after its word, in the plane of the two words: of
/// length 1, and at their true angle until a hand moves them.
struct WordsState {
  /// The words that span the plane.
  std::array<std::string, 2> words{"king", "woman"};
  std::string query;      ///< as it was typed
  std::size_t takes = 1;  ///< which of the two words a word that is pressed replaces
  std::string sum;        ///< "king - man + woman", as it was typed
  bool operator==(const WordsState&) const = default;
};

}  // namespace cosine_lab
