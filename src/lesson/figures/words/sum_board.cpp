#include "lesson/figures/words/sum_board.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/word_nodes.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNearSum = 10;
constexpr int kScoreDecimals = 3;

// Some of them hold, and some do not.
constexpr std::array<std::string_view, 6> kSumExamples{
    "king \u2212 man + woman = queen",     "paris \u2212 france + germany = berlin",
    "walked \u2212 walk + go = went",      "mice \u2212 mouse + house = houses",
    "brother \u2212 man + woman = sister", "hand \u2212 arm + leg = foot"};

// What a sum and the way it is weighed lead to, as a key of what is kept.
std::string key_of(const std::string& sum, SumForm form) {
  return (form == SumForm::multiply ? "*" : "+") + sum;
}

struct SumResult {
  std::vector<NearWord> best;
  std::optional<SumOutcome> outcome;
};

const SumResult& result_of(const Scene& scene) {
  static Kept<SumResult> kept;
  const auto& state = state_of<WordsState>(scene);
  return kept.get(key_of(state.sum, state.form), [&] {
    std::vector<double> scores = sum_scores(sum_of(scene), state.form);
    SumResult result;
    result.best = best_of(scores, kNearSum);
    result.outcome = outcome_of(sum_of(scene), std::move(scores));
    return result;
  });
}

Block sum_table(const Scene& scene) {
  const WordSum& sum = sum_of(scene);
  const bool product = state_of<WordsState>(scene).form == SumForm::multiply;
  std::vector<std::vector<Cell>> rows{{heading(words("words.near")),
                                       heading(words(product ? "words.score" : "words.cosine")),
                                       heading(plain(""))}};
  for (const NearWord& one : best_for_sum(scene)) {
    rows.push_back({pressed_word(scene, one.word),
                    value(product ? decimal(one.cosine, kScoreDecimals) : true_cosine(one.cosine)),
                    value(sum.has(one.word) ? words("words.asked") : plain(""), Tone::note)});
  }
  return table(words(product ? "words.sum.product" : "words.sum.near"), std::move(rows));
}

void say_outcome(const Scene& scene, Board& board) {
  const WordSum& sum = sum_of(scene);
  if (!sum.expected) {
    return;
  }
  std::vector<Node> gaps{in("expected", word_node(*sum.expected))};
  if (sum.has(*sum.expected)) {
    board.body.push_back(sentence(words("words.sum.part", std::move(gaps)), Tone::bad));
    return;
  }
  if (const auto& found = result_of(scene).outcome) {
    gaps.push_back(in("word", word_node(found->best)));
    gaps.push_back(in("rank", whole(found->rank)));
    board.body.push_back(found->held()
                             ? sentence(words("words.sum.held", std::move(gaps)), Tone::good)
                             : sentence(words("words.sum.failed", std::move(gaps)), Tone::bad));
  }
}

struct KeptSums {
  std::vector<std::vector<Cell>> rows;
  std::size_t held = 0;
};

std::vector<Cell> kept_row(const std::string& text, std::size_t index,
                           const std::optional<SumOutcome>& found) {
  Cell name = value(vocabulary_node(text));
  name.press = {std::string(kKeptId), static_cast<double>(index)};
  if (!found) {
    return {std::move(name), value(plain("")), value(words("words.kept.unknown"), Tone::note)};
  }
  return {std::move(name), value(word_node(found->best)),
          value(words(found->held() ? "words.kept.held" : "words.kept.failed"),
                found->held() ? Tone::good : Tone::bad)};
}

KeptSums kept_sums(const WordsState& state) {
  KeptSums sums;
  sums.rows.push_back({heading(words("words.kept.sum")), heading(words("words.kept.first")),
                       heading(words("words.kept.outcome"))});
  for (std::size_t i = 0; i < state.kept.size(); ++i) {
    const WordSum sum = word_sum(state.kept[i]);
    const auto found = outcome_of(sum, sum_scores(sum, state.form));
    sums.held += found && found->held() ? 1 : 0;
    sums.rows.push_back(kept_row(state.kept[i], i, found));
  }
  return sums;
}

void add_kept(const Scene& scene, Board& board) {
  const auto& state = state_of<WordsState>(scene);
  if (state.kept.empty()) {
    return;
  }
  static Kept<KeptSums> kept;
  std::string key = key_of({}, state.form);
  for (const std::string& one : state.kept) {
    key += '\n' + one;
  }
  KeptSums sums = kept.get(std::move(key), [&] { return kept_sums(state); });
  for (std::size_t i = 0; i < state.kept.size(); ++i) {
    sums.rows[i + 1][0].pressed = state.kept[i] == state.sum;
  }
  board.body.push_back(table(
      words("words.kept", {in("held", whole(sums.held)), in("all", whole(state.kept.size()))}),
      std::move(sums.rows)));
}

}  // namespace

std::array<std::string, 3> example_terms() {
  constexpr std::size_t kTried = 1000;
  const WordVectors& all = word_vectors();
  std::array<std::string, 3> terms{"king", "man", "woman"};
  if (std::ranges::all_of(terms, [&](const auto& word) { return all.find(word).has_value(); })) {
    return terms;
  }
  std::vector<std::string> known;
  for (std::size_t w = 0; w < std::min(kTried, all.size()) && known.size() < terms.size(); ++w) {
    const WordSum sum = word_sum(all.word(w));
    if (sum.terms.size() == 1 && sum.terms[0].word == w && sum.unknown.empty()) {
      known.push_back(all.word(w));
    }
  }
  for (std::size_t i = 0; i < terms.size() && !known.empty(); ++i) {
    terms[i] = known[i % known.size()];
  }
  return terms;
}

std::span<const std::string_view> sum_examples() {
  return kSumExamples;
}

const WordSum& sum_of(const Scene& scene) {
  static Kept<WordSum> kept;
  const std::string& text = state_of<WordsState>(scene).sum;
  return kept.get(text, [&] { return word_sum(text); });
}

const std::vector<NearWord>& best_for_sum(const Scene& scene) {
  return result_of(scene).best;
}

bool can_keep(const Scene& scene) {
  const auto& state = state_of<WordsState>(scene);
  return state.kept.size() < kMostKept && result_of(scene).outcome &&
         std::ranges::find(state.kept, state.sum) == state.kept.end();
}

void add_sum(const Scene& scene, Board& board) {
  if (!uses_custom_words()) {
    add_text_chips(words("words.examples"), kExampleId, kSumExamples,
                   state_of<WordsState>(scene).sum, board);
  }
  const WordSum& sum = sum_of(scene);
  static Kept<std::vector<Block>> unknown;
  add_unknown(sum.unknown, unknown, board);
  if (sum.is_full) {
    board.body.push_back(
        sentence(words("words.sum.full", {in("count", whole(kMostTerms))}), Tone::bad));
  }
  if (!sum.terms.empty()) {
    say_outcome(scene, board);
    board.body.push_back(best_for_sum(scene).empty() ? sentence(words("words.sum.zero"), Tone::bad)
                                                     : sum_table(scene));
  }
  add_kept(scene, board);
}

}  // namespace cosine_lab
