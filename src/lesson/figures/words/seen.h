// The views of the words: each is a linear map of their many numbers to the two of the drawing, and
// the origin stays where it is.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The principal components are those of the listed words where so many are known; else those of
/// the most frequent ones.
constexpr std::size_t kLeastForComponents = 4;
constexpr std::size_t kFrequentForComponents = 1000;

/// True where the drawing is the plane of the two words, chosen or for want of another.
[[nodiscard]] bool is_plane_view(const Scene& scene);

/// Where all words lie in the drawing, each of length 1 before; none where there is no plane. What
/// was worked out last is kept.
[[nodiscard]] const std::vector<Point>& seen_words(const Scene& scene);

/// The same text as long as seen_words() are the same, of the words that are loaded.
[[nodiscard]] std::string seen_key(const Scene& scene);

/// Where any vector of the plane of the two words lies in the drawing.
[[nodiscard]] Point seen_from_plane(const Scene& scene, const Point& in_plane);

[[nodiscard]] Point seen_tip(const Scene& scene, std::size_t vector);
/// Moves a tip within the plane of the two words, to where it is seen at `place`. Nothing changes
/// where that plane is seen from its edge.
void put_seen_tip(Scene& scene, std::size_t vector, const Point& place);

/// The share of the words' variance that the drawn principal components have, in [0, 1], and of how
/// many words.
struct ShownVariance {
  double share = 0;
  std::size_t words = 0;
  bool listed = false;  ///< the listed words, else the most frequent ones
};
[[nodiscard]] ShownVariance shown_variance(const Scene& scene);

/// Puts the numbers that are drawn in order: such as there are, and different.
void settle_numbers(Scene& scene);

}  // namespace cosine_lab
