#include "lesson/figures/placement.h"

#include "lesson/figures/scene_exercise.h"

namespace cosine_lab {

Shown shown_dimensions(const Scene& scene) {
  const auto shown = figure_entry(scene.kind).shown;
  return shown != nullptr ? shown(scene) : Shown{};
}

Point tip_of(const Scene& scene, std::size_t vector) {
  if (const auto tip = figure_entry(scene.kind).tip) {
    return tip(scene, vector);
  }
  const Shown shown = shown_dimensions(scene);
  const auto& components = scene.vectors[vector].components;
  return {components[shown.x], shown.line ? 0 : components[shown.y]};
}

void put_tip(Scene& scene, std::size_t vector, const Point& tip) {
  if (const auto put = figure_entry(scene.kind).put) {
    put(scene, vector, tip);
    return;
  }
  const Shown shown = shown_dimensions(scene);
  auto& components = scene.vectors[vector].components;
  components[shown.x] = tip[0];
  if (!shown.line) {
    components[shown.y] = tip[1];
  }
}

std::optional<Point> attracting_arrow(const Scene& scene, std::size_t vector) {
  const Shown shown = shown_dimensions(scene);
  const bool is_plane = shown.axes && !shown.line && scene.dimensions.size() == 2;
  if (!scene.snap || !is_plane || is_veiled(scene) || !scene.is_compared(vector)) {
    return std::nullopt;
  }
  const auto [first, second] = scene.compared;
  const std::size_t other = vector == first ? second : first;
  const Point tip = tip_of(scene, other);
  return other == vector || tip == Point{} ? std::nullopt : std::optional(tip);
}

std::string axis_unit(const Scene& scene, std::size_t dimension) {
  const auto unit = figure_entry(scene.kind).unit;
  return unit != nullptr ? unit(scene, dimension) : scene.dimensions[dimension].unit;
}

}  // namespace cosine_lab
