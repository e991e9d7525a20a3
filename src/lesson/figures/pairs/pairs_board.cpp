#include "lesson/figures/pairs/pairs_board.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "lesson/figures/pairs/exercise.h"
#include "lesson/text/digits.h"

namespace cosine_lab {
namespace {

// The decimals that fit into a cell; the sentence above has room for all.
constexpr int kCellDecimals = 6;

Node rounded(double value) {
  return decimal(std::round(value), 0);
}

bool is_exact(const PairMeasure& pair) {
  return pair.direction == Direction::parallel || pair.direction == Direction::perpendicular ||
         pair.direction == Direction::opposite;
}

Node cell_text(const PairMeasure& pair) {
  if (pair.direction == Direction::none) {
    return words("pairs.none");
  }
  if (is_exact(pair)) {
    return rounded(pair.cosine);
  }
  // As near as this to 1, 0 or -1 and yet not equal.
  if (cosine_decimals(pair.cosine) > kCellDecimals || std::abs(pair.cosine) == 1) {
    return row({plain("≈\u2009"), rounded(pair.cosine)});
  }
  return cosine_node(pair);
}

std::vector<Node> pair_gaps(const Scene& scene, std::size_t first, std::size_t second) {
  return {in("first", name_of(scene, first)), in("second", name_of(scene, second))};
}

bool is_compared_pair(const Scene& scene, std::size_t i, std::size_t j) {
  return scene.compared == Compared{i, j};
}

Cell pair_cell(const Scene& scene, std::string_view id, std::size_t i, std::size_t j) {
  Cell cell;
  cell.press = {std::string(id), static_cast<double>(i * scene.vectors.size() + j)};
  cell.mark = {static_cast<int>(i), static_cast<int>(j), -1};
  cell.spoken = words("spoken.pair", pair_gaps(scene, i, j));
  cell.entrance = is_compared_pair(scene, i, j);
  return cell;
}

Cell cosine_cell(const Scene& scene, std::size_t i, std::size_t j) {
  const PairMeasure pair = pair_measure(scene, i, j);
  Cell cell = i == j ? Cell{} : pair_cell(scene, kPairId, i, j);
  cell.content = cell_text(pair);
  cell.pressed = is_compared_pair(scene, i, j);
  cell.tone = i == j                                  ? Tone::note
              : pair.direction == Direction::parallel ? Tone::strong
              : pair.direction == Direction::opposite ? Tone::strong
                                                      : Tone::plain;
  cell.shade = i == j ? 0 : cosine_shade(pair.cosine);
  return cell;
}

Cell veiled_cell(const Scene& scene, std::size_t i, std::size_t j) {
  if (j <= i) {
    return {};
  }
  Cell cell = pair_cell(scene, kMarkId, i, j);
  cell.pressed = is_marked(scene, i, j);
  cell.shade = cell.pressed ? kDeepestShade : 0;
  cell.content = words(cell.pressed ? "pairs.same" : "pairs.unknown");
  // The compared pair may stand the other way round.
  cell.entrance = scene.is_compared(i) && scene.is_compared(j);
  return cell;
}

template <typename MakeCell>
Block matrix(const Scene& scene, std::string_view caption, const Range& down, const Range& across,
             const MakeCell& make) {
  std::vector<std::vector<Cell>> rows(1);
  rows[0].push_back(heading(plain("")));
  for (std::size_t j = across.from; j < across.to; ++j) {
    rows[0].push_back(heading(name_of(scene, j)));
  }
  for (std::size_t i = down.from; i < down.to; ++i) {
    std::vector<Cell> cells{heading(name_of(scene, i))};
    for (std::size_t j = across.from; j < across.to; ++j) {
      cells.push_back(make(i, j));
    }
    rows.push_back(std::move(cells));
  }
  Block block = table(words(caption), std::move(rows));
  block.matrix = true;
  return block;
}

std::string_view sentence_key(Direction direction) {
  switch (direction) {
    case Direction::parallel:
      return "pairs.is.same";
    case Direction::nearly_parallel:
      return "pairs.is.near";
    case Direction::perpendicular:
      return "pairs.is.right";
    case Direction::opposite:
      return "pairs.is.opposite";
    case Direction::none:
      return "pairs.is.none";
    case Direction::other:
      break;
  }
  return "pairs.is.other";
}

Tone sentence_tone(Direction direction) {
  return direction == Direction::parallel          ? Tone::good
         : direction == Direction::nearly_parallel ? Tone::near
         : direction == Direction::none            ? Tone::bad
                                                   : Tone::strong;
}

}  // namespace

Node cosine_node(const PairMeasure& pair) {
  if (is_exact(pair)) {
    return rounded(pair.cosine);
  }
  return cosine_node(pair.cosine);
}

Node angle_node(const PairMeasure& pair) {
  Node node = angle_node(pair.angle);
  if (is_exact(pair) && node.text == "°") {
    node.value = std::round(node.value);
    node.decimals = 0;
  }
  return node;
}

Block pair_sentence(const Scene& scene, const PairMeasure& pair) {
  std::vector<Node> gaps = pair_gaps(scene, scene.compared.first, scene.compared.second);
  gaps.push_back(in("cosine", cosine_node(pair)));
  gaps.push_back(in("angle", angle_node(pair)));
  return sentence(words(sentence_key(pair.direction), std::move(gaps)),
                  sentence_tone(pair.direction));
}

Block cosine_matrix(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  return matrix(scene, "pairs.matrix", range_around(count, scene.compared.first),
                range_around(count, scene.compared.second),
                [&](std::size_t i, std::size_t j) { return cosine_cell(scene, i, j); });
}

// The first column and the last row would be empty.
Block veiled_matrix(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  return matrix(scene, "pairs.question", {0, count - 1}, {1, count},
                [&](std::size_t i, std::size_t j) { return veiled_cell(scene, i, j); });
}

void add_matrix_notes(const Scene& scene, Board& board) {
  const std::size_t count = scene.vectors.size();
  if (count > kMatrixVectors) {
    const Node shown = decimal(static_cast<double>(kMatrixVectors), 0);
    board.body.push_back(
        sentence(words("pairs.part",
                       {in("part", shown), in("count", decimal(static_cast<double>(count), 0))}),
                 Tone::note));
  }
  std::vector<Node> names;
  for (std::size_t v = 0; v < count; ++v) {
    if (is_zero(scene.vectors[v])) {
      names.push_back(name_of(scene, v));
    }
  }
  if (!names.empty()) {
    board.body.push_back(
        sentence(words("pairs.zero", {in("names", listed(std::move(names)))}), Tone::note));
  }
}

}  // namespace cosine_lab
