#include "lesson/figures/figures.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lesson/figures/controls.h"
#include "lesson/figures/data_board.h"
#include "lesson/figures/graded_quiz.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/numbers_table.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/vector_colours.h"

namespace cosine_lab {
namespace {

#define COSINE_LAB_FIGURE(name) &entries_of::name,
constexpr std::array kFigures{COSINE_LAB_EACH_FIGURE(COSINE_LAB_FIGURE)};
#undef COSINE_LAB_FIGURE

}  // namespace

const FigureEntry& figure_entry(FigureKind kind) {
  return *kFigures[static_cast<std::size_t>(kind)];
}

std::span<const FigureEntry* const> figures() {
  return kFigures;
}

void settle(Scene& scene) {
  if (const auto settle_figure = figure_entry(scene.kind).settle) {
    settle_figure(scene);
  }
}

void settle_data(Scene& scene, NewData data) {
  if (const auto take = figure_entry(scene.kind).take_data) {
    take(scene, data);
  }
  // Other data make another case; what was answered about the old ones stays answered.
  if (!scene.quiz.checked) {
    pose_question(scene);
  }
}

Similarity similarity_of(const Scene& scene) {
  const auto measure_figure = figure_entry(scene.kind).measure;
  return measure_figure != nullptr ? measure_figure(scene)
                                   : measure(scene.first().components, scene.second().components);
}

bool is_veiled(const Scene& scene) {
  if (is_open(scene) || is_examined(scene)) {
    return true;
  }
  const auto veiled = figure_entry(scene.kind).is_veiled;
  return veiled != nullptr && veiled(scene);
}

bool is_graded(const Scene& scene) {
  const auto graded = figure_entry(scene.kind).is_graded;
  return scene.quiz.graded || (graded != nullptr && graded(scene));
}

bool continues(const Scene& scene, const Scene& next) {
  if (next.kind != scene.kind) {
    return false;
  }
  return scene.quiz.graded ? continues_quiz(scene, next)
                           : figure_entry(scene.kind).continues(scene, next);
}

std::size_t attempts_at(const Scene& scene) {
  const auto attempts = figure_entry(scene.kind).attempts;
  return (attempts != nullptr ? attempts(scene) : 0) + checked_answers(scene);
}

ExerciseRecord record_of(const Scene& scene) {
  const auto record = figure_entry(scene.kind).record;
  ExerciseRecord of_figure = record != nullptr ? record(scene) : ExerciseRecord{};
  return of_figure.attempts.empty() ? quiz_record(scene) : of_figure;
}

std::size_t colour_of(const Scene& scene, std::size_t vector) {
  const auto figure_colour = figure_entry(scene.kind).colour;
  return figure_colour != nullptr ? figure_colour(scene, vector) : vector;
}

std::optional<Turning> turning_of(const Scene& scene) {
  const auto turning = figure_entry(scene.kind).turning;
  return turning != nullptr ? turning(scene) : std::nullopt;
}

std::optional<FigureKind> figure_kind(std::string_view name) {
  for (std::size_t i = 0; i < kFigures.size(); ++i) {
    if (kFigures[i]->name == name) {
      return static_cast<FigureKind>(i);
    }
  }
  return std::nullopt;
}

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
