// A scene as the parameters of a link to share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The fewest parameters that read_scene() makes this scene of: names and values, the version
/// first. Left out are undo, the count of tries, and how far the plane of `embedding` is turned.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> write_parameters(const Scene& scene);

}  // namespace cosine_lab
