#include "core/neighbours.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/kernels.h"
#include "core/scan.h"

namespace cosine_lab {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double in_range(double cosine) {
  return std::clamp(cosine, -1.0, 1.0);
}

}  // namespace

namespace detail {

Fault nearest_to(const EmbeddingMatrix& matrix, Query& query, std::size_t k,
                 const RowFilter& filter, Buffer<Neighbour>& found) {
  Candidates best;
  if (!best.start(std::min(k, std::max<std::size_t>(1, matrix.rows())), 1)) {
    return Fault::out_of_memory;
  }
  const auto exact = [&](std::size_t row) { return query.exact_cosine(matrix, row); };
  const double error = query.error();
  RoughScores products{};
  for_each_group(matrix, [&](const RowBlock& rows, std::size_t first, std::size_t count) {
    query.products(rows, first, count, products.data());
    const double* norms = rows.norms + first;
    double least = best.floor() - error;
    for (std::size_t i = 0; i < count; ++i) {
      // Also false for a zero row, and spares all others a division.
      if (products[i] > least * norms[i]) {
        const double score = products[i] / norms[i];
        const std::size_t row = rows.first + first + i;
        if (filter.takes(row)) {
          best.offer(row, score - error, score + error, exact);
          least = best.floor() - error;
        }
      }
    }
  });
  return take_best(best, exact, found);
}

}  // namespace detail

Fault nearest(const EmbeddingMatrix& matrix, std::span<const double> query, std::size_t k,
              const RowFilter& filter, Buffer<Neighbour>& found) {
  if (!detail::is_countable(k)) {
    return Fault::bad_count;
  }
  if (query.size() != matrix.dimensions()) {
    return Fault::length_mismatch;
  }
  detail::Query asked;
  const Fault fault = asked.set(query);
  return fault == Fault::none ? detail::nearest_to(matrix, asked, k, filter, found) : fault;
}

Fault cosines(const EmbeddingMatrix& matrix, std::span<const double> query,
              std::span<double> cosines) {
  if (query.size() != matrix.dimensions() || cosines.size() != matrix.rows()) {
    return Fault::length_mismatch;
  }
  detail::Query asked;
  if (const Fault fault = asked.set(query); fault != Fault::none) {
    return fault;
  }
  for (std::size_t b = 0; b < matrix.blocks(); ++b) {
    const RowBlock rows = matrix.block(b);
    double* to = cosines.data() + rows.first;
    asked.rough_cosines(rows, 0, rows.rows, to);
    std::transform(to, to + rows.rows, to, in_range);
  }
  return Fault::none;
}

double cosine_of_rows(const EmbeddingMatrix& matrix, std::size_t i, std::size_t j) {
  const double norm_i = matrix.norm(i);
  const double norm_j = matrix.norm(j);
  if (norm_i == 0 || norm_j == 0) {
    return kNone;
  }
  if (i == j) {
    return 1;
  }
  const float* a = matrix.row(i).data();
  const float* b = matrix.row(j).data();
  const bool usual = detail::is_usual_norm(norm_i) && detail::is_usual_norm(norm_j);
  const double product = usual ? detail::padded_dot(a, b, matrix.stride())
                               : detail::plain_dot(a, b, matrix.dimensions());
  return in_range(product / (norm_i * norm_j));
}

double cosines_error(std::size_t dimensions) {
  return detail::cosine_error(dimensions);
}

}  // namespace cosine_lab
