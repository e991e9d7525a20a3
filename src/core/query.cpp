#include "core/query.h"

#include <cmath>

#include "core/scaled.h"
#include "core/similarity.h"

namespace cosine_lab::detail {

double exact_cosine(std::span<const double> vector, const EmbeddingMatrix& matrix, std::size_t row,
                    std::span<double> scratch) {
  const std::span<const float> values = matrix.row(row);
  std::copy(values.begin(), values.end(), scratch.begin());
  return cosine_similarity(vector, scratch).value;
}

Fault Query::set(std::span<const double> vector) {
  if (!vector_.resize(vector.size())) {
    return Fault::out_of_memory;
  }
  std::copy(vector.begin(), vector.end(), vector_.begin());
  return measure();
}

Fault Query::set(std::span<const float> vector) {
  if (!vector_.resize(vector.size())) {
    return Fault::out_of_memory;
  }
  std::copy(vector.begin(), vector.end(), vector_.begin());
  return measure();
}

Fault Query::measure() {
  const std::size_t length = vector_.size();
  if (!direction_.resize(length) || !rough_.resize((length + kLanes - 1) / kLanes * kLanes) ||
      !row_.resize(length)) {
    return Fault::out_of_memory;
  }
  double largest = 0;
  for (const double x : vector_) {
    if (!std::isfinite(x)) {
      return Fault::not_finite;
    }
    largest = std::max(largest, std::fabs(x));
  }
  if (largest == 0) {
    return Fault::no_direction;
  }
  const Scale scale(-std::ilogb(largest));
  for (std::size_t i = 0; i < length; ++i) {
    direction_[i] = scale(vector_[i]);
  }
  const double norm = l2_norm(direction_.span()).value;
  for (std::size_t i = 0; i < length; ++i) {
    direction_[i] /= norm;
    rough_[i] = static_cast<float>(direction_[i]);
  }
  error_ = cosine_error(length);
  return Fault::none;
}

void Query::products(const RowBlock& rows, std::size_t first, std::size_t count, double* to) const {
  dots(rows.row(first), rows.stride, count, rough_.data(), to);
  if (rows.all_usual) {
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_usual_norm(rows.norms[first + i])) {
      to[i] = plain_dot(direction_.data(), rows.row(first + i), direction_.size());
    }
  }
}

void Query::rough_cosines(const RowBlock& rows, std::size_t first, std::size_t count,
                          double* to) const {
  products(rows, first, count, to);
  for (std::size_t i = 0; i < count; ++i) {
    to[i] /= rows.norms[first + i];
  }
}

}  // namespace cosine_lab::detail
