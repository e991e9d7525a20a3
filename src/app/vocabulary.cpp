#include "app/vocabulary.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/figure.h"

namespace cosine_lab {
namespace {

const Vocabulary* vocabulary_of(const Stage& stage) {
  return figure_entry(stage.session().scene().kind).vocabulary;
}

bool show_coming(Stage& stage, std::optional<Scene>& of_shipped) {
  const Vocabulary* vocabulary = vocabulary_of(stage);
  if (vocabulary == nullptr) {
    return false;
  }
  const bool had_readers = uses_readers_words();
  exchange_coming_words(true);
  auto next = vocabulary->show(stage.session().scene());
  if (!next) {
    exchange_coming_words(had_readers);
  } else {
    if (!had_readers) {
      of_shipped = stage.session().scene();
    }
    stage.restart(std::move(*next));
  }
  coming_words() = {};
  return next.has_value();
}

void show_shipped(Stage& stage, std::optional<Scene>& of_shipped) {
  if (uses_readers_words() && of_shipped) {
    exchange_coming_words(false);
    coming_words() = {};
    stage.restart(std::move(*of_shipped));
    of_shipped.reset();
  }
}

// As the reader left it.
std::optional<Scene>& scene_of_shipped() {
  static std::optional<Scene> scene;
  return scene;
}

}  // namespace

bool exchange_words(Stage& stage, bool readers) {
  // A hand that holds a tip lets go of it.
  stage.escape();
  if (readers) {
    return show_coming(stage, scene_of_shipped());
  }
  show_shipped(stage, scene_of_shipped());
  return true;
}

void prepare_coming_words(const Stage& stage) {
  const Vocabulary* vocabulary = vocabulary_of(stage);
  if (vocabulary == nullptr) {
    return;
  }
  const bool had_readers = uses_readers_words();
  exchange_coming_words(true);
  vocabulary->prepare(stage.session().scene());
  exchange_coming_words(had_readers);
}

bool begin_with_coming_words() {
  exchange_shipped_words();
  const bool possible = std::ranges::all_of(figures(), [](const FigureEntry* figure) {
    return figure->vocabulary == nullptr || figure->vocabulary->can_be_shown();
  });
  if (!possible) {
    exchange_shipped_words();
  }
  coming_words() = {};
  return possible;
}

}  // namespace cosine_lab
