// The arrows of the figure `words`: one for each of the two words, and a probe.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "lesson/figures/words/plane.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The plane of the scene's two words, and the shadows of all words in it.
[[nodiscard]] const WordPlane& plane_of(const Scene& scene);
[[nodiscard]] const std::vector<Point>& shadows_of(const Scene& scene);

/// Names the arrows after the two words, and lays them at their true places. A probe stays where it
/// points.
void place_arrows(Scene& scene);

/// A third arrow, which belongs to no word.
constexpr std::size_t kProbe = 2;
[[nodiscard]] bool has_probe(const Scene& scene);
/// Adds it halfway between the two words, or takes it away.
void set_probe(Scene& scene, bool there);
/// Gives it a name that is none of the words.
void name_probe(Scene& scene);

/// The compared arrows, and a probe that is none of them: those whose nearest words are told.
[[nodiscard]] std::vector<std::size_t> told_arrows(const Scene& scene);

/// The direction at a share of the shorter way from the first word to the second, of length 1.
[[nodiscard]] Point between_words(const Scene& scene, double share);

/// Where the two words lie in their plane; what place_arrows() gives the arrows.
[[nodiscard]] std::array<Point, 2> true_places(const Scene& scene);

/// Makes these the two words, and lays both arrows at their true places. False, and no change,
/// where they span no plane.
[[nodiscard]] bool take_pair(Scene& scene, std::string_view first, std::string_view second);

/// The words nearest to where one of the arrows points, without the word that it stands for.
[[nodiscard]] std::vector<NearWord> nearest_to(const Scene& scene, std::size_t vector,
                                               std::size_t count);

}  // namespace cosine_lab
