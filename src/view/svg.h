// A drawing as a picture of its own: SVG 1.1, for print, for pages without JavaScript, and to keep.
#pragma once

#include <string>
#include <string_view>

#include "lesson/scene/scene.h"
#include "view/draw_list.h"
#include "view/palette.h"

namespace cosine_lab {

/// `text` with the signs that mean something in XML and HTML written as entities.
[[nodiscard]] std::string escaped(std::string_view text);

/// The shapes and labels of `list`, cut off at its clip, on its background. `title` is for screen
/// readers.
[[nodiscard]] std::string write_svg(const DrawList& list, const Scene& scene,
                                    const Palette& palette, std::string_view title);

/// The shapes alone, for a page that writes the labels itself.
[[nodiscard]] std::string write_svg_shapes(const DrawList& list);

}  // namespace cosine_lab
