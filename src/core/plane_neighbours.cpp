#include <algorithm>
#include <array>
#include <cmath>

#include "core/float32x4.h"
#include "core/plane.h"
#include "core/scaled.h"
#include "core/scan.h"

namespace cosine_lab {
namespace {

using detail::Float32x4;
using detail::kLanes;

std::size_t padded(std::size_t rows) {
  return (rows + kLanes - 1) / kLanes * kLanes;
}

struct Direction {
  float x = 0;
  float y = 0;
};

// The same direction with coordinates near 1, exactly: by a power of two.
PlanePoint scaled_near_one(const PlanePoint& point) {
  const detail::Scale scale(-std::ilogb(std::max(std::fabs(point.x), std::fabs(point.y))));
  return {scale(point.x), scale(point.y)};
}

Direction direction_of(const PlanePoint& point) {
  const double norm = std::sqrt(point.x * point.x + point.y * point.y);
  return {static_cast<float>(point.x / norm), static_cast<float>(point.y / norm)};
}

// Both shadows are off by an error and a rounding, and a x + b y with a^2 + b^2 = 1 weighs them by
// sqrt(2) at most; a, b and the sum itself are rounded too.
double error_in_plane(std::size_t dimensions) {
  return 1.5 * cosines_error(dimensions) + 10 * detail::kFloatUnit;
}

float rounded_down(double x) {
  const auto rounded = static_cast<float>(x);
  return static_cast<double>(rounded) > x ? std::nextafterf(rounded, -HUGE_VALF) : rounded;
}

struct Search {
  const EmbeddingMatrix& matrix;
  const RowFilter& filter;
  double error = 0;
};

template <typename Exact>
void offer_four(const Search& search, const Float32x4& scores, std::size_t first,
                const Exact& exact, detail::Candidates& best) {
  std::array<float, kLanes> lanes{};
  scores.store(lanes.data());
  const std::size_t count = std::min<std::size_t>(kLanes, search.matrix.rows() - first);
  for (std::size_t lane = 0; lane < count; ++lane) {
    const double score = lanes[lane];
    const std::size_t row = first + lane;
    if (score + search.error > best.floor() && search.matrix.norm(row) > 0 &&
        search.filter.takes(row)) {
      best.offer(row, score - search.error, score + search.error, exact);
    }
  }
}

template <typename Exact>
void scan_shadows(const Search& search, const Direction& towards, std::span<const float> x,
                  std::span<const float> y, const Exact& exact, detail::Candidates& best) {
  const Float32x4 a = Float32x4::splat(towards.x);
  const Float32x4 b = Float32x4::splat(towards.y);
  Float32x4 least = Float32x4::splat(-HUGE_VALF);
  for (std::size_t i = 0; i < x.size(); i += kLanes) {
    const Float32x4 scores = a * Float32x4::load(&x[i]) + b * Float32x4::load(&y[i]);
    if (any_at_least(scores, least)) {
      offer_four(search, scores, i, exact, best);
      least = Float32x4::splat(rounded_down(best.floor() - search.error));
    }
  }
}

}  // namespace

Fault PlaneNeighbours::start(const EmbeddingMatrix& matrix, const Plane& plane) {
  if (plane.x_axis().size() != matrix.dimensions()) {
    return Fault::length_mismatch;
  }
  detail::Query along_x;
  detail::Query along_y;
  const Fault fault = along_x.set(plane.x_axis());
  // One dimension has no second axis.
  const bool has_y = along_y.set(plane.y_axis()) == Fault::none;
  if (fault != Fault::none || (!has_y && matrix.dimensions() > 1) ||
      !x_.resize(padded(matrix.rows())) || !y_.resize(padded(matrix.rows())) ||
      !lifted_.resize(matrix.dimensions())) {
    return Fault::out_of_memory;
  }
  matrix_ = &matrix;
  plane_ = &plane;
  std::fill(y_.begin(), y_.end(), 0.0F);
  detail::RoughScores scores{};
  const auto shadows = [&](const detail::Query& along, const RowBlock& rows, std::size_t first,
                           std::size_t count, float* to) {
    along.rough_cosines(rows, first, count, scores.data());
    std::transform(scores.begin(), scores.begin() + count, to + rows.first + first,
                   [](double x) { return std::isnan(x) ? 0.0F : static_cast<float>(x); });
  };
  detail::for_each_group(matrix, [&](const RowBlock& rows, std::size_t first, std::size_t count) {
    shadows(along_x, rows, first, count, x_.data());
    if (has_y) {
      shadows(along_y, rows, first, count, y_.data());
    }
  });
  return Fault::none;
}

Fault PlaneNeighbours::nearest(const PlanePoint& point, std::size_t k, const RowFilter& filter,
                               Buffer<Neighbour>& found) {
  if (!detail::is_countable(k)) {
    return Fault::bad_count;
  }
  if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
    return Fault::not_finite;
  }
  // One dimension has no second axis: nothing lies along it.
  const PlanePoint on_axes{point.x, matrix_->dimensions() > 1 ? point.y : 0};
  if (on_axes == PlanePoint{}) {
    return Fault::no_direction;
  }
  const PlanePoint near_one = scaled_near_one(on_axes);
  plane_->lift(near_one, lifted_.span());
  detail::Query asked;
  if (const Fault fault = asked.set(lifted_.span()); fault != Fault::none) {
    return fault;
  }
  detail::Candidates best;
  if (!best.start(std::min(k, std::max<std::size_t>(1, matrix_->rows())), 1)) {
    return Fault::out_of_memory;
  }
  const auto exact = [&](std::size_t row) { return asked.exact_cosine(*matrix_, row); };
  const Search search{*matrix_, filter, error_in_plane(matrix_->dimensions())};
  scan_shadows(search, direction_of(near_one), x_.span(), y_.span(), exact, best);
  return detail::take_best(best, exact, found);
}

}  // namespace cosine_lab
