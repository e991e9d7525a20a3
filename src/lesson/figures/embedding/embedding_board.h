// What the figure `embedding` says.
#pragma once

#include <cstddef>
#include <vector>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/scene/pair.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Another vector, and how its direction lies to that of the first of the pair.
struct Likeness {
  std::size_t vector = 0;
  PairMeasure measure;
};

/// All others by cosine similarity with the first of the pair, the greatest first, ties by index.
/// Those without a direction are left out; so are all where the first has none.
[[nodiscard]] std::vector<Likeness> by_likeness(const Scene& scene);

/// Which vector is nearest to the first of the pair, in one sentence.
[[nodiscard]] Node nearest_words(const Scene& scene, const std::vector<Likeness>& others);

/// What the view changed: the angle that is drawn beside the true one, and what is left out.
[[nodiscard]] Block view_words(const Scene& scene, const Similarity& similarity);

/// True where colours say what kind of thing a word names; and what they say.
[[nodiscard]] bool has_kinds(const Scene& scene);
[[nodiscard]] Block kinds_legend(const Scene& scene);

/// The nearest of all others and the least alike; a press compares one of them.
[[nodiscard]] Block likeness_table(const Scene& scene, const std::vector<Likeness>& others);

/// The pair number by number, with the products whose sum is the dot product.
[[nodiscard]] Block product_table(const Scene& scene, const Similarity& similarity);

}  // namespace cosine_lab
