// The angle between the two compared vectors: its wedge, its arc and its value.
#pragma once

#include "view/draw_list.h"
#include "view/picture.h"

namespace cosine_lab {

void draw_angle(const Picture& picture, DrawList& list);
/// The angle between the arrows as they are drawn, in views that do not keep the true one.
void draw_seen_angle(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
