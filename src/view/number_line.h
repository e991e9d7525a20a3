// One dimension as a line through the origin, with its numbers and its name.
#pragma once

#include "view/picture.h"

namespace cosine_lab {

struct NumberLine {
  std::size_t dimension = 0;
  double angle = 0;  ///< radians from the x axis, counter-clockwise, 0 to pi/2
  double ink = 1;    ///< share of the colours' strength
};

void draw_number_line(const Picture& picture, const NumberLine& line, DrawList& list);

}  // namespace cosine_lab
