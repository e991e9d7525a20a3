// What a reader changed, as text: the parameter `state` of a link to share. With the other
// parameters it brings back the scene.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

/// Applies "mode:1;grid:0" to a scene. A part that the scene cannot take is left out and noted;
/// the others hold.
void read_state(std::string_view text, Scene& scene, std::vector<BadParameter>& errors);

/// What differs between `scene` and `base`, in the order it is to be read in; empty: nothing.
[[nodiscard]] std::string write_state(const Scene& scene, const Scene& base);

}  // namespace cosine_lab
