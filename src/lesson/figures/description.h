// A figure as one paragraph, for those who do not see the drawing: what it shows, how the compared
// pair lies, the other vectors, and what the drawing leaves out. Here is what several figures say.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// If there are more vectors than this beside the compared pair, only the extreme ones are named.
constexpr std::size_t kMostDescribed = 8;

/// The sentences of the paragraph. `outside`: vectors that lie outside the part of the plane that
/// is seen. While nothing may tell what is right, only what the reader sees anyway.
[[nodiscard]] std::vector<Node> description_of(const Scene& scene, const Similarity& similarity,
                                               const std::vector<std::size_t>& outside = {});

/// The same as a board with one sentence of many lines.
[[nodiscard]] Board description_board(const Scene& scene, const Similarity& similarity,
                                      const std::vector<std::size_t>& outside = {});

/// One component as a figure draws it; quantity() where it changes nothing.
using ComponentNode = Node (*)(const Scene& scene, std::size_t vector, std::size_t dimension);

/// What the axes count.
[[nodiscard]] Node ground_words(const Scene& scene);

/// The angle and the cosine of the compared pair, or why there are none.
[[nodiscard]] Node relation_words(const Scene& scene, const Similarity& similarity);

/// The compared pair with all numbers, each by the name of its dimension.
[[nodiscard]] Node compared_words(const Scene& scene, ComponentNode one = quantity);

/// The vectors beside the pair; nothing where there are none.
void add_others(const Scene& scene, std::vector<Node>& sentences, ComponentNode one = quantity);

/// How many there are beside the pair; nothing where there are none.
void add_count(const Scene& scene, std::vector<Node>& sentences);

/// The dimensions that have no axis.
void add_left_out(const Scene& scene, std::vector<Node>& sentences);

}  // namespace cosine_lab
