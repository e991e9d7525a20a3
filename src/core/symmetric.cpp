#include "core/symmetric.h"

#include <algorithm>
#include <cmath>

namespace cosine_lab::detail {
namespace {

constexpr int kMostSweeps = 40;

struct Rotation {
  double cosine = 1;
  double sine = 0;
};

// The smaller of the two angles that bring the entry (p, q) to zero.
Rotation rotation_for(double pp, double qq, double pq) {
  const double slope = (qq - pp) / (2 * pq);
  // No std::hypot: its last digit differs between platforms. Where the square overflows, the angle
  // is below what a double beside 1 can show.
  const double root = std::sqrt(1 + slope * slope);
  const double tangent = std::copysign(1.0, slope) / (std::fabs(slope) + root);
  const double cosine = 1 / std::sqrt(1 + tangent * tangent);
  return {cosine, tangent * cosine};
}

class Jacobi {
 public:
  Jacobi(std::span<double> matrix, std::size_t n, std::span<double> vectors)
      : matrix_(matrix), vectors_(vectors), n_(n) {
    std::fill(vectors_.begin(), vectors_.end(), 0);
    for (std::size_t i = 0; i < n; ++i) {
      vectors_[i * n + i] = 1;
    }
  }

  // False when every entry beside the diagonal is too small to change it.
  bool sweep() {
    bool turned = false;
    for (std::size_t p = 0; p < n_; ++p) {
      for (std::size_t q = p + 1; q < n_; ++q) {
        const double pq = matrix_[p * n_ + q];
        const double pp = matrix_[p * n_ + p];
        const double qq = matrix_[q * n_ + q];
        if (std::fabs(pq) > 0x1p-54 * std::sqrt(std::fabs(pp) * std::fabs(qq)) &&
            std::fabs(pq) > 0x1p-1000) {
          turn(p, q, rotation_for(pp, qq, pq));
          turned = true;
        }
      }
    }
    return turned;
  }

 private:
  void turn(std::size_t p, std::size_t q, const Rotation& by) {
    for (std::size_t i = 0; i < n_; ++i) {
      mix(matrix_[i * n_ + p], matrix_[i * n_ + q], by);
    }
    for (std::size_t i = 0; i < n_; ++i) {
      mix(matrix_[p * n_ + i], matrix_[q * n_ + i], by);
      mix(vectors_[p * n_ + i], vectors_[q * n_ + i], by);
    }
    matrix_[p * n_ + q] = 0;
    matrix_[q * n_ + p] = 0;
  }

  static void mix(double& p, double& q, const Rotation& by) {
    const double old = p;
    p = by.cosine * old - by.sine * q;
    q = by.sine * old + by.cosine * q;
  }

  std::span<double> matrix_;
  std::span<double> vectors_;
  std::size_t n_;
};

}  // namespace

void symmetric_eigen(std::span<double> matrix, std::size_t n, std::span<double> values,
                     std::span<double> vectors) {
  Jacobi jacobi(matrix, n, vectors);
  for (int sweep = 0; sweep < kMostSweeps && jacobi.sweep(); ++sweep) {
  }
  for (std::size_t i = 0; i < n; ++i) {
    values[i] = matrix[i * n + i];
  }
  for (std::size_t i = 0; i < n; ++i) {
    const auto* most = std::max_element(values.data() + i, values.data() + n);
    const auto j = static_cast<std::size_t>(most - values.data());
    std::swap(values[i], values[j]);
    std::swap_ranges(vectors.data() + i * n, vectors.data() + (i + 1) * n, vectors.data() + j * n);
  }
}

}  // namespace cosine_lab::detail
