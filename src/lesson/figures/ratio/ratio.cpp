#include "lesson/figures/ratio/ratio.h"

#include <cmath>

#include "lesson/figures/ratio/state.h"

namespace cosine_lab {

ClaimCheck check_ratio(const Scene& scene) {
  if (scene.claim) {
    return check_claim(scene, scene.claims[*scene.claim]);
  }
  const std::size_t d = state_of<RatioState>(scene).dimension;
  const double x = scene.first().components[d];
  const double k = x / scene.second().components[d];
  // Too small a ratio has lost digits, or all of itself.
  if (!std::isfinite(k) || (x != 0 && !std::isnormal(k))) {
    return {};
  }
  return check_claim(scene, {scene.compared.first, scene.compared.second, k});
}

void choose_dimension_of_claim(Scene& scene) {
  auto& state = state_of<RatioState>(scene);
  state.dimension = 0;
  const ClaimCheck found = check_ratio(scene);
  for (std::size_t d = 0; d < found.dimensions.size(); ++d) {
    // 0 is a multiple of any number, so it gives no k.
    if (found.dimensions[d].fit == Fit::exact && found.dimensions[d].multiple != 0) {
      state.dimension = d;
      return;
    }
  }
}

}  // namespace cosine_lab
