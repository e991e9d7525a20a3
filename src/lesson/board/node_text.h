// Pieces of a board as plain text.
#pragma once

#include <string>

#include "lesson/board/board.h"

namespace cosine_lab {

/// Numbers with their units, "—" for what is not a number; fractions as a/b, roots as √(a), powers
/// as a^b.
[[nodiscard]] std::string node_text(const Node& node);

/// Gives two numbers more digits until they are written differently, so that a sentence does not
/// call one of them larger and write both alike. Equal ones, and what is not a number, stay as they
/// are.
void tell_apart(Node& one, Node& other);

}  // namespace cosine_lab
