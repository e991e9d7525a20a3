// Questions that are answered by marking pairs of vectors: those whose measure is above, below or
// equal to a number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lesson/figures/named_measure.h"
#include "lesson/figures/question.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// 15 pairs; more are tedious to go through.
constexpr std::size_t kMostMarkedVectors = 6;

enum class Bound : std::uint8_t { below, equal, above };

struct PairCondition {
  Measured measured = Measured::cosine;  ///< not a length, which is of one vector
  Bound bound = Bound::above;
  double number = 0;  ///< of an angle in degrees
};

/// "pairs(cosine>0.9)", with <, > or =; nothing for any other text.
[[nodiscard]] std::optional<PairCondition> read_pair_condition(std::string_view text);

/// All pairs of the first vectors of the scene, as many as are asked for.
[[nodiscard]] std::vector<Compared> pairs_of(const Scene& scene, std::size_t vectors);

/// Every pair is an option, and right where the condition holds; a pair without the measure does
/// not fulfil it.
[[nodiscard]] Posed ask_marked(const Scene& scene, Node ask, const PairCondition& condition);

/// Which pairs fulfil the condition, and which of the marked ones do not, each with its measure.
[[nodiscard]] Node explain_marked(const Scene& seen, const PairCondition& condition,
                                  const Reply& reply);

}  // namespace cosine_lab
