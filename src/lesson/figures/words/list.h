// Several words: how near they are to each other, which one is the odd one out, and where they lie
// between two others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/figures/words/plane.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

constexpr std::size_t kMostListed = 12;

struct WordList {
  std::vector<std::size_t> words;  ///< each once, in the order typed
  std::vector<std::string> unknown;
  bool is_full = false;  ///< more were typed than are taken
};

/// Words with commas or, where there are none, spaces between them; capitals as in known_word().
[[nodiscard]] WordList word_list(std::string_view text);

/// The list of a scene. The one last asked for is kept.
[[nodiscard]] const WordList& listed_words(const Scene& scene);

struct OddWord {
  std::size_t word = 0;
  double mean = 0;  ///< of its cosines with the other words
};

/// The word whose mean cosine with the others is least. Nothing for fewer than three words, where
/// one has no direction, and where the least mean is that of two.
[[nodiscard]] std::optional<OddWord> odd_one_out(const std::vector<std::size_t>& words);

/// The sum of the words, each of length 1: the direction of their average.
[[nodiscard]] std::vector<double> average_direction(const std::vector<std::size_t>& words);

/// The cosine of each word with the difference of the scene's second word and its first, both of
/// length 1: how far it lies along the line from the first tip to the second. In the order of the
/// list. Nothing where the two span no plane.
[[nodiscard]] std::vector<double> places_on_axis(const Scene& scene,
                                                 const std::vector<std::size_t>& words);

/// Where the perpendicular from each word meets that line, in the plane of the two. Nothing where
/// they span none.
[[nodiscard]] std::vector<Point> feet_on_axis(const Scene& scene,
                                              const std::vector<std::size_t>& words);

}  // namespace cosine_lab
