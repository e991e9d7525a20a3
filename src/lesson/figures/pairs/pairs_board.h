// The matrix of all pairs, and one pair in a sentence.
#pragma once

#include <string_view>

#include "lesson/board/board.h"
#include "lesson/scene/pair.h"

namespace cosine_lab {

/// Control ids; their value is first * vectors + second.
constexpr std::string_view kPairId = "pairs.pair";
constexpr std::string_view kMarkId = "pairs.mark";

/// The cosine with all the digits that tell the truth: 0.353, 0.99994, and exactly 1 as 1.
[[nodiscard]] Node cosine_node(const PairMeasure& pair);

/// The angle, without decimals where it is exact in degrees.
[[nodiscard]] Node angle_node(const PairMeasure& pair);

/// "A and C point in nearly the same direction ...", with the tone it is said in.
[[nodiscard]] Block pair_sentence(const Scene& scene, const PairMeasure& pair);

/// The cosines of all pairs, tinted by their size; of many vectors the part round the compared
/// pair. A press compares a pair.
[[nodiscard]] Block cosine_matrix(const Scene& scene);

/// The same cells without their cosines, once each: a press says "same direction".
[[nodiscard]] Block veiled_matrix(const Scene& scene);

/// What the matrix leaves open: vectors without a direction, and those that found no room.
void add_matrix_notes(const Scene& scene, Board& board);

}  // namespace cosine_lab
