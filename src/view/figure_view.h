// A scene as a drawing.
#pragma once

#include "view/draw_list.h"
#include "view/picture.h"

namespace cosine_lab {

/// Draws the whole figure into `list`, which is cleared first.
void draw_figure(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
