#include "core/pair_sweep.h"

namespace cosine_lab::detail {
namespace {

double inverse(double norm) {
  return norm == 0 ? std::nan("") : 1 / norm;
}

std::size_t pairs_of(std::size_t rows) {
  return rows * (rows + 1) / 2;
}

}  // namespace

std::size_t PairSweep::pairs_left() const {
  return pairs_of(matrix_.rows() - std::min(matrix_.rows(), next_));
}

double PairSweep::progress() const {
  const auto all = static_cast<double>(pairs_of(matrix_.rows()));
  return all == 0 ? 1 : 1 - static_cast<double>(pairs_left()) / all;
}

bool PairSweep::start_panel() {
  if (!panel_.reserve(matrix_.dimensions())) {
    return false;
  }
  columns_ = std::min(kPanelColumns, matrix_.rows() - next_);
  panel_.pack(matrix_, next_, columns_);
  is_usual_ = true;
  for (std::size_t c = 0; c < columns_; ++c) {
    const double norm = matrix_.norm(next_ + c);
    inverse_norms_[c] = inverse(norm);
    is_usual_ = is_usual_ && (norm == 0 || is_usual_norm(norm));
  }
  return true;
}

void PairSweep::compare(std::size_t row, std::size_t count) {
  const std::size_t last = row + count - 1;
  panel_.dots({matrix_.row(row).data(), matrix_.row(last).data()}, cosines_);
  for (std::size_t r = 0; r < count; ++r) {
    const double norm = matrix_.norm(row + r);
    if (!is_usual_ || (norm != 0 && !is_usual_norm(norm))) {
      compare_plainly(row + r, r);
    }
    const double scale = inverse(norm);
    for (std::size_t c = 0; c < kPanelColumns; ++c) {
      cosines_[r][c] = std::clamp(cosines_[r][c] * (scale * inverse_norms_[c]), -1.0, 1.0);
    }
  }
}

void PairSweep::compare_plainly(std::size_t row, std::size_t r) {
  for (std::size_t c = 0; c < columns_; ++c) {
    cosines_[r][c] =
        plain_dot(matrix_.row(row).data(), matrix_.row(next_ + c).data(), matrix_.dimensions());
  }
}

}  // namespace cosine_lab::detail
