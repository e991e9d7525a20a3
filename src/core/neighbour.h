// What a search for neighbours finds, and which rows it looks at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace cosine_lab {

inline constexpr std::size_t kMostNeighbours = 1000;

struct Neighbour {
  std::uint32_t row = 0;
  double score = 0;  ///< what the rows are ordered by: the cosine, to 0.51 ulp, unless said
};

/// Which rows may be neighbours.
struct RowFilter {
  std::span<const std::uint8_t> keep;        ///< a byte a row, 0 leaves it out; empty: all
  std::span<const std::uint32_t> leave_out;  ///< a few more rows to leave out

  [[nodiscard]] bool takes(std::size_t row) const {
    for (const std::uint32_t out : leave_out) {
      if (out == row) {
        return false;
      }
    }
    return keep.empty() || keep[row] != 0;
  }
};

}  // namespace cosine_lab
