// Every pair of rows once, sixteen rows against all that follow them at a time.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "core/matrix.h"
#include "core/panel.h"

namespace cosine_lab::detail {

class PairSweep {
 public:
  /// The matrix must outlive this and keep its rows.
  explicit PairSweep(const EmbeddingMatrix& matrix) : matrix_(matrix) {}

  [[nodiscard]] bool done() const { return next_ >= matrix_.rows(); }
  [[nodiscard]] std::size_t pairs_left() const;
  /// How many of the pairs are done, as a share in [0, 1].
  [[nodiscard]] double progress() const;

  /// The first of the current sixteen rows.
  [[nodiscard]] std::size_t first() const { return next_; }
  /// Prepares the current sixteen rows for visit_rows(). False when out of memory.
  [[nodiscard]] bool start_panel();
  /// Compares the current rows with those from `from` to below `to`, which are first() or later;
  /// visit() as in visit_panel().
  template <typename Visit>
  void visit_rows(std::size_t from, std::size_t to, const Visit& visit);
  /// Calls visit(first, second, cosine) for each of the current sixteen rows as `first` and every
  /// second >= first. The cosine is within pairwise_error() of the true one, and NaN with a zero
  /// row. False, and nothing visited, where there is no memory.
  template <typename Visit>
  [[nodiscard]] bool visit_panel(const Visit& visit);
  /// Moves on to the next sixteen rows.
  void advance() { next_ += kPanelColumns; }

 private:
  void compare(std::size_t row, std::size_t count);
  void compare_plainly(std::size_t row, std::size_t r);

  const EmbeddingMatrix& matrix_;
  std::size_t next_ = 0;
  std::size_t columns_ = 0;
  Panel panel_;
  PanelDots cosines_{};
  std::array<double, kPanelColumns> inverse_norms_{};
  bool is_usual_ = true;  // all rows of the panel that are not zero have a usual norm
};

template <typename Visit>
void PairSweep::visit_rows(std::size_t from, std::size_t to, const Visit& visit) {
  for (std::size_t row = from; row < to; row += kPanelRows) {
    const std::size_t count = std::min(kPanelRows, to - row);
    compare(row, count);
    for (std::size_t r = 0; r < count; ++r) {
      const std::size_t columns = std::min(columns_, row + r - next_ + 1);
      for (std::size_t c = 0; c < columns; ++c) {
        visit(next_ + c, row + r, cosines_[r][c]);
      }
    }
  }
}

template <typename Visit>
bool PairSweep::visit_panel(const Visit& visit) {
  if (!start_panel()) {
    return false;
  }
  visit_rows(next_, matrix_.rows(), visit);
  return true;
}

}  // namespace cosine_lab::detail
