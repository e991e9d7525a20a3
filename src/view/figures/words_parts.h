// Parts of the drawing of the figure `words`, each in a file of its own.
#pragma once

#include <cstddef>
#include <vector>

#include "view/picture.h"
#include "view/shadow_names.h"

namespace cosine_lab {

// Colours after those of the arrows, the probe's too.
constexpr std::size_t kSumColour = 3;
constexpr std::size_t kListColour = 4;
constexpr double kNearDot = 4;  ///< radius of a word that is pointed out, in CSS pixels

/// The rank of names: the greater comes first where there is room for only one. Names of the
/// nearest words have their cosine, at most 1.
constexpr double kPassedName = 1.5;
constexpr double kChosenName = 2;  ///< chosen by the reader

/// Adds the name of a word at its place; none for a word of the pair, whose arrow is named, and
/// none twice.
void add_name(const Picture& picture, std::size_t word, double weight, std::vector<Dot>& dots);

/// All words. Those in one small square share a dot, whose radius grows with the logarithm of their
/// number, up to a limit: so there are not many more dots than the plot has squares, and the
/// density can be read of thirty words as of a million. The farther out, the stronger.
void draw_cloud(const Picture& picture, DrawList& list);

/// For each arrow that a hand has moved, the place of its word and the way from there to where it
/// points now, on the unit circle; for the first arrow also the words passed.
void draw_trail(const Picture& picture, DrawList& list, std::vector<Dot>& dots);

/// Where each word of the sum ends, laid tip to tail from the origin; none where it is not drawn.
[[nodiscard]] std::vector<Point> joints_of(const Scene& scene);
/// The words of the sum as arrows, its end, and the best word that is not one of them.
void draw_sum(const Picture& picture, DrawList& list, std::vector<Dot>& dots);

}  // namespace cosine_lab
