#include "lesson/figures/words/word_nodes.h"

#include <algorithm>
#include <string>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/search.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kSpellings = 3;
constexpr std::size_t kMostUnknown = 5;
// Rounding the shipped rows to bytes changes a cosine by less than 0.01.
constexpr int kTrueDecimals = 2;
constexpr int kCustomDecimals = 4;

Block chips(Node caption, std::vector<Cell> cells) {
  Block block;
  block.kind = BlockKind::chips;
  block.lines.push_back(std::move(caption));
  cells.front().entrance = true;
  block.rows.push_back(std::move(cells));
  return block;
}

bool is_letter(char one) {
  return one >= 'a' && one <= 'z';
}

bool has_all_words(std::string_view text) {
  std::string word;
  for (const char one : std::string(text) + " ") {
    if (is_letter(one)) {
      word += one;
    } else if (!word.empty() && !word_vectors().find(std::exchange(word, {}))) {
      return false;
    }
  }
  return true;
}

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

}  // namespace

Node vocabulary_node(std::string_view word) {
  return uses_custom_words() ? plain(word) : english(word);
}

Node word_node(std::size_t word) {
  return vocabulary_node(word_vectors().word(word));
}

std::vector<Node> two_words(const Scene& scene) {
  const auto& [first, second] = state_of<WordsState>(scene).words;
  return {in("first", vocabulary_node(first)), in("second", vocabulary_node(second))};
}

Node true_cosine(double cosine) {
  return decimal(cosine, uses_custom_words() ? kCustomDecimals : kTrueDecimals);
}

Cell pressed_word(const Scene& scene, std::size_t word) {
  const auto& state = state_of<WordsState>(scene);
  Cell cell = value(word_node(word));
  cell.press = {std::string(kTakeWordId), static_cast<double>(word)};
  cell.pressed = state.words[state.takes] == word_vectors().word(word);
  return cell;
}

std::vector<Node> names_with_cosines(const std::vector<NearWord>& words, std::size_t most) {
  std::vector<Node> names;
  for (std::size_t i = 0; i < std::min(most, words.size()); ++i) {
    names.push_back(row(
        {word_node(words[i].word), plain("\u00a0("), true_cosine(words[i].cosine), plain(")")}));
  }
  return names;
}

Block word_chips(const Scene& scene, Node caption, const std::vector<std::size_t>& words) {
  std::vector<Cell> cells;
  cells.reserve(words.size());
  for (const std::size_t word : words) {
    cells.push_back(pressed_word(scene, word));
  }
  return chips(std::move(caption), std::move(cells));
}

void add_text_chips(Node caption, std::string_view id, std::span<const std::string_view> texts,
                    std::string_view now, Board& board) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (has_all_words(texts[i])) {
      Cell cell = value(vocabulary_node(texts[i]));
      cell.press = {std::string(id), static_cast<double>(i)};
      cell.pressed = texts[i] == now;
      cells.push_back(std::move(cell));
    }
  }
  if (!cells.empty()) {
    board.body.push_back(chips(std::move(caption), std::move(cells)));
  }
}

void add_unknown(const std::vector<std::string>& unknown, Kept<std::vector<Block>>& kept,
                 Board& board) {
  std::string key;
  for (const std::string& one : unknown) {
    key += one + '\n';
  }
  const auto& said = kept.get(std::move(key), [&] {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < std::min(unknown.size(), kMostUnknown); ++i) {
      blocks.push_back(unknown_sentence(unknown[i]));
    }
    return blocks;
  });
  board.body.insert(board.body.end(), said.begin(), said.end());
}

}  // namespace cosine_lab
