// The plane of two words, and which words are nearest to a direction in it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/best_words.h"
#include "lesson/scene/drag.h"

namespace cosine_lab {

/// Where two words lie in their plane, as unit vectors: the first points a little above the
/// horizontal, the second lies on the left of it, at the angle between the two. Of words that are
/// not loaded, the places of the first pair.
[[nodiscard]] std::array<Point, 2> places_of(std::string_view first, std::string_view second);

/// True where both are there and point in different directions, which are not opposite, by more
/// than 1e-9 radians.
[[nodiscard]] bool span_plane(std::string_view first, std::string_view second);

/// The plane of two words; empty where they span none.
struct WordPlane {
  /// The shadows of all words, in their order. Every word is a unit vector, so its shadow lies
  /// within the unit circle, and the dot product of a vector of the plane with the word is that
  /// with the shadow.
  std::vector<Point> shadows;
  /// All words: no shadow is longer than one before it by more than kLengthStep, where those that
  /// rounding made longer than 1 count as 1.
  std::vector<std::uint32_t> longest_first;
};
constexpr double kLengthStep = 1.0 / 64;

/// The two last asked for are kept, and grow with the words.
[[nodiscard]] const WordPlane& plane_of(std::string_view first, std::string_view second);
/// Works out the shadows of words that were added since, so that plane_of() has less to do.
void grow_plane(std::string_view first, std::string_view second);

/// The cosine of two words, in [-1, 1]; nothing where one has no direction.
[[nodiscard]] std::optional<double> word_cosine(std::size_t one, std::size_t other);

/// Adds `times` the word, scaled to length 1, to a vector of all dimensions.
void add_unit(std::size_t word, double times, std::vector<double>& sum);

/// The cosine of every word with `direction`, which has as many components as there are dimensions;
/// 0 for a word without a direction. Nothing where `direction` has none.
[[nodiscard]] std::vector<double> cosines_with(const std::vector<double>& direction);

/// The `count` words of the greatest score, of one score a word, ties by index; fewer where there
/// are fewer. Words without a direction are left out.
[[nodiscard]] std::vector<NearWord> best_of(const std::vector<double>& scores, std::size_t count);

/// The `count` words of the greatest cosine with a vector of the plane, from two products a word
/// instead of one for each dimension, and of those words alone whose shadows are long enough.
/// Without a direction, none.
[[nodiscard]] std::vector<NearWord> nearest_words(const WordPlane& plane, const Point& direction,
                                                  std::size_t count);

}  // namespace cosine_lab
