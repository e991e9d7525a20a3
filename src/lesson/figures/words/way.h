// The words on the way from one of the two to the other.
#pragma once

#include <cstddef>
#include <vector>

#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Which shadows are nearest in turn while a direction goes from `from` to `to` (both of the plane,
/// less than half a turn apart, the shorter way); the first `most` of them.
[[nodiscard]] std::vector<std::size_t> nearest_in_turn(const std::vector<Point>& shadows,
                                                       const Point& from, const Point& to,
                                                       std::size_t most);

constexpr std::size_t kMostPassed = 12;

/// The same from the scene's first word to its second, both left out, and one more than kMostPassed
/// where there are so many. Those last asked for are kept.
[[nodiscard]] const std::vector<std::size_t>& words_on_the_way(const Scene& scene);

/// Those of them that the first arrow passes when it is turned from its word to where it points
/// now; none where it is turned the other way, and all where it points beyond the second word.
[[nodiscard]] std::vector<std::size_t> words_passed(const Scene& scene);
/// The first arrow is turned from its word to the second and on, by less than half a turn in all.
[[nodiscard]] bool is_beyond(const Scene& scene);

/// How far the first arrow is turned from its word to the second, in percent of the way: 0 to 100,
/// and the nearer end where it points elsewhere.
[[nodiscard]] double walked(const Scene& scene);
/// Turns it there, with a length of 1.
void walk_to(Scene& scene, double percent);

}  // namespace cosine_lab
