// The vectors' names.
#pragma once

#include "view/draw_list.h"
#include "view/picture.h"

namespace cosine_lab {

void write_names(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
