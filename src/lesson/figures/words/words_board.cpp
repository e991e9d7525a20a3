#include "lesson/figures/words/words_board.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/search.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum.h"
#include "lesson/text/text_parts.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNamed = 4;
constexpr std::size_t kRows = 8;
constexpr std::size_t kFound = 8;
constexpr std::size_t kNearSum = 10;
constexpr std::size_t kSpellings = 3;
// Rounding the shipped rows to bytes changes a cosine by less than 0.01.
constexpr int kTrueDecimals = 2;
constexpr int kOwnDecimals = 4;

Node cosine_of(const NearWord& near) {
  return decimal(near.cosine, uses_own_words() ? kOwnDecimals : kTrueDecimals);
}

Node word_node(std::size_t word) {
  return vocabulary_node(word_vectors().word(word));
}

Cell pressed_word(const Scene& scene, std::size_t word) {
  const auto& state = own<WordsState>(scene);
  Cell cell = value(word_node(word));
  cell.press = {std::string(kTakeWordId), static_cast<double>(word)};
  cell.pressed = state.words[state.takes] == word_vectors().word(word);
  return cell;
}

std::vector<Cell> near_cells(const Scene& scene, const std::vector<NearWord>& list,
                             std::size_t rank) {
  if (rank >= list.size()) {
    return {value(plain("")), value(plain(""))};
  }
  return {pressed_word(scene, list[rank].word), value(cosine_of(list[rank]))};
}

Node nearest_sentence(const Scene& scene, std::size_t vector,
                      const std::vector<NearWord>& nearest) {
  std::vector<Node> names;
  for (std::size_t i = 0; i < std::min(kNamed, nearest.size()); ++i) {
    names.push_back(
        row({word_node(nearest[i].word), plain("\u00a0("), cosine_of(nearest[i]), plain(")")}));
  }
  const Node name = in("first", name_of(scene, vector));
  return names.empty() ? words("words.zero", {name})
                       : words("words.nearest", {name, in("names", listed(std::move(names)))});
}

Block nearest_table(const Scene& scene, const std::vector<NearWord>& first,
                    const std::vector<NearWord>& second) {
  const auto [a, b] = scene.compared;
  std::vector<std::vector<Cell>> rows{
      {heading(words("words.near.arrow", {in("word", name_of(scene, a))})),
       heading(words("words.cosine")),
       heading(words("words.near.arrow", {in("word", name_of(scene, b))})),
       heading(words("words.cosine"))}};
  for (std::size_t rank = 0; rank < std::max(first.size(), second.size()); ++rank) {
    std::vector<Cell> cells = near_cells(scene, first, rank);
    std::ranges::move(near_cells(scene, second, rank), std::back_inserter(cells));
    rows.push_back(std::move(cells));
  }
  return table(words("words.table"), std::move(rows));
}

// What was misspelt in a sum, and what may have been meant.
Block unknown_sentence(const std::string& unknown) {
  const auto similar = find_words(unknown, kSpellings);
  std::vector<Node> gaps{in("word", plain(unknown))};
  if (similar.empty()) {
    return sentence(words("words.unknown", std::move(gaps)), Tone::bad);
  }
  std::vector<Node> names;
  std::ranges::transform(similar, std::back_inserter(names), word_node);
  gaps.push_back(in("similar", listed(std::move(names))));
  return sentence(words("words.unknown.similar", std::move(gaps)), Tone::bad);
}

Block sum_table(const Scene& scene, const WordSum& sum, const std::vector<NearWord>& near) {
  std::vector<std::vector<Cell>> rows{
      {heading(words("words.near")), heading(words("words.cosine")), heading(plain(""))}};
  for (const NearWord& one : near) {
    const bool asked = std::ranges::find(sum.words, one.word) != sum.words.end();
    rows.push_back({pressed_word(scene, one.word), value(cosine_of(one)),
                    value(asked ? words("words.asked") : plain(""), Tone::note)});
  }
  return table(words("words.sum.near"), std::move(rows));
}

}  // namespace

Node vocabulary_node(std::string_view word) {
  return uses_own_words() ? plain(word) : english(word);
}

void add_nearest(const Scene& scene, Board& board) {
  if (word_vectors().size() == 0) {
    board.head.push_back(sentence(words("words.missing"), Tone::bad));
    return;
  }
  const auto first = nearest_to(scene, scene.compared.first, kRows);
  const auto second = nearest_to(scene, scene.compared.second, kRows);
  board.head.push_back(
      sentence(nearest_sentence(scene, scene.compared.first, first), Tone::strong));
  board.body.push_back(nearest_table(scene, first, second));
}

Node plane_words(const Scene& scene) {
  const auto& [first, second] = own<WordsState>(scene).words;
  return words("words.plane",
               {in("first", vocabulary_node(first)), in("second", vocabulary_node(second))});
}

std::vector<Node> drawn_words(const Scene& scene) {
  if (word_vectors().size() == 0) {
    return {words("words.missing")};
  }
  std::vector<Node> sentences{plane_words(scene)};
  for (const std::size_t vector : {scene.compared.first, scene.compared.second}) {
    sentences.push_back(nearest_sentence(scene, vector, nearest_to(scene, vector, kNamed)));
  }
  return sentences;
}

void add_found(const Scene& scene, Board& board) {
  const std::string& query = own<WordsState>(scene).query;
  const std::string_view typed = trimmed(query);
  if (typed.empty() || word_vectors().size() == 0) {
    return;
  }
  static Kept<std::vector<std::size_t>> kept;
  const auto& found = kept.get(std::string(typed), [&] { return find_words(typed, kFound); });
  if (found.empty()) {
    board.body.push_back(sentence(words("words.unknown", {in("word", plain(typed))}), Tone::bad));
    return;
  }
  const auto& state = own<WordsState>(scene);
  Block block;
  block.kind = BlockKind::chips;
  block.lines.push_back(
      words("words.found", {in("word", vocabulary_node(state.words[state.takes]))}));
  block.rows.emplace_back();
  for (const std::size_t word : found) {
    Cell cell = pressed_word(scene, word);
    cell.entrance = block.rows[0].empty();
    block.rows[0].push_back(std::move(cell));
  }
  board.body.push_back(std::move(block));
}

void add_sum(const Scene& scene, Board& board) {
  static Kept<WordSum> kept_sum;
  const std::string& text = own<WordsState>(scene).sum;
  const WordSum& sum = kept_sum.get(text, [&] { return word_sum(text); });
  for (const std::string& unknown : sum.unknown) {
    board.body.push_back(unknown_sentence(unknown));
  }
  if (sum.words.empty()) {
    return;
  }
  static Kept<std::vector<NearWord>> kept;
  const auto& near =
      kept.get(own<WordsState>(scene).sum, [&] { return nearest_words(sum.direction, kNearSum); });
  board.body.push_back(near.empty() ? sentence(words("words.sum.zero"), Tone::bad)
                                    : sum_table(scene, sum, near));
}

}  // namespace cosine_lab
