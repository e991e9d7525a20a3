// The ways of the arrows in the drawing of the figure `words`.
#pragma once

#include <vector>

#include "view/picture.h"
#include "view/shadow_names.h"

namespace cosine_lab {

/// For each arrow that a hand has moved, the place of its word and the way from there to where it
/// points now, on the unit circle; for the first arrow also the words passed.
void draw_trail(const Picture& picture, DrawList& list, std::vector<Dot>& dots);

}  // namespace cosine_lab
