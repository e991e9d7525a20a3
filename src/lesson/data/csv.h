// The vectors as a file for spreadsheets.
#pragma once

#include <string>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Comma-separated values as RFC 4180 has them, for spreadsheets: a heading, then a row a vector.
/// No name begins a formula, whichever sign separates cells in the reader's country: an apostrophe
/// stands before each sign that could.
[[nodiscard]] std::string write_csv(const std::vector<Dimension>& dimensions,
                                    const std::vector<Vector>& vectors);

}  // namespace cosine_lab
