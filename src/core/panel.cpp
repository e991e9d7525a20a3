#include "core/panel.h"

#include <algorithm>

#include "core/float32x4.h"

namespace cosine_lab::detail {
namespace {

constexpr std::size_t kRegisters = kPanelColumns / kLanes;
using RowSums = std::array<Float32x4, kRegisters>;

[[gnu::always_inline]] inline void add_products(float factor, const float* column, RowSums& sums) {
  const Float32x4 left = Float32x4::splat(factor);
  for (std::size_t r = 0; r < kRegisters; ++r) {
    sums[r] = sums[r] + left * Float32x4::load(column + r * kLanes);
  }
}

void add_to(const RowSums& sums, std::array<double, kPanelColumns>& to) {
  for (std::size_t r = 0; r < kRegisters; ++r) {
    add_lanes(sums[r], to.data() + r * kLanes);
  }
}

}  // namespace

double panel_error(std::size_t length) {
  return rounded(1 + std::min(length, kPanelBlock));
}

void Panel::pack(const EmbeddingMatrix& matrix, std::size_t first, std::size_t count) {
  std::fill(values_.begin(), values_.end(), 0.0F);
  for (std::size_t c = 0; c < count; ++c) {
    const std::span<const float> row = matrix.row(first + c);
    for (std::size_t d = 0; d < row.size(); ++d) {
      values_[d * kPanelColumns + c] = row[d];
    }
  }
}

void Panel::dots(const std::array<const float*, kPanelRows>& rows, PanelDots& to) const {
  const float* first = rows[0];
  const float* second = rows[1];
  const float* column = values_.data();
  const float* const end = first + values_.size() / kPanelColumns;
  to = {};
  while (first < end) {
    RowSums first_sums;
    RowSums second_sums;
    first_sums.fill(Float32x4::splat(0));
    second_sums.fill(Float32x4::splat(0));
    // Unrolling this would cost more than it gains: browsers then keep the sums in memory.
    const float* const block_end = first + std::min<std::ptrdiff_t>(kPanelBlock, end - first);
    for (; first < block_end; ++first, ++second, column += kPanelColumns) {
      add_products(*first, column, first_sums);
      add_products(*second, column, second_sums);
    }
    add_to(first_sums, to[0]);
    add_to(second_sums, to[1]);
  }
}

}  // namespace cosine_lab::detail
