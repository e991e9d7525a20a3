// The cosines of all pairs of rows, in steps that can be interrupted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/buffer.h"
#include "core/fault.h"
#include "core/matrix.h"
#include "core/pair_sweep.h"

namespace cosine_lab {

/// The cosines of all pairs, one block at a time, for callers that store them elsewhere. A block
/// compares up to 16 rows with up to 512 rows that are the same or follow them, so that all blocks
/// together hold each pair once. Each value is within pairwise_error() of the true cosine and in
/// [-1, 1]; 1 for a row and itself, NaN with a zero row. The matrix must outlive this and keep its
/// rows.
class PairwiseBlocks {
 public:
  static constexpr std::size_t kColumns = detail::kPanelColumns;
  static constexpr std::size_t kRows = 512;

  explicit PairwiseBlocks(const EmbeddingMatrix& matrix) : rows_(matrix.rows()), sweep_(matrix) {}

  /// Computes the next block. After out_of_memory, next() may be called again.
  [[nodiscard]] Fault next();
  [[nodiscard]] bool done() const { return sweep_.done(); }
  [[nodiscard]] double progress() const { return sweep_.progress(); }

  /// The block's first row, the first row it is compared with, and how many of those there are.
  [[nodiscard]] std::size_t first() const { return first_; }
  [[nodiscard]] std::size_t second() const { return second_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  /// Place kColumns * s + c: of first() + c and second() + s, where the former is not the larger.
  [[nodiscard]] std::span<const float> values() const {
    return values_.span().first(kRows * kColumns);
  }
  /// The same in place kRows * c + s: both halves of the full matrix can be copied row by row.
  [[nodiscard]] std::span<const float> turned() const {
    return values_.span().subspan(kRows * kColumns);
  }

 private:
  std::size_t rows_;
  detail::PairSweep sweep_;
  Buffer<float> values_;
  std::size_t from_ = 0;
  std::size_t first_ = 0;
  std::size_t second_ = 0;
  std::size_t count_ = 0;
};

struct PairOfRows {
  std::uint32_t first = 0;  ///< first < second
  std::uint32_t second = 0;
  double cosine = 0;  ///< to 0.51 ulp
};

/// All pairs whose cosine is at least a threshold, exactly so, in order of their indices. Pairs
/// with a zero row have no cosine.
class PairsAbove {
 public:
  PairsAbove(const EmbeddingMatrix& matrix, double threshold);

  /// Computes at least `pairs` more pairs. After out_of_memory, found() keeps what was found,
  /// and run() may be called again.
  [[nodiscard]] Fault run(std::size_t pairs);
  [[nodiscard]] bool done() const { return sweep_.done(); }
  [[nodiscard]] double progress() const { return sweep_.progress(); }
  [[nodiscard]] std::span<const PairOfRows> found() const { return found_.span().first(count_); }

 private:
  bool step();
  bool add(std::size_t first, std::size_t second);

  const EmbeddingMatrix& matrix_;
  double threshold_;
  detail::PairSweep sweep_;
  Buffer<PairOfRows> found_;
  Buffer<double> first_;
  Buffer<double> second_;
  std::size_t count_ = 0;
};

/// Bound of the absolute error of PairwiseBlocks: 3.9e-6 from 64 dimensions on.
[[nodiscard]] double pairwise_error(std::size_t dimensions);

}  // namespace cosine_lab
