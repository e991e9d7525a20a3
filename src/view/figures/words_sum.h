// The sum of words in the drawing of the figure `words`.
#pragma once

#include <vector>

#include "view/picture.h"
#include "view/shadow_names.h"

namespace cosine_lab {

/// Where each word of the sum ends, laid tip to tail from the origin; none where it is not drawn.
[[nodiscard]] std::vector<Point> joints_of(const Scene& scene);
/// The words of the sum as arrows, its end, and the best word that is not one of them.
void draw_sum(const Picture& picture, DrawList& list, std::vector<Dot>& dots);

}  // namespace cosine_lab
