#include "lesson/figures.h"

#include <array>
#include <functional>
#include <utility>

#include "lesson/data_board.h"

namespace cosine_lab {
namespace {

// In the order of FigureKind.
constexpr std::array kFigures{&kCosineFigure, &kDimensionFigure, &kRatioFigure,   &kPairsFigure,
                              &kMetricFigure, &kEmbeddingFigure, &kHighdimFigure, &kTokensFigure};

}  // namespace

const FigureEntry& figure_entry(FigureKind kind) {
  return *kFigures[static_cast<std::size_t>(kind)];
}

std::optional<FigureKind> figure_kind(std::string_view name) {
  for (std::size_t i = 0; i < kFigures.size(); ++i) {
    if (kFigures[i]->name == name) {
      return static_cast<FigureKind>(i);
    }
  }
  return std::nullopt;
}

std::string figure_names() {
  std::string names;
  for (const FigureEntry* figure : kFigures) {
    names += names.empty() ? "" : ", ";
    names += figure->name;
  }
  return names;
}

Board board_of(const Scene& scene, const Similarity& similarity) {
  const FigureEntry& figure = figure_entry(scene.kind);
  Board board;
  board.title = figure.title;
  board.label = figure.label;
  add_steps(scene, board);
  if (figure.fill != nullptr) {
    figure.fill(scene, similarity, board);
  }
  add_data(scene, board);
  return board;
}

void add_panel_controls(const Scene& scene, Board& board) {
  Block numbers;
  numbers.kind = BlockKind::controls;
  Block others = numbers;
  for (Control& control : controls(scene)) {
    if (control.group == ControlGroup::page || control.group == ControlGroup::figure) {
      continue;
    }
    const bool number = control.group == ControlGroup::values;
    if (number) {
      control.label = scene.vectors[control.vector].name + " " + control.label;
    }
    (number ? numbers : others).controls.push_back(std::move(control));
  }
  for (Block& block : {std::ref(others), std::ref(numbers)}) {
    if (!block.controls.empty()) {
      board.foot.push_back(std::move(block));
    }
  }
}

}  // namespace cosine_lab
