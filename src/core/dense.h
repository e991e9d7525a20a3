// Plain arithmetic with vectors of doubles, where speed does not matter.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

namespace cosine_lab::detail {

/// Several sums side by side, so that additions need not wait for each other. T is float or double.
template <typename T>
double dot_in_double(std::span<const double> a, std::span<const T> b) {
  double s0 = 0;
  double s1 = 0;
  double s2 = 0;
  double s3 = 0;
  std::size_t i = 0;
  for (; i + 4 <= a.size(); i += 4) {
    s0 += a[i] * b[i];
    s1 += a[i + 1] * b[i + 1];
    s2 += a[i + 2] * b[i + 2];
    s3 += a[i + 3] * b[i + 3];
  }
  for (; i < a.size(); ++i) {
    s0 += a[i] * b[i];
  }
  return (s0 + s1) + (s2 + s3);
}

/// to += times * v.
template <typename T>
void add_times(std::span<double> to, std::span<const T> v, double times) {
  for (std::size_t i = 0; i < to.size(); ++i) {
    to[i] += times * v[i];
  }
}

inline void scale(std::span<double> v, double by) {
  for (double& x : v) {
    x *= by;
  }
}

inline double norm_of(std::span<const double> v) {
  return std::sqrt(dot_in_double<double>(v, v));
}

}  // namespace cosine_lab::detail
