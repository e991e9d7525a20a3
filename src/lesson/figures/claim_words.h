// Claims and their verdicts, in words.
#pragma once

#include "lesson/board/board.h"
#include "lesson/figures/claim.h"

namespace cosine_lab {

[[nodiscard]] Node dimension_name(const Scene& scene, std::size_t dimension);

/// What `k` times a vector has in a dimension; "> 1.8 × 10³⁰⁸" beyond the range of doubles.
[[nodiscard]] Node multiple_node(double multiple, std::string_view unit);

/// "2.5 A"; a factor of 1 is not written.
[[nodiscard]] Node multiple_of(const Scene& scene, double k, std::size_t vector);

/// "D = 2.5 A"
[[nodiscard]] Node equation(const Scene& scene, const Claim& claim);

/// The verdict in one sentence, with the numbers that say why. Not for an undefined one.
[[nodiscard]] Node verdict_words(const Scene& scene, const Claim& claim, const ClaimCheck& check);

/// "only in mass"
[[nodiscard]] Node short_verdict(const Scene& scene, const ClaimCheck& check);

}  // namespace cosine_lab
