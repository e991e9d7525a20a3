#include "lesson/figures/words/vocabulary.h"

#include <string>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab {

std::optional<Scene> with_present_words(const Scene& scene) {
  const WordVectors& all = word_vectors();
  const auto [first, second] = own<WordsState>(scene).words;
  Scene next = scene;
  next.guide = {};
  own<WordsState>(next) = {};
  if (take_pair(next, first, second)) {
    return next;
  }
  for (std::size_t w = 1; w < all.size(); ++w) {
    if (take_pair(next, all.word(0), all.word(w))) {
      return next;
    }
  }
  return std::nullopt;
}

}  // namespace cosine_lab
