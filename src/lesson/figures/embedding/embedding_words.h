// The ready words of the figure `embedding`, and their numbers.
#pragma once

#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// 38 words on the 8 dimensions of embedding_features(), numbers from -1 to 1. Made by hand, not
/// learned: 0 says nothing, the sign which of two opposites holds, the size how much.
[[nodiscard]] std::vector<Vector> embedding_words();

/// What the numbers stand for: living, human, royal, female (below 0: male), old (below 0: young),
/// large (below 0: small), edible, moving (below 0: it stays where it is).
[[nodiscard]] std::vector<Dimension> embedding_features();

}  // namespace cosine_lab
