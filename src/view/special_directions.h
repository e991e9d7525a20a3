// Where the tip in the hand would be parallel, perpendicular or opposite to the other of the pair.
#pragma once

#include "view/draw_list.h"
#include "view/picture.h"

namespace cosine_lab {

/// draw_arrows() draws them behind the arrows.
void draw_special_directions(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
