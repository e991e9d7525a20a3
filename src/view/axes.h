// The grid, the two axes and their numbers.
#pragma once

#include "view/draw_list.h"
#include "view/picture.h"

namespace cosine_lab {

void draw_axes(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
