// Names for many dots: as many as find room, each beside its own.
#pragma once

#include <cstddef>
#include <vector>

#include "view/picture.h"

namespace cosine_lab {

struct Dot {
  std::size_t vector = 0;
  ScreenPoint at;
  double weight = 0;  ///< the larger comes first where there is room for one only
  bool always = false;
  LabelRole role = LabelRole::tip;  ///< says what `vector` counts
  bool chosen = false;  ///< by the reader: where there is no other room, its name may cover dots
};

/// Writes names beside dots, beside, above or below them, where they cover no other label of
/// `list` and no other dot. Those marked `always` are written in any case, and before the others.
void write_dot_names(const Picture& picture, std::vector<Dot> dots, DrawList& list);

}  // namespace cosine_lab
