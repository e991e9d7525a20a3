#include "core/measures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/double_double.h"
#include "core/scaled.h"

namespace cosine_lab {
namespace {

using detail::DoubleDouble;
using detail::Scale;
using Vector = std::span<const double>;

bool all_finite(Vector v) {
  return std::all_of(v.begin(), v.end(), [](double x) { return std::isfinite(x); });
}

// The differences of two vectors, exact in double-double, with the largest scaled to [1, 2). What
// underflows on the way is too small beside it to matter.
class Differences {
 public:
  Differences(Vector a, Vector b) : a_(a), b_(b) {
    if (a.size() != b.size()) {
      status_ = Status::length_mismatch;
    } else if (!all_finite(a) || !all_finite(b)) {
      status_ = Status::not_finite;
    } else if (!std::isfinite(largest())) {
      half_ = 0.5;
    }
  }

  [[nodiscard]] Status status() const { return status_; }

  /// Adds up term(difference) over all entries.
  template <typename Term>
  [[nodiscard]] DoubleDouble sum(const Term& term) {
    const double most = largest();
    if (most == 0) {
      return {};
    }
    exponent_ = std::ilogb(most);
    const Scale scale(-exponent_);
    DoubleDouble total;
    for (std::size_t i = 0; i < a_.size(); ++i) {
      total = total + term(scale(detail::two_sum(half_ * a_[i], -half_ * b_[i])));
    }
    return total;
  }

  [[nodiscard]] Measure brought_back(const DoubleDouble& number) const {
    return detail::rounded({number, exponent_ + (half_ == 1 ? 0 : 1)});
  }

 private:
  [[nodiscard]] double largest() const {
    double most = 0;
    for (std::size_t i = 0; i < a_.size(); ++i) {
      most = std::max(most, std::fabs(half_ * a_[i] - half_ * b_[i]));
    }
    return most;
  }

  Vector a_;
  Vector b_;
  Status status_ = Status::ok;
  double half_ = 1;
  int exponent_ = 0;
};

DoubleDouble square(const DoubleDouble& x) {
  return x * x;
}

Scale to_unit(Vector v) {
  double largest = 0;
  for (const double x : v) {
    largest = std::max(largest, std::fabs(x));
  }
  return Scale(-std::ilogb(largest));
}

DoubleDouble mean_of(Vector v, const Scale& scale) {
  DoubleDouble total;
  for (const double x : v) {
    total = total + DoubleDouble{scale(x), 0};
  }
  return total / DoubleDouble{static_cast<double>(v.size()), 0};
}

struct Deviations {
  DoubleDouble aa;
  DoubleDouble bb;
  DoubleDouble ab;
};

Deviations deviations(Vector a, Vector b) {
  const Scale scale_a = to_unit(a);
  const Scale scale_b = to_unit(b);
  const DoubleDouble mean_a = mean_of(a, scale_a);
  const DoubleDouble mean_b = mean_of(b, scale_b);
  Deviations sums;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const DoubleDouble x = DoubleDouble{scale_a(a[i]), 0} - mean_a;
    const DoubleDouble y = DoubleDouble{scale_b(b[i]), 0} - mean_b;
    sums = {sums.aa + square(x), sums.bb + square(y), sums.ab + x * y};
  }
  return sums;
}

// By comparing: deviations from a mean that was rounded would not be 0.
bool is_constant(Vector v) {
  return std::all_of(v.begin(), v.end(), [&](double x) { return x == v[0]; });
}

}  // namespace

Measure euclidean_distance(Vector a, Vector b) noexcept {
  Differences differences(a, b);
  if (differences.status() != Status::ok) {
    return {0, differences.status()};
  }
  return differences.brought_back(detail::square_root(differences.sum(square)));
}

Measure manhattan_distance(Vector a, Vector b) noexcept {
  Differences differences(a, b);
  if (differences.status() != Status::ok) {
    return {0, differences.status()};
  }
  const auto magnitude = [](const DoubleDouble& d) { return d.hi < 0 ? -d : d; };
  return differences.brought_back(differences.sum(magnitude));
}

Measure pearson_correlation(Vector a, Vector b) noexcept {
  if (a.size() != b.size()) {
    return {0, Status::length_mismatch};
  }
  if (!all_finite(a) || !all_finite(b)) {
    return {0, Status::not_finite};
  }
  if (a.empty() || is_constant(a) || is_constant(b)) {
    return {0, Status::zero_vector};
  }
  const Deviations sums = deviations(a, b);
  const DoubleDouble norms = detail::square_root(sums.aa) * detail::square_root(sums.bb);
  return {std::clamp((sums.ab / norms).hi, -1.0, 1.0)};
}

Measure angular_distance(Vector a, Vector b) noexcept {
  const Measure angle = angle_between(a, b);
  return {std::min(angle.value / std::numbers::pi, 1.0), angle.status};
}

}  // namespace cosine_lab
