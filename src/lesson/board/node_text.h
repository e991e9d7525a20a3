// Pieces of a board as plain text in English, for programs without a browser.
#pragma once

#include <string>

#include "lesson/board/board.h"

namespace cosine_lab {

/// Numbers in the English way, with their units; fractions as a/b, roots as √(a), powers as a^b.
[[nodiscard]] std::string node_text(const Node& node);

}  // namespace cosine_lab
