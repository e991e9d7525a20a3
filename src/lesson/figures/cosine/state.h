// What the figure `cosine` keeps besides its vectors.
#pragma once

namespace cosine_lab {

struct CosineState {
  bool circle = false;  ///< every vector is shown with length 1, on the unit circle
  bool operator==(const CosineState&) const = default;
};

}  // namespace cosine_lab
