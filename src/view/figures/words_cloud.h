// All words as a cloud of dots in the drawing of the figure `words`.
#pragma once

#include "view/picture.h"

namespace cosine_lab {

/// All words. Those in one small square share a dot, whose radius grows with the logarithm of their
/// number, up to a limit: so there are not many more dots than the plot has squares, and the
/// density can be read of thirty words as of a million. The farther out, the stronger.
void draw_cloud(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
