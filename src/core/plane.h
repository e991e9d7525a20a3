// The plane that two vectors span, whatever their number of dimensions: the angle drawn in it is
// the angle.
#pragma once

#include <span>

#include "core/buffer.h"
#include "core/fault.h"
#include "core/matrix.h"
#include "core/neighbours.h"

namespace cosine_lab {

struct PlanePoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

/// Orthonormal basis by Gram and Schmidt, in double-double: the first vector lies on the
/// positive x axis, the second in the upper half.
class Plane {
 public:
  /// Vectors of equal length. Faults: length_mismatch, not_finite, no_direction, out_of_memory.
  [[nodiscard]] Fault span(std::span<const double> first, std::span<const double> second);

  [[nodiscard]] std::span<const double> x_axis() const { return x_axis_.span(); }
  [[nodiscard]] std::span<const double> y_axis() const { return y_axis_.span(); }
  /// Where the two vectors lie: (|a|, 0) and |b| (cos, sin). Infinite where a norm is out of range.
  [[nodiscard]] PlanePoint first() const { return first_; }
  [[nodiscard]] PlanePoint second() const { return second_; }
  /// The vectors are parallel and span a line only. The y axis is then the coordinate axis furthest
  /// from it, made perpendicular; all zeros in one dimension.
  [[nodiscard]] bool is_line() const { return is_line_; }

  /// x * x_axis + y * y_axis, in as many dimensions as the axes have.
  void lift(const PlanePoint& point, std::span<double> to) const;

 private:
  [[nodiscard]] double angle_to_line(double angle, std::span<const double> second);
  void set_y_axis(std::span<const double> second);

  Buffer<double> x_axis_;
  Buffer<double> y_axis_;
  PlanePoint first_;
  PlanePoint second_;
  bool is_line_ = false;
};

/// Where all rows of a matrix lie in a plane, and which are near a vector that moves in it.
///
/// With q = a x + b y, a word's dot product is a (x . w) + b (y . w): two dot products for each
/// word, once; then every place of the moving vector is a problem in two dimensions.
class PlaneNeighbours {
 public:
  /// The matrix must outlive this and keep its rows. Faults: length_mismatch, out_of_memory.
  [[nodiscard]] Fault start(const EmbeddingMatrix& matrix, const Plane& plane);

  /// The rows nearest to the vector at `point` of the plane; like nearest(), and the same answer.
  [[nodiscard]] Fault nearest(const PlanePoint& point, std::size_t k, const RowFilter& filter,
                              Buffer<Neighbour>& found);

  /// Shadows of the rows' directions in the plane, in the unit disc: x(w) = x_axis . w / |w|, to
  /// within cosines_error(). Zero rows lie at the origin. matrix.rows() numbers each, then padding.
  [[nodiscard]] std::span<const float> shadows_x() const { return x_.span(); }
  [[nodiscard]] std::span<const float> shadows_y() const { return y_.span(); }

 private:
  Buffer<float> x_;
  Buffer<float> y_;
  Buffer<double> lifted_;
  const EmbeddingMatrix* matrix_ = nullptr;
  const Plane* plane_ = nullptr;
};

}  // namespace cosine_lab
