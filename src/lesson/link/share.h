// A scene as the parameters of a link to share.
#pragma once

#include "lesson/scene/scene.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

/// The fewest parameters that read_scene() makes this scene of: the version
/// first. Left out are undo, and how far the plane of `embedding` is turned.
[[nodiscard]] ParameterTexts write_parameters(const Scene& scene);

}  // namespace cosine_lab
