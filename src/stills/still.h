// A figure that cannot move: its drawing as SVG, what it says in one sentence, and its numbers.
#pragma once

#include <string>

#include "lesson/scene/scene.h"
#include "lesson/session/session.h"
#include "view/palette.h"

namespace cosine_lab {

/// More vectors than this stand in the table in part, and the table says so.
constexpr std::size_t kTableRows = 12;

/// A piece of HTML: <figure class="still"> with an SVG, a caption and a table of the vectors.
[[nodiscard]] std::string still_html(const Scene& scene, const Palette& palette);

/// What the figure says in a sentence or two, as plain text.
[[nodiscard]] std::string still_caption(const Session& session);

/// What is read beside the drawing on paper, as HTML tables: the numbers, and what the board asks
/// and answers.
[[nodiscard]] std::string printed_tables(const Session& session);

}  // namespace cosine_lab
