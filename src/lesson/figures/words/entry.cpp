// Real words: which are nearest to a direction, in the plane of two of them.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "lesson/board/control.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/link.h"
#include "lesson/figures/words/questions.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum.h"
#include "lesson/figures/words/words_board.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kFindId = "words.find";
constexpr std::string_view kTakesId = "words.takes";
constexpr std::string_view kSumId = "words.sum";
constexpr std::size_t kLongestText = 400;

void prepare(Scene& scene) {
  scene.dimensions = {{"x", {}}, {"y", {}}};
  scene.claims.clear();
  scene.claim.reset();
  scene.compared = {0, 1};
  // In lengths of 1, the lines of the grid are far apart.
  scene.snap = false;
  place_arrows(scene);
}

Control line(std::string_view id, const std::string& text) {
  Control made = figure_control(id, ControlKind::text, 0);
  made.text = text;
  made.one_line = true;
  return made;
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = own<WordsState>(scene);
  list.push_back(line(kFindId, state.query));
  Control takes = figure_control(kTakesId, ControlKind::choice, static_cast<double>(state.takes));
  takes.choices = {state.words[0], state.words[1]};
  takes.of_vectors = true;
  takes.english = scene.english_names;
  list.push_back(std::move(takes));
  list.push_back(line(kSumId, state.sum));
}

// Taking the word that the other arrow has exchanges the two.
bool take(Scene& scene, std::size_t word) {
  const auto& state = own<WordsState>(scene);
  auto words = state.words;
  std::string& taken = words[state.takes];
  std::string& other = words[1 - state.takes];
  if (other == word_vectors().word(word)) {
    other = taken;
  }
  taken = word_vectors().word(word);
  return take_pair(scene, words[0], words[1]);
}

bool set(Scene& scene, std::string_view id, double value) {
  auto& state = own<WordsState>(scene);
  if (id == kTakesId && is_index(value, state.words.size())) {
    state.takes = static_cast<std::size_t>(value);
    return true;
  }
  return id == kTakeWordId && is_index(value, word_vectors().size()) &&
         take(scene, static_cast<std::size_t>(value));
}

bool set_text(Scene& scene, std::string_view id, std::string_view text) {
  auto& state = own<WordsState>(scene);
  if (text.size() > kLongestText || (id != kFindId && id != kSumId)) {
    return false;
  }
  (id == kFindId ? state.query : state.sum) = text;
  return true;
}

void fill(const Scene& scene, const Similarity&, Board& board) {
  board.body.push_back(control_row(scene, {kFindId, kTakesId}));
  add_found(scene, board);
  add_nearest(scene, board);
  if (word_vectors().size() > 0) {
    board.body.push_back(sentence(plane_words(scene)));
  }
  board.body.push_back(control_row(scene, {kSumId}));
  add_sum(scene, board);
  if (word_vectors().size() > 0 && !uses_own_words()) {
    board.body.push_back(
        sentence(words("words.source", {in("count", whole(word_vectors().size())),
                                        in("dimensions", whole(word_vectors().dimensions()))}),
                 Tone::note));
  }
}

std::vector<Node> describe(const Scene& scene, const Similarity& similarity) {
  std::vector<Node> sentences = drawn_words(scene);
  sentences.push_back(relation_words(scene, similarity));
  return sentences;
}

std::vector<std::string> words_looked_at(const Scene& scene) {
  const auto& words = own<WordsState>(scene).words;
  return {words.begin(), words.end()};
}

// One word alone, or the only one that is known, takes the place of the first.
void look_at_words(Scene& scene, const std::vector<std::string>& words) {
  auto pair = own<WordsState>(scene).words;
  std::size_t taken = 0;
  for (const std::string& word : words) {
    if (taken < pair.size() && word_vectors().find(word)) {
      pair[taken++] = word;
    }
  }
  if (pair != own<WordsState>(scene).words) {
    static_cast<void>(take_pair(scene, pair[0], pair[1]));
  }
}

void follow(Scene& scene, const Scene& theirs) {
  look_at_words(scene, words_looked_at(theirs));
  if (own<WordsState>(scene).words == own<WordsState>(theirs).words) {
    scene.vectors = theirs.vectors;
  }
  own<WordsState>(scene).sum = own<WordsState>(theirs).sum;
}

Shown shown(const Scene&) {
  return {.axes = false};
}

bool points_at_second(const Scene& scene, const Similarity&) {
  const auto near = nearest_to(scene, scene.compared.first, 1);
  return !near.empty() && word_vectors().word(near[0].word) == scene.second().name;
}

bool has_other_words(const Scene& scene, const Similarity&) {
  return own<WordsState>(scene).words != WordsState{}.words;
}

bool has_difference(const Scene& scene, const Similarity&) {
  const WordSum sum = word_sum(own<WordsState>(scene).sum);
  return sum.subtracts && sum.words.size() > 2 && sum.unknown.empty();
}

constexpr std::array kSteps{
    Step{"words.step.drag.say", "words.step.drag.ask", "words.step.drag.found", points_at_second,
         StepAction::move, place_arrows},
    Step{"words.step.find.say", "words.step.find.ask", "words.step.find.found", has_other_words},
    Step{"words.step.sum.say",
         "words.step.sum.ask",
         "words.step.sum.found",
         has_difference,
         StepAction::change,
         nullptr,
         {},
         AskedTip::first,
         "king \u2212 man + woman"},
};

}  // namespace

constinit const FigureEntry entries_of::words{.name = "words",
                                              .title = "words.title",
                                              .label = "words.label",
                                              .has_readout = true,
                                              .prepare = prepare,
                                              .add_controls = add_controls,
                                              .set = set,
                                              .set_text = set_text,
                                              .fill = fill,
                                              .describe = describe,
                                              .steps = kSteps,
                                              .questions = kWordsQuestions,
                                              .shown = shown,
                                              .words_looked_at = words_looked_at,
                                              .look_at_words = look_at_words,
                                              .follow = follow,
                                              .read_parameters = read_word_parameters,
                                              .parts = kWordsParts};

}  // namespace cosine_lab
