// The vectors: shafts and heads, their components, and the marks of a hand.
#pragma once

#include "view/draw_list.h"
#include "view/picture.h"

namespace cosine_lab {

void draw_arrows(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
