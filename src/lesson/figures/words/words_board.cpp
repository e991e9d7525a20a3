#include "lesson/figures/words/words_board.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/search.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/way.h"
#include "lesson/figures/words/word_nodes.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNamed = 4;
constexpr std::size_t kRows = 8;
constexpr std::size_t kFound = 8;
// So short a shadow is what rounding left of an arrow that is seen from its end.
constexpr double kPoint = 1e-9;

using Arrows = std::vector<std::size_t>;

std::vector<Cell> near_cells(const Scene& scene, const std::vector<NearWord>& list,
                             std::size_t rank) {
  if (rank >= list.size()) {
    return {value(plain("")), value(plain(""))};
  }
  return {pressed_word(scene, list[rank].word), value(true_cosine(list[rank].cosine))};
}

Node nearest_sentence(const Scene& scene, std::size_t vector) {
  std::vector<Node> names = names_with_cosines(nearest_to(scene, vector, kNamed), kNamed);
  const Node name = in("first", name_of(scene, vector));
  return names.empty() ? words("words.zero", {name})
                       : words("words.nearest", {name, in("names", listed(std::move(names)))});
}

// Two columns for each arrow.
Block nearest_table(const Scene& scene, Node caption, const Arrows& arrows) {
  std::vector<std::vector<NearWord>> lists;
  std::vector<Cell> head;
  std::size_t most = 0;
  for (const std::size_t arrow : arrows) {
    lists.push_back(nearest_to(scene, arrow, kRows));
    head.push_back(heading(words("words.near.arrow", {in("word", name_of(scene, arrow))})));
    head.push_back(heading(words("words.cosine")));
    most = std::max(most, lists.back().size());
  }
  std::vector<std::vector<Cell>> rows{std::move(head)};
  for (std::size_t rank = 0; rank < most; ++rank) {
    std::vector<Cell> cells;
    for (const auto& list : lists) {
      std::ranges::move(near_cells(scene, list, rank), std::back_inserter(cells));
    }
    rows.push_back(std::move(cells));
  }
  return table(std::move(caption), std::move(rows));
}

// Which directions are drawn.
std::vector<Node> ground_of_view(const Scene& scene) {
  const auto& state = state_of<WordsState>(scene);
  if (state.view == WordView::numbers) {
    return {words("words.view.numbers",
                  {in("across", whole(state.numbers[0] + 1)), in("up", whole(state.numbers[1] + 1)),
                   in("all", whole(word_vectors().dimensions()))})};
  }
  const ShownVariance shown = shown_variance(scene);
  return {words(state.view == WordView::space ? "words.view.space" : "words.view.components"),
          words(shown.listed ? "words.view.listed" : "words.view.frequent",
                {in("count", whole(shown.words)), in("share", percent(shown.share))})};
}

bool is_point(const Scene& scene, std::size_t vector) {
  const Point tip = seen_tip(scene, vector);
  const auto& components = scene.vectors[vector].components;
  return std::hypot(tip[0], tip[1]) <= kPoint * std::hypot(components[0], components[1]);
}

// The angle drawn beside the true one.
Node drawn_angle(const Scene& scene, const Similarity& similarity) {
  const auto [a, b] = scene.compared;
  std::vector<Node> gaps{in("first", name_of(scene, a)), in("second", name_of(scene, b)),
                         in("angle", angle_node(similarity.angle.value))};
  const Similarity drawn = measure(seen_tip(scene, a), seen_tip(scene, b));
  if (drawn.angle.status != Status::ok || is_point(scene, a) || is_point(scene, b)) {
    return words("words.view.upright", std::move(gaps));
  }
  gaps.push_back(in("cosine", cosine_node(similarity.cosine.value)));
  gaps.push_back(in("drawn", angle_node(drawn.angle.value)));
  gaps.push_back(in("drawnCosine", cosine_node(drawn.cosine.value)));
  return words("words.view.drawn", std::move(gaps));
}

// Limited to the number the board shows.
Node first_names(const std::vector<std::size_t>& list) {
  std::vector<Node> names;
  for (std::size_t i = 0; i < std::min(kMostPassed, list.size()); ++i) {
    names.push_back(word_node(list[i]));
  }
  if (list.size() > kMostPassed) {
    names.push_back(plain("…"));
  }
  return listed(std::move(names));
}

}  // namespace

void add_nearest(const Scene& scene, Board& board) {
  if (word_vectors().size() == 0) {
    board.head.push_back(sentence(words("words.missing"), Tone::bad));
    return;
  }
  const Arrows arrows = told_arrows(scene);
  board.head.push_back(sentence(nearest_sentence(scene, arrows.front()), Tone::strong));
  if (arrows.back() == kProbe) {
    board.head.push_back(sentence(nearest_sentence(scene, kProbe), Tone::strong));
  }
  board.body.push_back(nearest_table(scene, words("words.table"), {arrows[0], arrows[1]}));
  if (arrows.size() > 2) {
    const auto& state = state_of<WordsState>(scene);
    Node caption =
        words("words.probe.table", {in("first", name_of(scene, kProbe)),
                                    in("word", vocabulary_node(state.words[state.takes]))});
    board.body.push_back(nearest_table(scene, std::move(caption), {kProbe}));
  }
}

void add_probe(const Scene& scene, Board& board) {
  if (has_probe(scene) && !shadows_of(scene).empty()) {
    board.body.push_back(
        sentence(words("words.probe.say", {in("first", name_of(scene, kProbe))}), Tone::note));
  }
}

void add_way(const Scene& scene, Board& board) {
  const auto& way = words_on_the_way(scene);
  if (way.empty()) {
    return;
  }
  std::vector<Node> gaps = two_words(scene);
  gaps.push_back(in("names", first_names(way)));
  board.body.push_back(sentence(words("words.way", std::move(gaps))));
  const std::vector<std::size_t> passed = words_passed(scene);
  if (!passed.empty()) {
    const Node arrow = in("first", name_of(scene, 0));
    board.body.push_back(sentence(
        is_beyond(scene) ? words("words.passed.all", {arrow})
                         : words("words.passed", {arrow, in("names", first_names(passed))})));
  }
}

std::vector<Node> drawing_words(const Scene& scene, const Similarity& similarity) {
  std::vector<Node> said;
  if (is_plane_view(scene)) {
    said.push_back(words("words.plane", two_words(scene)));
  } else {
    said = ground_of_view(scene);
    if (similarity.angle.status == Status::ok) {
      said.push_back(drawn_angle(scene, similarity));
    }
  }
  said.push_back(words("words.dots"));
  return said;
}

std::vector<Node> drawn_words(const Scene& scene, const Similarity& similarity) {
  if (word_vectors().size() == 0) {
    return {words("words.missing")};
  }
  std::vector<Node> sentences = drawing_words(scene, similarity);
  for (const std::size_t arrow : told_arrows(scene)) {
    sentences.push_back(nearest_sentence(scene, arrow));
  }
  return sentences;
}

void add_found(const Scene& scene, Board& board) {
  const auto& state = state_of<WordsState>(scene);
  const std::string_view typed = trimmed(state.query);
  const auto gap = [&] { return in("word", vocabulary_node(state.words[state.takes])); };
  if (word_vectors().size() == 0) {
    return;
  }
  if (typed.empty()) {
    std::vector<std::size_t> recent;
    for (const std::string& word : state.recent) {
      if (const auto known = word_vectors().find(word)) {
        recent.push_back(*known);
      }
    }
    if (!recent.empty()) {
      board.body.push_back(word_chips(scene, words("words.recent", {gap()}), recent));
    }
    return;
  }
  static Kept<std::vector<std::size_t>> kept;
  const auto& found = kept.get(std::string(typed), [&] { return find_words(typed, kFound); });
  board.body.push_back(found.empty()
                           ? sentence(words("words.unknown", {in("word", plain(typed))}), Tone::bad)
                           : word_chips(scene, words("words.found", {gap()}), found));
}

}  // namespace cosine_lab
