#include "lesson/figures/placement.h"

#include <algorithm>

#include "lesson/figures/cosine/unit_circle.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/metric/metric.h"

namespace cosine_lab {

Shown shown_dimensions(const Scene& scene) {
  if (scene.kind == FigureKind::embedding) {
    const EmbeddingState& state = scene.embedding;
    return {.x = state.axes[0], .y = state.axes[1], .axes = state.view == EmbeddingView::features};
  }
  if (scene.kind != FigureKind::dimension) {
    return {};
  }
  const DimensionState& state = scene.dimension;
  if (!state.plane) {
    return {state.chosen, state.other, true};
  }
  return {std::min(state.chosen, state.other), std::max(state.chosen, state.other), false};
}

Point tip_of(const Scene& scene, std::size_t vector) {
  if (scene.kind == FigureKind::embedding) {
    return shadow_of(scene, vector);
  }
  const Shown shown = shown_dimensions(scene);
  const auto& components = scene.vectors[vector].components;
  if (scene.kind == FigureKind::metric) {
    return {seen(scene, vector, shown.x), seen(scene, vector, shown.y)};
  }
  const Point tip{components[shown.x], shown.line ? 0 : components[shown.y]};
  return on_circle(scene) ? unit_of(tip) : tip;
}

void put_tip(Scene& scene, std::size_t vector, const Point& tip) {
  if (scene.kind == FigureKind::embedding) {
    put_shadow(scene, vector, tip);
    return;
  }
  const Shown shown = shown_dimensions(scene);
  auto& components = scene.vectors[vector].components;
  if (scene.kind == FigureKind::metric) {
    components[shown.x] = given(scene, shown.x, tip[0]);
    components[shown.y] = given(scene, shown.y, tip[1]);
    return;
  }
  const bool turns = on_circle(scene);
  const Point place = turns ? turned_to({components[shown.x], components[shown.y]}, tip) : tip;
  components[shown.x] = place[0];
  if (!shown.line) {
    components[shown.y] = place[1];
  }
}

}  // namespace cosine_lab
