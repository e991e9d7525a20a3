#include "lesson/figures/words/list_board.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/word_nodes.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNearAverage = 4;
constexpr std::array<std::string_view, 3> kListExamples{"breakfast, lunch, dinner, train",
                                                        "paris, london, berlin, april",
                                                        "captain, lawyer, doctor, artist, singer"};

Cell pair_cell(const Scene& scene, const WordList& list, std::size_t i, std::size_t j) {
  const auto cosine = word_cosine(list.words[i], list.words[j]);
  Cell cell = value(cosine ? true_cosine(*cosine) : words("pairs.none"));
  if (i == j) {
    cell.tone = Tone::note;
    return cell;
  }
  const auto& pair = state_of<WordsState>(scene).words;
  const WordVectors& all = word_vectors();
  cell.press = {std::string(kPairOfWordsId), static_cast<double>(i * kMostListed + j)};
  cell.spoken = words("spoken.pair", {in("first", word_node(list.words[i])),
                                      in("second", word_node(list.words[j]))});
  cell.pressed = all.word(list.words[i]) == pair[0] && all.word(list.words[j]) == pair[1];
  cell.entrance = i == 0 && j == 1;
  cell.shade = cosine_shade(cosine.value_or(0));
  return cell;
}

Block matrix(const Scene& scene, const WordList& list) {
  std::vector<std::vector<Cell>> rows(1);
  rows[0].push_back(heading(plain("")));
  for (const std::size_t word : list.words) {
    rows[0].push_back(heading(word_node(word)));
  }
  for (std::size_t i = 0; i < list.words.size(); ++i) {
    std::vector<Cell> cells{heading(word_node(list.words[i]))};
    for (std::size_t j = 0; j < list.words.size(); ++j) {
      cells.push_back(pair_cell(scene, list, i, j));
    }
    rows.push_back(std::move(cells));
  }
  Block block = table(words("words.matrix"), std::move(rows));
  block.matrix = true;
  return block;
}

Block odd_sentence(const WordList& list) {
  const auto odd = odd_one_out(list.words);
  return odd ? sentence(words("words.odd", {in("word", word_node(odd->word)),
                                            in("mean", true_cosine(odd->mean))}),
                        Tone::strong)
             : sentence(words("words.odd.none"));
}

// Without the words themselves, which are near to their own average.
const std::vector<NearWord>& near_average(const Scene& scene) {
  static Kept<std::vector<NearWord>> kept;
  return kept.get(state_of<WordsState>(scene).list, [&] {
    const auto& list = listed_words(scene).words;
    auto near = best_of(cosines_with(average_direction(list)), kNearAverage + list.size());
    std::erase_if(
        near, [&](const NearWord& one) { return std::ranges::find(list, one.word) != list.end(); });
    return near;
  });
}

void add_average(const Scene& scene, Board& board) {
  auto names = names_with_cosines(near_average(scene), kNearAverage);
  if (!names.empty()) {
    board.body.push_back(sentence(words("words.average", {in("names", listed(std::move(names)))})));
  }
}

// The farthest towards the first word comes first.
Block axis_table(const Scene& scene, const std::vector<std::size_t>& list,
                 const std::vector<double>& places) {
  std::vector<NearWord> order;
  order.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    order.push_back({list[i], places[i]});
  }
  std::ranges::stable_sort(order, {}, &NearWord::cosine);
  std::vector<std::vector<Cell>> rows{
      {heading(words("words.near")), heading(words("words.axis.place"))}};
  for (const NearWord& one : order) {
    Cell place = value(true_cosine(one.cosine));
    place.shade = cosine_shade(one.cosine);
    rows.push_back({pressed_word(scene, one.word), std::move(place)});
  }
  return table(words("words.axis.table", two_words(scene)), std::move(rows));
}

void add_axis(const Scene& scene, Board& board) {
  if (!state_of<WordsState>(scene).axis) {
    return;
  }
  const auto& list = listed_words(scene).words;
  const std::vector<double> places = places_on_axis(scene, list);
  if (places.empty()) {
    return;
  }
  board.body.push_back(axis_table(scene, list, places));
  Node said = words("words.axis.say", two_words(scene));
  if (!uses_custom_words()) {
    said = row({std::move(said), plain(" "), words("words.axis.texts")});
  }
  board.body.push_back(sentence(std::move(said), Tone::note));
}

}  // namespace

std::span<const std::string_view> list_examples() {
  return kListExamples;
}

void add_list(const Scene& scene, Board& board) {
  if (word_vectors().size() == 0) {
    return;
  }
  if (!uses_custom_words()) {
    add_text_chips(words("words.lists"), kListExampleId, kListExamples,
                   state_of<WordsState>(scene).list, board);
  }
  const WordList& list = listed_words(scene);
  static Kept<std::vector<Block>> unknown;
  add_unknown(list.unknown, unknown, board);
  if (list.is_full) {
    board.body.push_back(
        sentence(words("words.list.full", {in("count", whole(kMostListed))}), Tone::bad));
  }
  if (list.words.size() > 2) {
    board.body.push_back(odd_sentence(list));
  }
  if (list.words.size() > 1) {
    board.body.push_back(matrix(scene, list));
    add_average(scene, board);
  }
  add_axis(scene, board);
}

}  // namespace cosine_lab
