// What the figure `words` keeps besides its two arrows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cosine_lab {

/// How the many numbers of each word are brought onto the screen.
enum class WordView : std::uint8_t {
  plane,       ///< the plane of the two words: the angle drawn is the angle
  numbers,     ///< two of the numbers, the others left out
  components,  ///< the two directions in which the words differ most
  space        ///< the three of them, seen from where the reader likes
};

/// How the words of a sum are weighed against each other: see sum_scores().
enum class SumForm : std::uint8_t { add, multiply };

constexpr std::size_t kWordViews = 4;
constexpr std::size_t kMostRecent = 6;
constexpr std::size_t kWordDraws = 1000;        ///< after this many, they start again
constexpr std::size_t kLongestWordsText = 400;  ///< bytes of what is typed
constexpr std::size_t kMostKept = 20;

/// The arrows are Scene::vectors, each named after its word, in the plane of the two words: of
/// length 1, and at their true angle until a hand moves them.
struct WordsState {
  /// The words that span the plane.
  std::array<std::string, 2> words{"king", "woman"};
  std::string query;                ///< as it was typed
  std::size_t takes = 1;            ///< which of the two words a word that is pressed replaces
  std::vector<std::string> recent;  ///< that were taken, the last one first
  std::size_t draws = 0;            ///< how many random words were drawn
  std::string sum;                  ///< "king - man + woman = queen", as it was typed
  SumForm form = SumForm::add;
  std::vector<std::string> kept;  ///< sums that were kept, as they were typed
  std::string list;               ///< the words to compare, as they were typed
  bool axis = false;              ///< they are placed on the line from the first word to the second
  WordView view = WordView::plane;
  std::array<std::size_t, 2> numbers{0, 1};  ///< those drawn, from 0, different
  double turn = 30;                          ///< as in EmbeddingState
  double tilt = 20;
  bool operator==(const WordsState&) const = default;
};

}  // namespace cosine_lab
