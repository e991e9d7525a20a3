#include "view/figures/words_names.h"

#include <algorithm>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab {
namespace {

bool is_one_of_pair(const Scene& scene, std::size_t word) {
  const auto& words = state_of<WordsState>(scene).words;
  return std::ranges::find(words, word_vectors().word(word)) != words.end();
}

}  // namespace

void add_name(const Picture& picture, std::size_t word, double weight, std::vector<Dot>& dots) {
  const bool known = std::ranges::any_of(
      dots, [&](const Dot& one) { return one.vector == word && one.role == LabelRole::word; });
  if (!known && !is_one_of_pair(picture.scene, word)) {
    const ScreenPoint at = picture.camera.to_screen(seen_words(picture.scene)[word]);
    dots.push_back({word, at, weight, false, LabelRole::word, weight == kChosenName});
  }
}

}  // namespace cosine_lab
