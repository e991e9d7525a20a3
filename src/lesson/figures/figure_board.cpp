#include "lesson/figures/figure_board.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lesson/figures/controls.h"
#include "lesson/figures/data_board.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/numbers_table.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/quiz_board.h"
#include "lesson/figures/vector_colours.h"

namespace cosine_lab {

Board board_of(const Scene& scene, const Similarity& similarity) {
  const FigureEntry& figure = figure_entry(scene.kind);
  Board board;
  board.title = figure.title;
  board.label = figure.label;
  add_steps(scene, similarity, board);
  add_question(scene, board);
  // What a figure has besides could be changed, or would answer what is still to come.
  if (is_open(scene) || scene.quiz.graded) {
    add_numbers_table(scene, board);
  } else if (figure.fill != nullptr) {
    figure.fill(scene, similarity, board);
  }
  add_data(scene, board);
  if (figure.colour != nullptr) {
    colour_marks(scene, board);
  }
  return board;
}

void add_panel_controls(const Scene& scene, Board& board) {
  const auto is_there = [&](const std::string& id) {
    const auto shows = [&](const Block& block) {
      return std::ranges::find(block.controls, id, &Control::id) != block.controls.end();
    };
    return std::ranges::any_of(board.body, shows) || std::ranges::any_of(board.views, shows) ||
           std::ranges::any_of(board.foot, shows);
  };
  Block others;
  others.kind = BlockKind::controls;
  // A row for each vector's numbers.
  std::vector<Block> numbers(scene.vectors.size(), others);
  for (Control& control : controls(scene)) {
    if (control.group == ControlGroup::page || is_there(control.id)) {
      continue;
    }
    if (control.group == ControlGroup::values) {
      control.label = scene.vectors[control.vector].name + " " + control.label;
      numbers[control.vector].controls.push_back(std::move(control));
    } else {
      others.controls.push_back(std::move(control));
    }
  }
  numbers.insert(numbers.begin(), std::move(others));
  for (Block& block : numbers) {
    if (!block.controls.empty()) {
      board.settings.push_back(std::move(block));
    }
  }
}

}  // namespace cosine_lab
