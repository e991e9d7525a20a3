// Pieces of a board as plain text.
#pragma once

#include <string>

#include "lesson/board/board.h"

namespace cosine_lab {

/// Numbers with their units, "—" for what is no number; fractions as a/b, roots as √(a), powers as
/// a^b.
[[nodiscard]] std::string node_text(const Node& node);

}  // namespace cosine_lab
