// Scenes for the tests.
#pragma once

#include <cmath>
#include <string>

#include "lesson/random.h"
#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"
#include "lesson/text/parameters.h"

namespace cosine_lab::test {

/// The parameters that give vectors.
struct VectorTexts {
  std::string vectors;
  std::string dims;
  std::string compare;
  [[nodiscard]] ParameterTexts all() const {
    return {{"vectors", vectors}, {"dims", dims}, {"compare", compare}};
  }
};

/// Two vectors A and B, no magnets.
inline Scene pair_scene(const Point& a, const Point& b) {
  Scene scene;
  scene.dimensions = {{"x", ""}, {"y", ""}};
  scene.vectors = {{"A", {a[0], a[1]}}, {"B", {b[0], b[1]}}};
  scene.snap = false;
  return scene;
}

/// A component as people and as machines write them: everyday, zero, or of any size at all.
inline double random_component(Random& random) {
  switch (random.below(8)) {
    case 0:
      return 0;
    case 1:
      return random.finite();
    case 2:
      return (random.chance(0.5) ? 1 : -1) * std::pow(10.0, random.between(-300, 300));
    default:
      return random.between(-40, 40);
  }
}

inline Scene random_scene(Random& random) {
  Scene scene = pair_scene({}, {});
  scene.vectors.clear();
  const std::size_t count = 2 + random.below(6);
  for (std::size_t v = 0; v < count; ++v) {
    scene.vectors.push_back(
        {"v" + std::to_string(v), {random_component(random), random_component(random)}});
  }
  scene.compared = {random.below(count), random.below(count - 1)};
  scene.compared.second += scene.compared.second >= scene.compared.first ? 1 : 0;
  scene.drag_mode = static_cast<DragMode>(random.below(3));
  scene.snap = random.chance(0.5);
  scene.show_components = random.chance(0.5);
  scene.show_grid = random.chance(0.5);
  scene.show_others = random.chance(0.5);
  return scene;
}

}  // namespace cosine_lab::test
