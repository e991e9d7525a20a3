#include "lesson/figures/words/vocabulary.h"

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/plane.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab {
namespace {

bool spans_a_plane() {
  return present_pair({}).has_value();
}

std::optional<Scene> with_present_words(const Scene& scene) {
  const auto pair = present_pair(state_of<WordsState>(scene).words);
  if (!pair) {
    return std::nullopt;
  }
  Scene next = scene;
  next.guide = {};
  state_of<WordsState>(next) = {};
  // It points somewhere in a plane that is gone.
  set_probe(next, false);
  static_cast<void>(take_pair(next, (*pair)[0], (*pair)[1]));
  return next;
}

void prepare_present_words(const Scene& scene) {
  if (const auto pair = present_pair(state_of<WordsState>(scene).words)) {
    grow_plane((*pair)[0], (*pair)[1]);
  }
}

}  // namespace

std::optional<std::array<std::string, 2>> present_pair(const std::array<std::string, 2>& wanted) {
  if (span_plane(wanted[0], wanted[1])) {
    return wanted;
  }
  const WordVectors& all = word_vectors();
  for (std::size_t w = 1; w < all.size(); ++w) {
    if (span_plane(all.word(0), all.word(w))) {
      return std::array{all.word(0), all.word(w)};
    }
  }
  return std::nullopt;
}

constinit const Vocabulary kWordsVocabulary{
    .can_be_shown = spans_a_plane, .show = with_present_words, .prepare = prepare_present_words};

}  // namespace cosine_lab
