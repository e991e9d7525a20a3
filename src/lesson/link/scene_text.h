// A scene as text: what stands in a URL or an attribute, with errors that name the place.
#pragma once

#include <string>
#include <string_view>

#include "lesson/link/scene_parameters.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The place of a parameter's text by its name in the address; nullptr where the scene has none.
[[nodiscard]] std::string_view* parameter_of(SceneText& text, std::string_view name);

/// Reads the parameters on top of the figure's ready data. A parameter with an error counts as not
/// given. Vectors without dims are measured on axes x and y without units.
[[nodiscard]] ReadScene read_scene(const SceneText& given);

/// Canonical text of a scene's vectors, dimensions and pair: read_scene() gives them back exactly.
[[nodiscard]] std::string write_vectors(const Scene& scene);
[[nodiscard]] std::string write_dims(const Scene& scene);
[[nodiscard]] std::string write_compare(const Scene& scene);

}  // namespace cosine_lab
