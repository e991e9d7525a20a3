#include "lesson/figures/vector_colours.h"

#include <vector>

#include "lesson/figures/figure.h"

namespace cosine_lab {
namespace {

void colour(const Scene& scene, Mark& mark) {
  if (mark.vector >= 0 && mark.other < 0) {
    mark.colour = static_cast<int>(colour_of(scene, static_cast<std::size_t>(mark.vector)));
  }
}

void colour(const Scene& scene, Node& node) {
  colour(scene, node.mark);
  for (Node& child : node.children) {
    colour(scene, child);
  }
}

void colour(const Scene& scene, std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    for (Node& line : block.lines) {
      colour(scene, line);
    }
    for (auto& row : block.rows) {
      for (Cell& cell : row) {
        colour(scene, cell.mark);
        colour(scene, cell.content);
      }
    }
  }
}

}  // namespace

// Inlined, it would be part of what every first visit loads.
[[gnu::noinline]] void colour_marks(const Scene& scene, Board& board) {
  colour(scene, board.guide);
  colour(scene, board.head);
  colour(scene, board.body);
}

}  // namespace cosine_lab
