// A figure that cannot move: its drawing as SVG, what it says in one sentence, and its numbers.
#pragma once

#include <string>

#include "lesson/scene.h"

namespace cosine_lab {

/// More vectors than this stand in the table in part, and the table says so.
constexpr std::size_t kTableRows = 12;

/// A piece of HTML: <figure class="still"> with an SVG, a caption and a table of the vectors.
[[nodiscard]] std::string still_html(const Scene& scene);

}  // namespace cosine_lab
