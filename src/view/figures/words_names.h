// The names of words in the drawing of the figure `words`, and the sizes and colours of its dots.
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

}  // namespace cosine_lab
