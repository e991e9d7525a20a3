#include "core/pca.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "core/dense.h"
#include "core/symmetric.h"
#include "core/transform.h"

namespace cosine_lab {
namespace {

using detail::add_times;
using detail::dot_in_double;
using detail::norm_of;
using detail::scale;
using Doubles = std::span<const double>;

constexpr int kMostSteps = 300;
constexpr double kResidual = 1e-10;
// With more vectors the small eigenproblem would cost more than reading the rows.
constexpr std::size_t kMostVectors = 64;
// What rounding leaves of a unit vector that had nothing new.
constexpr double kNothing = 1e-8;
// The share of the variance that rounding leaves of a direction in which the rows do not differ.
constexpr double kNoVariance = 1e-14;

// Any direction will do to start with, but the same one everywhere (Knuth's MMIX generator).
void fill_at_random(std::span<double> v, std::uint64_t seed) {
  for (double& x : v) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    x = static_cast<double>(static_cast<std::int64_t>(seed) >> 11U) * 0x1p-52;
  }
}

template <typename Visit>
void for_each_row(const EmbeddingMatrix& matrix, const Visit& visit) {
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    visit(matrix.row(i), i);
  }
}

double divisor(const EmbeddingMatrix& matrix) {
  return static_cast<double>(std::max<std::size_t>(2, matrix.rows()) - 1);
}

}  // namespace

Fault Pca::start(const EmbeddingMatrix& matrix, std::size_t components) {
  const std::size_t dimensions = matrix.dimensions();
  if (components < 1 || components > std::min(kMostComponents, dimensions) || matrix.rows() == 0) {
    return Fault::bad_count;
  }
  matrix_ = &matrix;
  wanted_ = components;
  if (!mean_.resize(dimensions) || !axes_.resize(components * dimensions) ||
      !residuals_.resize(components * dimensions) || !variances_.resize(components) ||
      !reserve(2 * components)) {
    return Fault::out_of_memory;
  }
  measure_spread();
  known_ = 0;
  size_ = 0;
  steps_ = 0;
  for (std::size_t c = 0; c < components; ++c) {
    fill_at_random(residuals_.span().subspan(c * dimensions, dimensions), c + 1);
  }
  std::fill(variances_.begin(), variances_.end(), 0);
  std::fill(axes_.begin(), axes_.end(), 0);
  extend();
  done_ = total_ == 0;
  return Fault::none;
}

void Pca::measure_spread() {
  mean_of_rows(*matrix_, mean_.span());
  total_ = 0;
  for_each_row(*matrix_, [&](std::span<const float> row, std::size_t) {
    double square = 0;
    for (std::size_t d = 0; d < row.size(); ++d) {
      const double off = row[d] - mean_[d];
      square += off * off;
    }
    total_ += square;
  });
  total_ /= divisor(*matrix_);
}

bool Pca::reserve(std::size_t vectors) {
  const std::size_t places = vectors * matrix_->dimensions();
  return (basis_.size() >= places || basis_.resize(places)) &&
         (images_.size() >= places || images_.resize(places));
}

// C q = sum of (x - mean) ((x - mean) . q) over the rows x, as a share.
void Pca::apply_covariance() {
  const std::size_t count = size_ - known_;
  std::array<double, kMostComponents> offsets{};
  std::array<double, kMostComponents> sums{};
  for (std::size_t i = 0; i < count; ++i) {
    offsets[i] = dot_in_double<double>(mean_.span(), basis(known_ + i));
    std::fill_n(image(known_ + i).data(), matrix_->dimensions(), 0);
  }
  for_each_row(*matrix_, [&](std::span<const float> row, std::size_t) {
    for (std::size_t i = 0; i < count; ++i) {
      const double along = dot_in_double(Doubles(basis(known_ + i)), row) - offsets[i];
      sums[i] += along;
      add_times(image(known_ + i), row, along);
    }
  });
  for (std::size_t i = 0; i < count; ++i) {
    add_times(image(known_ + i), Doubles(mean_.span()), -sums[i]);
    scale(image(known_ + i), 1 / divisor(*matrix_));
  }
  known_ = size_;
}

// The best axes that the basis has (Rayleigh and Ritz), and what they still miss.
Fault Pca::find_axes() {
  Buffer<double> small;
  Buffer<double> values;
  Buffer<double> weights;
  if (!small.resize(size_ * size_) || !weights.resize(size_ * size_) || !values.resize(size_)) {
    return Fault::out_of_memory;
  }
  for (std::size_t i = 0; i < size_; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      small[i * size_ + j] = dot_in_double<double>(basis(i), image(j));
      small[j * size_ + i] = small[i * size_ + j];
    }
  }
  detail::symmetric_eigen(small.span(), size_, values.span(), weights.span());
  double worst = 0;
  for (std::size_t c = 0; c < wanted_; ++c) {
    const std::span<double> axis = slice(axes_, c);
    const std::span<double> residual = slice(residuals_, c);
    std::fill(axis.begin(), axis.end(), 0);
    std::fill(residual.begin(), residual.end(), 0);
    variances_[c] = c < size_ ? std::max(values[c], 0.0) : 0;
    for (std::size_t i = 0; i < size_ && c < size_; ++i) {
      add_times(axis, Doubles(basis(i)), weights[c * size_ + i]);
      add_times(residual, Doubles(image(i)), weights[c * size_ + i]);
    }
    add_times(residual, Doubles(axis), -variances_[c]);
    worst = std::max(worst, norm_of(residual));
  }
  note_progress(worst);
  return Fault::none;
}

void Pca::note_progress(double residual) {
  const double most = variances_[0];
  done_ = residual <= kResidual * most || steps_ >= kMostSteps;
  progress_ = residual > 0 && most > 0
                  ? std::clamp(std::log(residual / most) / std::log(kResidual), 0.0, 1.0)
                  : 1;
}

// Goes on from the axes alone, whose images are known without another pass.
void Pca::restart() {
  for (std::size_t c = 0; c < wanted_; ++c) {
    const Doubles axis = slice(axes_, c);
    std::copy(axis.begin(), axis.end(), basis(c).begin());
    const Doubles residual = slice(residuals_, c);
    std::copy(residual.begin(), residual.end(), image(c).begin());
    add_times(image(c), axis, variances_[c]);
  }
  known_ = wanted_;
  size_ = wanted_;
}

// What the axes miss is where the basis grows.
void Pca::extend() {
  for (std::size_t c = 0; c < wanted_; ++c) {
    const std::span<double> residual = slice(residuals_, c);
    const double length = norm_of(residual);
    if (length > kResidual * variances_[0] && size_ < matrix_->dimensions()) {
      scale(residual, 1 / length);
      add_to_basis(residual);
    }
  }
}

void Pca::add_to_basis(std::span<double> v) {
  for (int again = 0; again < 2; ++again) {
    for (std::size_t i = 0; i < size_; ++i) {
      add_times(v, Doubles(basis(i)), -dot_in_double<double>(v, basis(i)));
    }
    const double left = norm_of(v);
    if (left < kNothing) {
      return;
    }
    scale(v, 1 / left);
  }
  std::copy(v.begin(), v.end(), basis(size_).begin());
  ++size_;
}

Fault Pca::step() {
  if (done_) {
    return Fault::none;
  }
  if (!reserve(size_ + wanted_)) {
    return Fault::out_of_memory;
  }
  apply_covariance();
  ++steps_;
  if (const Fault fault = find_axes(); fault != Fault::none) {
    return fault;
  }
  if (!done_ && size_ + wanted_ > std::max(kMostVectors, 8 * wanted_)) {
    restart();
  }
  if (!done_) {
    extend();
    done_ = known_ == size_;
  }
  if (done_) {
    finish_axes();
  }
  return Fault::none;
}

void Pca::finish_axes() {
  for (std::size_t c = 0; c < wanted_; ++c) {
    const std::span<double> axis = slice(axes_, c);
    if (variances_[c] <= kNoVariance * total_) {
      variances_[c] = 0;
      std::fill(axis.begin(), axis.end(), 0);
    }
    const auto* largest =
        std::max_element(axis.data(), axis.data() + axis.size(),
                         [](double a, double b) { return std::fabs(a) < std::fabs(b); });
    if (*largest < 0) {
      scale(axis, -1);
    }
  }
}

double Pca::share(std::size_t component) const {
  return total_ > 0 ? std::min(variances_[component] / total_, 1.0) : 0;
}

void Pca::project(std::span<float> to) const {
  std::array<double, kMostComponents> offsets{};
  for (std::size_t c = 0; c < wanted_; ++c) {
    offsets[c] = dot_in_double<double>(mean_.span(), axis(c));
  }
  for_each_row(*matrix_, [&](std::span<const float> row, std::size_t i) {
    for (std::size_t c = 0; c < wanted_; ++c) {
      to[i * wanted_ + c] = static_cast<float>(dot_in_double(axis(c), row) - offsets[c]);
    }
  });
}

}  // namespace cosine_lab
