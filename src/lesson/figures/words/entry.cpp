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
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/link.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/list_board.h"
#include "lesson/figures/words/questions.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum_board.h"
#include "lesson/figures/words/vocabulary.h"
#include "lesson/figures/words/word_controls.h"
#include "lesson/figures/words/word_nodes.h"
#include "lesson/figures/words/words_board.h"

namespace cosine_lab {
namespace {

void prepare(Scene& scene) {
  scene.dimensions = {{"x", {}}, {"y", {}}};
  scene.claims.clear();
  scene.claim.reset();
  scene.compared = {0, 1};
  // In lengths of 1, the lines of the grid are far apart.
  scene.snap = false;
  auto& words = state_of<WordsState>(scene).words;
  words = present_pair(words).value_or(words);
  scene.vectors.clear();
  place_arrows(scene);
}

void settle_words(Scene& scene) {
  settle_numbers(scene);
  name_probe(scene);
  // A step asks to turn the first of the compared two until the second is the nearest word, which a
  // probe cannot be.
  if (scene.compared.second == kProbe) {
    std::swap(scene.compared.first, scene.compared.second);
  }
}

void fill(const Scene& scene, const Similarity& similarity, Board& board) {
  board.body.push_back(control_row(scene, {kFindId, kTakesId, kRandomId}));
  add_found(scene, board);
  add_nearest(scene, board);
  board.body.push_back(control_row(scene, {kWalkId, kProbeId}));
  add_probe(scene, board);
  add_way(scene, board);
  if (word_vectors().size() > 0) {
    board.body.push_back(
        control_row(scene, {kWordsViewId, kAcrossId, kUpId, kWordsTurnId, kWordsTiltId}));
    board.body.push_back(sentence(listed(drawing_words(scene, similarity), " ")));
  }
  board.body.push_back(control_row(scene, {kSumId, kFormId, kKeepId, kForgetId}));
  add_sum(scene, board);
  board.body.push_back(control_row(scene, {kListId, kAxisId}));
  add_list(scene, board);
  if (word_vectors().size() > 0 && !uses_custom_words()) {
    board.body.push_back(
        sentence(words("words.source", {in("count", whole(word_vectors().size())),
                                        in("dimensions", whole(word_vectors().dimensions()))}),
                 Tone::note));
  }
}

std::vector<Node> describe(const Scene& scene, const Similarity& similarity) {
  std::vector<Node> sentences = drawn_words(scene, similarity);
  sentences.push_back(relation_words(scene, similarity));
  return sentences;
}

std::vector<std::string> words_looked_at(const Scene& scene) {
  const auto& words = state_of<WordsState>(scene).words;
  return {words.begin(), words.end()};
}

// One word alone, or the only one that is known, takes the place of the first.
void look_at_words(Scene& scene, const std::vector<std::string>& words) {
  auto pair = state_of<WordsState>(scene).words;
  std::size_t taken = 0;
  for (const std::string& word : words) {
    if (taken < pair.size() && word_vectors().find(word)) {
      pair[taken++] = word;
    }
  }
  if (pair != state_of<WordsState>(scene).words) {
    static_cast<void>(take_pair(scene, pair[0], pair[1]));
  }
}

void follow(Scene& scene, const Scene& theirs) {
  look_at_words(scene, words_looked_at(theirs));
  if (state_of<WordsState>(scene).words == state_of<WordsState>(theirs).words) {
    scene.vectors = theirs.vectors;
    scene.compared = theirs.compared;
  } else {
    // Directions of another plane say nothing here.
    set_probe(scene, has_probe(theirs));
  }
  auto taken = state_of<WordsState>(theirs);
  taken.words = state_of<WordsState>(scene).words;
  state_of<WordsState>(scene) = std::move(taken);
}

Shown shown(const Scene&) {
  return {.axes = false};
}

bool points_at_second(const Scene& scene, const Similarity&) {
  const auto near = nearest_to(scene, scene.compared.first, 1);
  return !near.empty() && word_vectors().word(near[0].word) == scene.second().name;
}

// An author may have given other words to begin with.
bool has_taken_words(const Scene& scene, const Similarity&) {
  return !state_of<WordsState>(scene).recent.empty();
}

bool has_difference(const Scene& scene, const Similarity&) {
  const WordSum& sum = sum_of(scene);
  return sum.subtracts() && sum.terms.size() > 2 && sum.unknown.empty();
}

Node sum_to_type(const Scene&) {
  const auto [plus, minus, added] = example_terms();
  return vocabulary_node(plus + " \u2212 " + minus + " + " + added);
}

bool has_list(const Scene& scene, const Similarity&) {
  return odd_one_out(listed_words(scene).words).has_value();
}

void begin_with_the_words(Scene& scene) {
  scene.compared = {0, 1};
  place_arrows(scene);
}

std::optional<Turning> turning(const Scene& scene) {
  const auto& state = state_of<WordsState>(scene);
  return state.view == WordView::space && !is_plane_view(scene)
             ? std::optional(Turning{kWordsTurnId, kWordsTiltId, state.turn, state.tilt})
             : std::nullopt;
}

constexpr std::array kSteps{
    Step{"words.step.drag.say", "words.step.drag.ask", "words.step.drag.found", points_at_second,
         StepAction::move, begin_with_the_words},
    Step{"words.step.find.say", "words.step.find.ask", "words.step.find.found", has_taken_words},
    Step{"words.step.sum.say",
         "words.step.sum.ask",
         "words.step.sum.found",
         has_difference,
         StepAction::change,
         nullptr,
         {},
         AskedTip::first,
         sum_to_type},
    Step{"words.step.list.say", "words.step.list.ask", "words.step.list.found", has_list},
};

}  // namespace

constinit const FigureEntry entries_of::words{.name = "words",
                                              .title = "words.title",
                                              .label = "words.label",
                                              .has_readout = true,
                                              .prepare = prepare,
                                              .add_controls = add_word_controls,
                                              .set = set_word_control,
                                              .set_text = set_word_text,
                                              .settle = settle_words,
                                              .fill = fill,
                                              .describe = describe,
                                              .steps = kSteps,
                                              .questions = kWordsQuestions,
                                              .shown = shown,
                                              .tip = seen_tip,
                                              .put = put_seen_tip,
                                              .turning = turning,
                                              .vocabulary = &kWordsVocabulary,
                                              .words_looked_at = words_looked_at,
                                              .look_at_words = look_at_words,
                                              .follow = follow,
                                              .read_parameters = read_word_parameters,
                                              .state_parts = kWordsStateParts};

}  // namespace cosine_lab
