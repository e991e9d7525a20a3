#include "core/plane.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/double_double.h"
#include "core/scaled.h"
#include "core/similarity.h"

namespace cosine_lab {
namespace {

using detail::DoubleDouble;

double largest_of(std::span<const double> v) {
  double largest = 0;
  for (const double x : v) {
    largest = std::max(largest, std::fabs(x));
  }
  return largest;
}

// By a power of two to a largest entry in [1, 2); what underflows is 2^-1000 of it.
void copy_scaled(std::span<const double> from, std::span<double> to) {
  const int exponent = std::ilogb(largest_of(from));
  const double half = detail::power_of_two(-exponent / 2);
  const double rest = detail::power_of_two(-exponent - (-exponent / 2));
  for (std::size_t i = 0; i < from.size(); ++i) {
    to[i] = from[i] * half * rest;
  }
}

DoubleDouble dot(std::span<const double> a, std::span<const double> b) {
  DoubleDouble total;
  for (std::size_t i = 0; i < a.size(); ++i) {
    total = total + detail::two_product(a[i], b[i]);
  }
  return total;
}

void divide(std::span<double> v, double by) {
  for (double& x : v) {
    x /= by;
  }
}

// Takes away what `v` has of the direction of `along`. The difference is rounded only once, so it
// is right however little is left.
void make_perpendicular(std::span<double> v, std::span<const double> along) {
  const DoubleDouble share = dot(along, v) / dot(along, along);
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] = (DoubleDouble{v[i], 0} - share * along[i]).hi;
  }
}

double value_or_infinity(const Measure& m) {
  return m.status == Status::out_of_range ? std::numeric_limits<double>::infinity() : m.value;
}

}  // namespace

Fault Plane::span(std::span<const double> first, std::span<const double> second) {
  if (first.size() != second.size()) {
    return Fault::length_mismatch;
  }
  const Similarity found = measure(first, second);
  if (found.angle.status == Status::not_finite) {
    return Fault::not_finite;
  }
  if (found.angle.status == Status::zero_vector) {
    return Fault::no_direction;
  }
  if (!x_axis_.resize(first.size()) || !y_axis_.resize(first.size())) {
    return Fault::out_of_memory;
  }
  const double length = value_or_infinity(found.norm_b);
  const double angle = found.angle.value;
  first_ = {value_or_infinity(found.norm_a), 0};
  second_ = {length * found.cosine.value, angle == 0 ? 0 : length * std::sin(angle)};
  is_line_ = angle == 0 || found.cosine.value == -1;
  copy_scaled(first, x_axis_.span());
  set_y_axis(second);
  divide(x_axis_.span(), l2_norm(x_axis_.span()).value);
  return Fault::none;
}

void Plane::set_y_axis(std::span<const double> second) {
  const std::span<double> y = y_axis_.span();
  if (is_line_) {
    second_.y = 0;
    std::fill(y.begin(), y.end(), 0);
    const auto* furthest =
        std::min_element(x_axis_.begin(), x_axis_.end(),
                         [](double a, double b) { return std::fabs(a) < std::fabs(b); });
    y[static_cast<std::size_t>(furthest - x_axis_.begin())] = 1;
  } else {
    copy_scaled(second, y);
  }
  make_perpendicular(y, x_axis_.span());
  if (largest_of(y) > 0) {
    copy_scaled(y, y);
    make_perpendicular(y, x_axis_.span());
    divide(y, l2_norm(y).value);
  }
}

void Plane::lift(const PlanePoint& point, std::span<double> to) const {
  for (std::size_t i = 0; i < to.size(); ++i) {
    to[i] = point.x * x_axis_[i] + point.y * y_axis_[i];
  }
}

}  // namespace cosine_lab
