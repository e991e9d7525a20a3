// What the figure `dimension` keeps besides its vectors: which dimensions are looked at.
#pragma once

#include <cstddef>

namespace cosine_lab {

struct DimensionState {
  std::size_t chosen = 0;  ///< the number line's dimension
  std::size_t other = 1;   ///< the one looked at before; both together span the plane
  bool plane = false;
  bool operator==(const DimensionState&) const = default;
};

}  // namespace cosine_lab
