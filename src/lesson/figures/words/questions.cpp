#include "lesson/figures/words/questions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/question_tools.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum.h"
#include "lesson/figures/words/word_nodes.h"

namespace cosine_lab {
namespace {

// More cases than these ask about the most frequent words.
constexpr std::size_t kFrequent = 1500;
constexpr std::size_t kLeastFrequent = 100;  // "the" and its like are near to everything

using Words = std::vector<std::string_view>;

struct Case {
  std::string_view word;
  std::array<std::string_view, 4> options;
};

constexpr std::array kNearest{
    Case{"king", {"queen", "table", "river", "music"}},
    Case{"doctor", {"letter", "hospital", "river", "music"}},
    Case{"gold", {"court", "letter", "silver", "summer"}},
    Case{"summer", {"engine", "song", "court", "winter"}},
};
constexpr std::array kOpposites{std::array<std::string_view, 2>{"hot", "cold"},
                                std::array<std::string_view, 2>{"good", "bad"},
                                std::array<std::string_view, 2>{"north", "south"},
                                std::array<std::string_view, 2>{"open", "closed"}};
struct Sum {
  std::string_view text;
  std::array<std::string_view, 4> options;
};
constexpr std::array kSums{
    Sum{"king \u2212 man + woman", {"prince", "queen", "house", "boy"}},
    Sum{"went \u2212 go + come", {"run", "coming", "came", "leave"}},
    Sum{"son \u2212 man + woman", {"mother", "daughter", "king", "house"}},
};

// On the line from "he" to "she".
constexpr std::array<std::string_view, 2> kAxis{"he", "she"};
constexpr std::array kOnAxis{
    std::array<std::string_view, 3>{"captain", "doctor", "artist"},
    std::array<std::string_view, 3>{"singer", "lawyer", "president"},
    std::array<std::string_view, 3>{"manager", "science", "family"},
};

std::optional<double> cosine_of(std::string_view one, std::string_view other) {
  const auto a = word_vectors().find(one);
  const auto b = word_vectors().find(other);
  return a && b ? word_cosine(*a, *b) : std::nullopt;
}

// By their cosines with `word`; nothing where one of the words is not there.
std::optional<std::vector<double>> scores_of(std::string_view word, const Words& options) {
  std::vector<double> scores;
  for (const std::string_view option : options) {
    const auto cosine = cosine_of(word, option);
    if (!cosine) {
      return std::nullopt;
    }
    scores.push_back(*cosine);
  }
  return scores;
}

Posed ask_among(Node ask, const Words& options, const std::optional<std::vector<double>>& scores) {
  if (!scores) {
    return refusal("quiz.words.missing");
  }
  std::vector<Node> names;
  std::ranges::transform(options, std::back_inserter(names), vocabulary_node);
  return choice_of_best(std::move(ask), std::move(names), *scores);
}

Node told(std::string_view one, std::string_view other) {
  return words("quiz.pairs.cosine",
               {in("first", vocabulary_node(one)), in("second", vocabulary_node(other)),
                in("cosine", decimal(cosine_of(one, other).value_or(0), 2))});
}

Node told_all(std::string_view word, const Words& options) {
  Node why = row({});
  for (const std::string_view option : options) {
    if (!why.children.empty()) {
      why.children.push_back(plain(" "));
    }
    why.children.push_back(told(word, option));
  }
  return why;
}

const Case& nearest_case(const Scene& scene) {
  return kNearest[scene.quiz.seed % kNearest.size()];
}

Words options_of(const auto& one) {
  return {one.options.begin(), one.options.end()};
}

void show(Scene& scene, std::string_view first, std::string_view second) {
  scene.compared = {0, 1};
  static_cast<void>(take_pair(scene, first, second));
}

void pose_nearest(Scene& scene, Dice&) {
  const Case& one = nearest_case(scene);
  show(scene, one.word, one.options.front());
}

Posed ask_nearest(const Scene& scene) {
  const Case& one = nearest_case(scene);
  return ask_among(words("quiz.words.nearest", {in("word", vocabulary_node(one.word))}),
                   options_of(one), scores_of(one.word, options_of(one)));
}

Node explain_nearest(const Scene& seen, const Posed&, const Reply&) {
  const Case& one = nearest_case(seen);
  return told_all(one.word, options_of(one));
}

const auto& opposite_case(const Scene& scene) {
  return kOpposites[scene.quiz.seed % kOpposites.size()];
}

void pose_opposite(Scene& scene, Dice&) {
  show(scene, opposite_case(scene)[0], opposite_case(scene)[1]);
}

Posed ask_opposite(const Scene& scene) {
  const auto& [one, other] = opposite_case(scene);
  const auto cosine = cosine_of(one, other);
  if (!cosine) {
    return refusal("quiz.words.missing");
  }
  constexpr double middle = 0.3;
  const std::size_t right = *cosine < -middle ? 0 : *cosine <= middle ? 1 : 2;
  return choice_of(words("quiz.words.opposite",
                         {in("one", vocabulary_node(one)), in("other", vocabulary_node(other))}),
                   {"quiz.words.below", "quiz.words.between", "quiz.words.above"}, right);
}

Node explain_opposite(const Scene& seen, const Posed&, const Reply&) {
  const auto& [one, other] = opposite_case(seen);
  // How a reader's own vectors were made is not known.
  return uses_custom_words()
             ? told(one, other)
             : row({told(one, other), plain(" "), words("quiz.words.opposite.why")});
}

const Sum& sum_case(const Scene& scene) {
  return kSums[scene.quiz.seed % kSums.size()];
}

void pose_sum(Scene& scene, Dice&) {
  state_of<WordsState>(scene).sum = sum_case(scene).text;
  state_of<WordsState>(scene).form = SumForm::add;
}

// Nothing where a word is not there.
std::optional<std::vector<double>> fits_of(const Sum& sum) {
  const WordSum made = word_sum(sum.text);
  const auto fits = sum_scores(made, SumForm::add);
  std::vector<double> scores;
  for (const std::string_view option : sum.options) {
    const auto at = word_vectors().find(option);
    if (!at || !made.unknown.empty() || fits.empty()) {
      return std::nullopt;
    }
    scores.push_back(fits[*at]);
  }
  return scores;
}

Posed ask_sum(const Scene& scene) {
  const Sum& sum = sum_case(scene);
  return ask_among(words("quiz.words.sum", {in("sum", vocabulary_node(sum.text))}), options_of(sum),
                   fits_of(sum));
}

Node explain_sum(const Scene& seen, const Posed& posed, const Reply&) {
  const auto best =
      static_cast<std::size_t>(std::ranges::find(posed.right, true) - posed.right.begin());
  return words("quiz.words.sum.why", {in("sum", vocabulary_node(sum_case(seen).text)),
                                      in("word", vocabulary_node(sum_case(seen).options[best]))});
}

// Three frequent words that differ.
Words case_words(const Scene& scene) {
  const WordVectors& words = word_vectors();
  Dice dice(scene.quiz.seed);
  const std::size_t least = words.size() > 2 * kLeastFrequent ? kLeastFrequent : 0;
  const std::size_t most = std::min(words.size(), kFrequent);
  Words drawn;
  for (std::size_t tries = 0; drawn.size() < 3 && tries < 50 && most > least; ++tries) {
    const std::string_view word = words.word(least + dice.below(most - least));
    if (std::ranges::find(drawn, word) == drawn.end()) {
      drawn.push_back(word);
    }
  }
  return drawn;
}

void pose_case(Scene& scene, Dice&) {
  if (const Words drawn = case_words(scene); drawn.size() == 3) {
    show(scene, drawn[0], drawn[1]);
  }
}

Posed ask_case(const Scene& scene) {
  const Words drawn = case_words(scene);
  if (drawn.size() < 3) {
    return refusal("quiz.words.missing");
  }
  const Words options{drawn[1], drawn[2]};
  return ask_among(words("quiz.words.nearest", {in("word", vocabulary_node(drawn[0]))}), options,
                   scores_of(drawn[0], options));
}

Node explain_case(const Scene& seen, const Posed&, const Reply&) {
  const Words drawn = case_words(seen);
  return drawn.size() == 3 ? told_all(drawn[0], {drawn[1], drawn[2]}) : row({});
}

const auto& axis_case(const Scene& scene) {
  return kOnAxis[scene.quiz.seed % kOnAxis.size()];
}

void pose_axis(Scene& scene, Dice&) {
  show(scene, kAxis[0], kAxis[1]);
  auto& state = state_of<WordsState>(scene);
  state.list.clear();
  for (const std::string_view word : axis_case(scene)) {
    state.list += (state.list.empty() ? "" : ", ") + std::string(word);
  }
  state.axis = true;
}

// Nothing where a word is not there, or the two span no plane.
std::optional<std::vector<double>> axis_scores(const Scene& scene) {
  const auto& words = axis_case(scene);
  std::vector<std::size_t> list;
  for (const std::string_view word : words) {
    if (const auto known = word_vectors().find(word)) {
      list.push_back(*known);
    }
  }
  Scene between = scene;
  const bool whole = list.size() == words.size() && take_pair(between, kAxis[0], kAxis[1]);
  return whole ? std::optional(places_on_axis(between, list)) : std::nullopt;
}

Posed ask_axis(const Scene& scene) {
  const auto& words_asked = axis_case(scene);
  return ask_among(words("quiz.words.axis", {in("first", vocabulary_node(kAxis[0])),
                                             in("second", vocabulary_node(kAxis[1]))}),
                   {words_asked.begin(), words_asked.end()}, axis_scores(scene));
}

Node explain_axis(const Scene& seen, const Posed&, const Reply&) {
  const auto scores = axis_scores(seen);
  Node why = row({});
  for (std::size_t i = 0; scores && i < scores->size(); ++i) {
    why.children.push_back(words(
        "quiz.words.place",
        {in("word", vocabulary_node(axis_case(seen)[i])), in("place", true_cosine((*scores)[i]))}));
    why.children.push_back(plain(" "));
  }
  if (!uses_custom_words()) {
    why.children.push_back(words("words.axis.texts"));
  }
  return why;
}

}  // namespace

constinit const std::array<Question, 5> kWordsQuestions{{
    {"words.nearest", pose_nearest, ask_nearest, explain_nearest, false},
    {"words.opposite", pose_opposite, ask_opposite, explain_opposite, false},
    {"words.sum", pose_sum, ask_sum, explain_sum, false},
    {"words.axis", pose_axis, ask_axis, explain_axis, false},
    {"words.case", pose_case, ask_case, explain_case, false},
}};

}  // namespace cosine_lab
