// A board as JSON, which web/figure/board/spec.ts describes.
#pragma once

#include <string>

#include "lesson/board/board.h"

namespace cosine_lab {

/// UTF-8 text. Default values (see the structs of board.h) are left out.
[[nodiscard]] std::string write_board(const Board& board);

}  // namespace cosine_lab
