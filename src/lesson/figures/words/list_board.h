// What the figure `words` says of the words that are compared with each other.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Pressing a cosine of the matrix takes its two words: the control is set to row * kMostListed +
/// column.
constexpr std::string_view kPairOfWordsId = "words.pair";
/// Pressing an example writes it: the control is set to its index.
constexpr std::string_view kListExampleId = "words.list.example";

[[nodiscard]] std::span<const std::string_view> list_examples();

/// The cosines of all pairs, the odd one out, the words near the average, and where each word lies
/// between the two of the plane.
void add_list(const Scene& scene, Board& board);

}  // namespace cosine_lab
