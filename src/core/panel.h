// Dot products of all rows with 16 rows at a time: the kernel of pairwise similarity.
#pragma once

#include <array>
#include <cstddef>

#include "core/buffer.h"
#include "core/kernels.h"
#include "core/matrix.h"

namespace cosine_lab::detail {

/// Columns of a panel: four registers' lanes.
inline constexpr std::size_t kPanelColumns = 16;
/// Rows that are multiplied with a panel together. Two times four registers hold the sums; with
/// more, browsers begin to spill them.
inline constexpr std::size_t kPanelRows = 2;

/// Sums are kept in float over this many dimensions, then move into double.
inline constexpr std::size_t kPanelBlock = 64;

/// Bound of the relative error, as for dot_error().
[[nodiscard]] double panel_error(std::size_t length);

using PanelDots = std::array<std::array<double, kPanelColumns>, kPanelRows>;

/// Up to kPanelColumns rows of a matrix, turned so that their entries of one dimension lie side by
/// side. Missing columns are zeros.
class Panel {
 public:
  [[nodiscard]] bool reserve(std::size_t dimensions) {
    return values_.resize(dimensions * kPanelColumns);
  }
  void pack(const EmbeddingMatrix& matrix, std::size_t first, std::size_t count);

  /// The dot products of kPanelRows rows with all columns.
  void dots(const std::array<const float*, kPanelRows>& rows, PanelDots& to) const;

 private:
  Buffer<float> values_;
};

}  // namespace cosine_lab::detail
