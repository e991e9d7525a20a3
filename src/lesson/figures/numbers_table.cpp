#include "lesson/figures/numbers_table.h"

#include <utility>
#include <vector>

#include "lesson/figures/figure.h"
#include "lesson/figures/question_list.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostRows = 12;

std::vector<Cell> numbers_of(const Scene& scene, std::size_t vector) {
  std::vector<Cell> cells{heading(name_of(scene, vector))};
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    cells.push_back(value(quantity(scene, vector, d)));
  }
  return cells;
}

}  // namespace

Block numbers_table(const Scene& scene) {
  std::vector<std::vector<Cell>> rows{{heading(words("pairs.vector"))}};
  for (const Dimension& dimension : scene.dimensions) {
    rows[0].push_back(heading(plain(dimension.name)));
  }
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (scene.vectors.size() <= kMostRows || scene.is_compared(v)) {
      rows.push_back(numbers_of(scene, v));
    }
  }
  return table(words("pairs.vectors"), std::move(rows));
}

// Inlined, it would be part of what every first visit loads.
[[gnu::noinline]] void add_numbers_table(const Scene& scene, Board& board) {
  const FigureEntry& figure = figure_entry(scene.kind);
  if (figure.has_vectors && shows_numbers(scene, scene.quiz.at)) {
    board.body.push_back(numbers_table(scene));
  }
}

}  // namespace cosine_lab
