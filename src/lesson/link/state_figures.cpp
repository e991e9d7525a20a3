#include <algorithm>
#include <array>

#include "lesson/figures/controls.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/metric/metric.h"
#include "lesson/figures/tokens/tokens.h"
#include "lesson/link/state_text.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kLookNumbers = 6;

}  // namespace

// The unit counts from 1; 0: every dimension in its own.
std::string write_metric(const Scene& scene) {
  return state_indices({scene.metric.fine ? *scene.metric.fine + 1 : 0,
                        static_cast<std::size_t>(scene.metric.scaling)});
}

bool read_metric(Scene& scene, std::string_view text) {
  const auto at = indices_of_state(text, kMaxDimensions + 1);
  return at && at->size() == 2 && scene.kind == FigureKind::metric &&
         set_control(scene, "metric.unit", static_cast<double>((*at)[0])) &&
         set_control(scene, "metric.scaling", static_cast<double>((*at)[1]));
}

std::string write_scales(const Scene& scene) {
  std::vector<double> all;
  for (const Scale& scale : scene.metric.scales) {
    all.push_back(scale.shift);
    all.push_back(scale.size);
  }
  return state_numbers(all);
}

bool read_scales(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  if (!all || all->size() != 2 * scene.metric.scales.size()) {
    return false;
  }
  for (std::size_t i = 0; i < all->size(); i += 2) {
    const Scale scale{(*all)[i], (*all)[i + 1]};
    if (!(scale.size > 0)) {
      return false;
    }
    scene.metric.scales[i / 2] = scale;
  }
  return true;
}

std::string write_look(const Scene& scene) {
  const EmbeddingState& state = scene.embedding;
  return state_numbers({static_cast<double>(state.view), static_cast<double>(state.axes[0]),
                        static_cast<double>(state.axes[1]), static_cast<double>(state.axes[2]),
                        state.turn, state.tilt});
}

bool read_look(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  EmbeddingState& state = scene.embedding;
  // With 2 dimensions the only view is not the first one.
  const auto is_view = [&](double view) {
    return is_index(view, view_count(scene)) || view == static_cast<double>(state.view);
  };
  if (!all || all->size() != kLookNumbers || scene.kind != FigureKind::embedding ||
      !is_view((*all)[0])) {
    return false;
  }
  // Of 2 dimensions the third axis is none, but has a number.
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

std::string write_tokens(const Scene& scene) {
  return state_indices(
      {static_cast<std::size_t>(scene.tokens.mode), scene.tokens.ignore_capitals ? 1U : 0U});
}

bool read_tokens_state(Scene& scene, std::string_view text) {
  const auto at = indices_of_state(text, 3);
  return at && at->size() == 2 && (*at)[1] < 2 && scene.kind == FigureKind::tokens &&
         set_control(scene, "tokens.mode", static_cast<double>((*at)[0])) &&
         set_control(scene, "tokens.capitals", static_cast<double>((*at)[1]));
}

std::string write_typed(const Scene& scene) {
  return escaped_state(scene.tokens.text);
}

bool read_typed(Scene& scene, std::string_view text) {
  return set_control_text(scene, "tokens.text", unescaped_state(text));
}

std::string write_ids(const Scene& scene) {
  return escaped_state(scene.tokens.ids);
}

// Wrong ids stay in the field, and the text stays what it was.
bool read_ids(Scene& scene, std::string_view text) {
  scene.tokens.ids = unescaped_state(text);
  return scene.kind == FigureKind::tokens;
}

std::string write_chosen(const Scene& scene) {
  return scene.tokens.chosen ? std::to_string(*scene.tokens.chosen) : std::string();
}

bool read_chosen(Scene& scene, std::string_view text) {
  const auto at = whole_number(text, 0, 1e6);
  return at && scene.kind == FigureKind::tokens && set_control(scene, "tokens.chosen", *at);
}

}  // namespace cosine_lab
