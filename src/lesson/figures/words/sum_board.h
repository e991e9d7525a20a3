// What the figure `words` says of sums of words.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/board/board.h"
#include "lesson/figures/words/plane.h"
#include "lesson/figures/words/sum.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Three words for a sum to try: of an author's file, which may have others and as few as two, the
/// first ones that can be typed in a sum.
[[nodiscard]] std::array<std::string, 3> example_terms();

/// Pressing an example, and a sum that was kept, writes it: the control is set to its index.
constexpr std::string_view kExampleId = "words.example";
constexpr std::string_view kKeptId = "words.kept";

[[nodiscard]] std::span<const std::string_view> sum_examples();

/// The sum of a scene. The one last asked for is kept.
[[nodiscard]] const WordSum& sum_of(const Scene& scene);

/// The best words for it. Those last asked for are kept.
[[nodiscard]] const std::vector<NearWord>& best_for_sum(const Scene& scene);

/// True where the sum has an outcome that was not kept yet.
[[nodiscard]] bool can_keep(const Scene& scene);

/// The words that fit the sum, what became of the word expected, and the sums that were kept.
void add_sum(const Scene& scene, Board& board);

}  // namespace cosine_lab
