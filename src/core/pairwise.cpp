#include "core/pairwise.h"

#include <algorithm>
#include <cmath>

#include "core/query.h"

namespace cosine_lab {
namespace {

// Works on panels until that many pairs are done; `step` does one, and is false where memory ends.
template <typename Step>
Fault run_steps(detail::PairSweep& sweep, std::size_t pairs, const Step& step) {
  const std::size_t before = sweep.pairs_left();
  while (!sweep.done() && before - sweep.pairs_left() < pairs) {
    if (!step()) {
      return Fault::out_of_memory;
    }
    sweep.advance();
  }
  return Fault::none;
}

// Rounding leaves a row's cosine with itself a little off.
float stored(std::size_t first, std::size_t second, double cosine) {
  return first == second && !std::isnan(cosine) ? 1.0F : static_cast<float>(cosine);
}

}  // namespace

Fault PairwiseBlocks::next() {
  const bool is_new = from_ == sweep_.first();
  if (!values_.resize(2 * kRows * kColumns) || (is_new && !sweep_.start_panel())) {
    return Fault::out_of_memory;
  }
  first_ = sweep_.first();
  second_ = from_;
  count_ = std::min(kRows, rows_ - from_);
  sweep_.visit_rows(second_, second_ + count_,
                    [this](std::size_t first, std::size_t second, double cosine) {
                      const std::size_t c = first - first_;
                      const std::size_t s = second - second_;
                      const float value = stored(first, second, cosine);
                      values_[kColumns * s + c] = value;
                      values_[kRows * (kColumns + c) + s] = value;
                    });
  from_ += count_;
  if (from_ == rows_) {
    sweep_.advance();
    from_ = sweep_.first();
  }
  return Fault::none;
}

PairsAbove::PairsAbove(const EmbeddingMatrix& matrix, double threshold)
    : matrix_(matrix), threshold_(threshold), sweep_(matrix) {}

Fault PairsAbove::run(std::size_t pairs) {
  if (!first_.resize(matrix_.dimensions()) || !second_.resize(matrix_.dimensions())) {
    return Fault::out_of_memory;
  }
  return run_steps(sweep_, pairs, [&] { return step(); });
}

bool PairsAbove::step() {
  const double least = threshold_ - pairwise_error(matrix_.dimensions());
  const std::size_t before = count_;
  bool is_full = false;
  const bool has_room =
      sweep_.visit_panel([&](std::size_t first, std::size_t second, double cosine) {
        if (first != second && cosine >= least) {
          is_full = is_full || !add(first, second);
        }
      });
  if (!has_room || is_full) {
    count_ = before;
    return false;
  }
  std::sort(found_.begin() + before, found_.begin() + count_,
            [](const PairOfRows& a, const PairOfRows& b) {
              return a.first != b.first ? a.first < b.first : a.second < b.second;
            });
  return true;
}

// False where there is no memory.
bool PairsAbove::add(std::size_t first, std::size_t second) {
  const std::span<const float> values = matrix_.row(first);
  std::copy(values.begin(), values.end(), first_.begin());
  const double cosine = detail::exact_cosine(first_.span(), matrix_, second, second_.span());
  if (cosine < threshold_) {
    return true;
  }
  if (count_ == found_.size() && !found_.resize(std::max<std::size_t>(64, 2 * count_))) {
    return false;
  }
  found_[count_++] = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(second),
                      cosine};
  return true;
}

double pairwise_error(std::size_t dimensions) {
  return detail::panel_error(dimensions) + 0x1p-50 * static_cast<double>(dimensions + 4);
}

}  // namespace cosine_lab
