// Principal component analysis: the few directions in which the rows of a matrix differ most.
#pragma once

#include <cstddef>
#include <span>

#include "core/buffer.h"
#include "core/fault.h"
#include "core/matrix.h"

namespace cosine_lab {

inline constexpr std::size_t kMostComponents = 10;

/// Rayleigh and Ritz on a growing Krylov space of the covariance matrix, which is never formed:
/// each step reads all rows once, in double, and memory stays that of some dozens of vectors. There
/// is one new vector for each component in a step, so that equal variances are found too, and each
/// is made perpendicular to all before it, twice (block Davidson without a preconditioner: Saad
/// 2011, 8.2).
class Pca {
 public:
  /// 1 <= components <= kMostComponents and <= matrix.dimensions(), at least one row; else
  /// bad_count. Also out_of_memory. The matrix must outlive this and keep its rows.
  [[nodiscard]] Fault start(const EmbeddingMatrix& matrix, std::size_t components);

  /// One pass over the rows. After out_of_memory, what was found so far is kept, and step() may be
  /// called again.
  [[nodiscard]] Fault step();
  /// The residual |C v - variance v| of each component is below 1e-10 of the largest variance, or
  /// 300 steps were taken.
  [[nodiscard]] bool done() const { return done_; }
  /// An estimate, in [0, 1]: what share of the wanted digits the residuals have.
  [[nodiscard]] double progress() const { return done_ ? 1 : progress_; }

  [[nodiscard]] std::size_t components() const { return wanted_; }
  /// Unit vectors, perpendicular to each other, by falling variance; the entry of the largest
  /// magnitude is positive. All zeros if the rows do not differ in that many directions.
  [[nodiscard]] std::span<const double> axis(std::size_t component) const {
    return axes_.span().subspan(component * matrix_->dimensions(), matrix_->dimensions());
  }
  /// The variance of the rows along an axis, with rows - 1 (at least 1) as the divisor.
  [[nodiscard]] double variance(std::size_t component) const { return variances_[component]; }
  /// variance() as a share of the variance over all dimensions, in [0, 1]; 0 where there is none.
  [[nodiscard]] double share(std::size_t component) const;
  [[nodiscard]] std::span<const double> mean() const { return mean_.span(); }

  /// Coordinates of all rows along the axes, from the mean: rows() times components() floats, row
  /// after row.
  void project(std::span<float> to) const;

 private:
  void measure_spread();
  [[nodiscard]] bool reserve(std::size_t vectors);
  void apply_covariance();
  [[nodiscard]] Fault find_axes();
  void note_progress(double residual);
  void restart();
  void extend();
  void add_to_basis(std::span<double> v);
  void finish_axes();
  [[nodiscard]] std::span<double> basis(std::size_t i) { return slice(basis_, i); }
  [[nodiscard]] std::span<double> image(std::size_t i) { return slice(images_, i); }
  [[nodiscard]] std::span<double> slice(Buffer<double>& of, std::size_t i) const {
    return of.span().subspan(i * matrix_->dimensions(), matrix_->dimensions());
  }

  const EmbeddingMatrix* matrix_ = nullptr;
  std::size_t wanted_ = 0;
  std::size_t known_ = 0;  // vectors of the basis whose images are known
  std::size_t size_ = 0;   // vectors of the basis
  Buffer<double> mean_;
  Buffer<double> basis_;   // perpendicular unit vectors, one after the other
  Buffer<double> images_;  // of the basis under the covariance matrix
  Buffer<double> axes_;
  Buffer<double> residuals_;
  Buffer<double> variances_;
  double total_ = 0;
  double progress_ = 0;
  int steps_ = 0;
  bool done_ = false;
};

}  // namespace cosine_lab
