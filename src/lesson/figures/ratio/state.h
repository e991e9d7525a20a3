// What the figure `ratio` keeps besides its vectors.
#pragma once

#include <cstddef>

namespace cosine_lab {

/// X is the first of the compared pair, Y the second.
struct RatioState {
  std::size_t dimension = 0;  ///< the one that k is taken from, unless a claim is looked at
  bool operator==(const RatioState&) const = default;
};

}  // namespace cosine_lab
