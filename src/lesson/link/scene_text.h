// A scene as text: what stands in a URL or an attribute, with errors that name the place.
#pragma once

#include <string>
#include <vector>

#include "lesson/scene/scene.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

struct ReadScene {
  Scene scene;
  std::vector<BadParameter> errors;
};

/// Reads the parameters on top of the figure's ready data. A parameter with an error counts as not
/// given. Vectors without dims are measured on axes x and y without units. Parameters of the page
/// and unknown ones are left alone.
[[nodiscard]] ReadScene read_scene(const ParameterTexts& texts);

/// Canonical text of a scene's vectors, dimensions and pair: read_scene() gives them back exactly.
[[nodiscard]] std::string write_vectors(const Scene& scene);
[[nodiscard]] std::string write_dims(const Scene& scene);
[[nodiscard]] std::string write_compare(const Scene& scene);

}  // namespace cosine_lab
