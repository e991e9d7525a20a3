#include "lesson/figures/words/word_controls.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/dice.h"
#include "lesson/figures/orbit.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/list_board.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum_board.h"
#include "lesson/figures/words/way.h"
#include "lesson/figures/words/word_nodes.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

// In the order of WordView and of SumForm.
constexpr std::array<std::string_view, kWordViews> kViews{"embedding.plane", "words.numbers",
                                                          "words.components", "words.space"};
constexpr std::array<std::string_view, 2> kForms{"words.form.add", "words.form.multiply"};

Control line(std::string_view id, const std::string& text) {
  Control made = figure_control(id, ControlKind::text, 0);
  made.text = text;
  made.one_line = true;
  return made;
}

template <std::size_t Count>
Control choice(std::string_view id, std::string_view label, double value,
               const std::array<std::string_view, Count>& choices) {
  Control made = figure_control(id, ControlKind::choice, value, label);
  for (const std::string_view key : choices) {
    made.choices.emplace_back(word(key));
  }
  return made;
}

// Counted from 1.
Control number_slider(std::string_view id, std::size_t number) {
  Control made = figure_control(id, ControlKind::slider, static_cast<double>(number + 1));
  made.low = 1;
  made.high = static_cast<double>(word_vectors().dimensions());
  made.step = 1;
  return made;
}

Control walk_slider(const Scene& scene) {
  Control made = figure_control(kWalkId, ControlKind::slider, std::round(walked(scene)));
  const auto& [first, second] = state_of<WordsState>(scene).words;
  made.label = first + " \u2192 " + second;
  made.english = scene.english_names;
  made.high = 100;
  made.step = 1;
  made.unit = "%";
  return made;
}

void add_view_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<WordsState>(scene);
  if (shadows_of(scene).empty()) {
    return;
  }
  list.push_back(walk_slider(scene));
  list.push_back(figure_control(kProbeId, ControlKind::toggle, has_probe(scene) ? 1 : 0));
  list.push_back(choice(kWordsViewId, "embedding.view", static_cast<double>(state.view), kViews));
  if (state.view == WordView::numbers) {
    list.push_back(number_slider(kAcrossId, state.numbers[0]));
    list.push_back(number_slider(kUpId, state.numbers[1]));
  }
  if (state.view == WordView::space) {
    list.push_back(degrees_slider(kWordsTurnId, state.turn, kMostTurn, "embedding.turn"));
    list.push_back(degrees_slider(kWordsTiltId, state.tilt, kMostTilt, "embedding.tilt"));
  }
}

void add_sum_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<WordsState>(scene);
  list.push_back(line(kSumId, state.sum));
  if (!state.sum.empty()) {
    list.push_back(choice(kFormId, kFormId, static_cast<double>(state.form), kForms));
  }
  if (can_keep(scene)) {
    list.push_back(figure_control(kKeepId, ControlKind::button, 1));
  }
  if (!state.kept.empty()) {
    list.push_back(figure_control(kForgetId, ControlKind::button, 1));
  }
}

// The last one first, each once.
void remember(WordsState& state, const std::string& word) {
  std::erase(state.recent, word);
  state.recent.insert(state.recent.begin(), word);
  state.recent.resize(std::min(state.recent.size(), kMostRecent));
}

// Taking the word that the other arrow has exchanges the two.
bool take(Scene& scene, std::size_t word) {
  const auto& state = state_of<WordsState>(scene);
  auto words = state.words;
  std::string& taken = words[state.takes];
  std::string& other = words[1 - state.takes];
  const std::string before = taken;
  if (other == word_vectors().word(word)) {
    other = taken;
  }
  taken = word_vectors().word(word);
  if (!take_pair(scene, words[0], words[1])) {
    return false;
  }
  if (before != word_vectors().word(word)) {
    remember(state_of<WordsState>(scene), before);
  }
  return true;
}

bool take_random(Scene& scene, double draw) {
  const std::size_t count = word_vectors().size();
  if (count == 0 || !is_index(draw, kWordDraws)) {
    return false;
  }
  state_of<WordsState>(scene).draws = static_cast<std::size_t>(draw);
  Dice dice(static_cast<std::uint32_t>(draw));
  // A word may span no plane with the other one.
  for (int tries = 0; tries < 10; ++tries) {
    const std::size_t drawn = dice.below(count);
    const auto& state = state_of<WordsState>(scene);
    if (word_vectors().word(drawn) != state.words[state.takes] && take(scene, drawn)) {
      return true;
    }
  }
  return false;
}

bool take_listed_pair(Scene& scene, double value) {
  const auto list = listed_words(scene).words;
  if (!is_index(value, kMostListed * kMostListed)) {
    return false;
  }
  const std::size_t i = static_cast<std::size_t>(value) / kMostListed;
  const std::size_t j = static_cast<std::size_t>(value) % kMostListed;
  const auto before = state_of<WordsState>(scene).words;
  if (i >= list.size() || j >= list.size() ||
      !take_pair(scene, word_vectors().word(list[i]), word_vectors().word(list[j]))) {
    return false;
  }
  for (const std::string& word : before) {
    if (word != scene.vectors[0].name && word != scene.vectors[1].name) {
      remember(state_of<WordsState>(scene), word);
    }
  }
  return true;
}

bool set_view(Scene& scene, std::string_view id, double value) {
  auto& state = state_of<WordsState>(scene);
  if (id == kWordsViewId && is_index(value, kViews.size())) {
    state.view = static_cast<WordView>(static_cast<int>(value));
    return true;
  }
  if (id == kWordsTurnId) {
    state.turn = kept_turn(value);
    return true;
  }
  if (id == kWordsTiltId) {
    state.tilt = kept_tilt(value);
    return true;
  }
  const std::size_t axis = id == kAcrossId ? 0 : 1;
  if ((id != kAcrossId && id != kUpId) || !is_index(value - 1, word_vectors().dimensions())) {
    return false;
  }
  const auto number = static_cast<std::size_t>(value) - 1;
  // The axis that had the number takes the other's, so a choice is never refused.
  if (state.numbers[1 - axis] == number) {
    state.numbers[1 - axis] = state.numbers[axis];
  }
  state.numbers[axis] = number;
  return true;
}

bool take_example(double value, std::span<const std::string_view> examples, std::string& text) {
  const bool is_there = is_index(value, examples.size());
  if (is_there) {
    text = examples[static_cast<std::size_t>(value)];
  }
  return is_there;
}

bool set_sum(Scene& scene, std::string_view id, double value) {
  auto& state = state_of<WordsState>(scene);
  if (id == kFormId && is_index(value, kForms.size())) {
    state.form = static_cast<SumForm>(static_cast<int>(value));
    return true;
  }
  if (id == kKeepId && value == 1 && can_keep(scene)) {
    state.kept.push_back(state.sum);
    return true;
  }
  if (id == kForgetId && value == 1) {
    state.kept.clear();
    return true;
  }
  if (id == kKeptId && is_index(value, state.kept.size())) {
    state.sum = state.kept[static_cast<std::size_t>(value)];
    return true;
  }
  return id == kExampleId && take_example(value, sum_examples(), state.sum);
}

bool set_list(Scene& scene, std::string_view id, double value) {
  auto& state = state_of<WordsState>(scene);
  if (id == kAxisId && is_index(value, 2)) {
    state.axis = value == 1;
    return true;
  }
  return id == kListExampleId && take_example(value, list_examples(), state.list);
}

}  // namespace

void add_word_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<WordsState>(scene);
  list.push_back(line(kFindId, state.query));
  Control takes = figure_control(kTakesId, ControlKind::choice, static_cast<double>(state.takes));
  takes.choices = {state.words[0], state.words[1]};
  takes.of_vectors = true;
  takes.english = scene.english_names;
  list.push_back(std::move(takes));
  if (word_vectors().size() > 0) {
    list.push_back(figure_control(kRandomId, ControlKind::button,
                                  static_cast<double>((state.draws + 1) % kWordDraws)));
  }
  add_view_controls(scene, list);
  add_sum_controls(scene, list);
  list.push_back(line(kListId, state.list));
  if (!listed_words(scene).words.empty()) {
    list.push_back(figure_control(kAxisId, ControlKind::toggle, state.axis ? 1 : 0));
  }
}

bool set_word_control(Scene& scene, std::string_view id, double value) {
  auto& state = state_of<WordsState>(scene);
  if (id == kTakesId && is_index(value, state.words.size())) {
    state.takes = static_cast<std::size_t>(value);
    return true;
  }
  if (id == kTakeWordId) {
    return is_index(value, word_vectors().size()) && take(scene, static_cast<std::size_t>(value));
  }
  if (id == kRandomId) {
    return take_random(scene, value);
  }
  if (id == kWalkId) {
    const bool can_walk = is_index(value, 101) && !shadows_of(scene).empty();
    if (can_walk) {
      walk_to(scene, value);
    }
    return can_walk;
  }
  if (id == kProbeId) {
    const bool can_set = is_index(value, 2) && !shadows_of(scene).empty();
    if (can_set) {
      set_probe(scene, value == 1);
      // It is drawn like the arrows that are not compared.
      scene.show_others = scene.show_others || value == 1;
    }
    return can_set;
  }
  if (id == kPairOfWordsId) {
    return take_listed_pair(scene, value);
  }
  return set_view(scene, id, value) || set_sum(scene, id, value) || set_list(scene, id, value);
}

bool set_word_text(Scene& scene, std::string_view id, std::string_view text) {
  auto& state = state_of<WordsState>(scene);
  if (text.size() > kLongestWordsText) {
    return false;
  }
  std::string* const changed = id == kFindId   ? &state.query
                               : id == kSumId  ? &state.sum
                               : id == kListId ? &state.list
                                               : nullptr;
  if (changed != nullptr) {
    *changed = text;
    // One line each, so that links can list them.
    std::ranges::replace_if(
        *changed, [](char one) { return one == '\n' || one == '\r'; }, ' ');
  }
  return changed != nullptr;
}

}  // namespace cosine_lab
