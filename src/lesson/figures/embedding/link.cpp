#include "lesson/figures/embedding/link.h"

#include <algorithm>

#include "lesson/board/control.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/orbit.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kLookNumbers = 6;

std::string write_look(const Scene& scene) {
  const auto& state = state_of<EmbeddingState>(scene);
  return state_numbers({static_cast<double>(state.view), static_cast<double>(state.axes[0]),
                        static_cast<double>(state.axes[1]), static_cast<double>(state.axes[2]),
                        state.turn, state.tilt});
}

bool read_look(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  auto& state = state_of<EmbeddingState>(scene);
  // With 2 dimensions the only view is not the first one.
  const auto is_view = [&](double view) {
    return is_index(view, view_count(scene)) || view == static_cast<double>(state.view);
  };
  if (!all || all->size() != kLookNumbers || !is_view((*all)[0])) {
    return false;
  }
  // With 2 dimensions there is no third axis, but its index is still written.
  const std::size_t count = std::max<std::size_t>(scene.dimensions.size(), state.axes.size());
  for (std::size_t a = 0; a < state.axes.size(); ++a) {
    if (!is_index((*all)[a + 1], count)) {
      return false;
    }
    state.axes[a] = static_cast<std::size_t>((*all)[a + 1]);
  }
  state.view = static_cast<EmbeddingView>(static_cast<int>((*all)[0]));
  state.turn = std::clamp((*all)[4], -kMostTurn, kMostTurn);
  state.tilt = std::clamp((*all)[5], -kMostTilt, kMostTilt);
  const auto& axes = state.axes;
  const bool differ = axes[0] != axes[1] && axes[0] != axes[2] && axes[1] != axes[2];
  settle_view(scene);
  return differ;
}

}  // namespace

const std::array<StatePart, 1> kEmbeddingStateParts{StatePart{"look", write_look, read_look}};

}  // namespace cosine_lab
