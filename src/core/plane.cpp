#include "core/plane.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

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
  const detail::Scale scale(-std::ilogb(largest_of(from)));
  for (std::size_t i = 0; i < from.size(); ++i) {
    to[i] = scale(from[i]);
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

// Makes `v` a unit vector perpendicular to `x`. What little a turn leaves of a vector near x holds
// a little of x again, so turns go on until one takes hardly anything. False, and zeros, when
// nothing but x is left after as many as there are digits in a double.
bool make_axis(std::span<double> v, std::span<const double> x) {
  constexpr int kMostTurns = 12;
  for (int turn = 0; turn < kMostTurns && largest_of(v) > 0; ++turn) {
    copy_scaled(v, v);
    make_perpendicular(v, x);
    if (largest_of(v) >= 0.5) {
      divide(v, l2_norm(v).value);
      return true;
    }
  }
  std::fill(v.begin(), v.end(), 0);
  return false;
}

double value_or_infinity(const Measure& m) {
  return m.status == Status::out_of_range ? std::numeric_limits<double>::infinity() : m.value;
}

// A share of a length that may be infinite.
double share_of(double length, double share) {
  return share == 0 ? 0 : length * share;
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
  copy_scaled(first, x_axis_.span());
  const double length = value_or_infinity(found.norm_b);
  const double off_line = angle_to_line(found.angle.value, second);
  first_ = {value_or_infinity(found.norm_a), 0};
  second_ = {share_of(length, found.cosine.value), share_of(length, std::sin(off_line))};
  is_line_ = off_line == 0;
  set_y_axis(second);
  divide(x_axis_.span(), l2_norm(x_axis_.span()).value);
  return Fault::none;
}

// To whichever end of the x axis is nearer: an angle near pi tells little of what is left to it.
double Plane::angle_to_line(double angle, std::span<const double> second) {
  const std::span<double> turned = y_axis_.span();
  if (angle < std::numbers::pi / 2) {
    return angle;
  }
  std::transform(x_axis_.begin(), x_axis_.end(), turned.begin(), std::negate<>());
  return angle_between(turned, second).value;
}

void Plane::set_y_axis(std::span<const double> second) {
  const std::span<double> y = y_axis_.span();
  if (!is_line_) {
    copy_scaled(second, y);
    if (make_axis(y, x_axis_.span())) {
      return;
    }
  }
  std::fill(y.begin(), y.end(), 0);
  const auto* furthest = std::min_element(x_axis_.begin(), x_axis_.end(), [](double a, double b) {
    return std::fabs(a) < std::fabs(b);
  });
  y[static_cast<std::size_t>(furthest - x_axis_.begin())] = 1;
  // One dimension has no other axis, and is left with zeros.
  (void)make_axis(y, x_axis_.span());
}

void Plane::lift(const PlanePoint& point, std::span<double> to) const {
  for (std::size_t i = 0; i < to.size(); ++i) {
    to[i] = point.x * x_axis_[i] + point.y * y_axis_[i];
  }
}

}  // namespace cosine_lab
