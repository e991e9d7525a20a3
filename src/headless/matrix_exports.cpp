// A matrix of embeddings, its rows and their neighbours.
#include <cstdlib>

#include "core/analogy.h"
#include "core/matrix.h"
#include "core/neighbours.h"
#include "core/pairwise.h"
#include "core/transform.h"
#include "headless/boundary.h"
#include "headless/exports.h"
#include "headless/objects.h"

namespace cosine_lab {

Fault last_fault = Fault::none;
Buffer<Neighbour> last_neighbours;

int answer(Fault fault) {
  last_fault = fault;
  return fault == Fault::none ? static_cast<int>(last_neighbours.size()) : -1;
}

RowFilter filter_of(const EmbeddingMatrix& matrix, const std::uint8_t* keep,
                    const std::uint32_t* leave_out, std::size_t count) {
  const std::size_t bytes = keep == nullptr ? 0 : matrix.rows();
  return {{keep, bytes}, {leave_out, count}};
}

}  // namespace cosine_lab

namespace {

using namespace cosine_lab;

AddResult last_addition;
float* space_begin = nullptr;

}  // namespace

/// Null where there is no memory.
COSINE_LAB_EXPORT void* core_allocate(std::size_t bytes) {
  return allocate_lines(bytes);
}
COSINE_LAB_EXPORT void core_free(void* memory) {
  std::free(memory);
}

COSINE_LAB_EXPORT Fault core_fault() {
  return last_fault;
}
/// After an answer: its neighbours, each an index (uint32), four bytes, and a score (float64).
COSINE_LAB_EXPORT const Neighbour* core_neighbours() {
  return last_neighbours.data();
}

COSINE_LAB_EXPORT EmbeddingMatrix* core_matrix_new(std::size_t dimensions) {
  return make<EmbeddingMatrix>(dimensions);
}
COSINE_LAB_EXPORT void core_matrix_free(EmbeddingMatrix* matrix) {
  drop(matrix);
}
COSINE_LAB_EXPORT std::size_t core_matrix_stride(const EmbeddingMatrix* matrix) {
  return matrix->stride();
}
COSINE_LAB_EXPORT std::size_t core_matrix_zero_rows(const EmbeddingMatrix* matrix) {
  return matrix->zero_rows();
}
COSINE_LAB_EXPORT double core_matrix_bytes(const EmbeddingMatrix* matrix) {
  return static_cast<double>(matrix->bytes());
}

/// How many rows may be written, one stride apart, from core_matrix_space_begin() on; 0 where there
/// is no memory.
COSINE_LAB_EXPORT std::size_t core_matrix_space(EmbeddingMatrix* matrix, std::size_t wanted) {
  const RowSpace space = matrix->space(wanted);
  space_begin = space.data;
  return space.rows;
}
COSINE_LAB_EXPORT float* core_matrix_space_begin() {
  return space_begin;
}
/// A fault; where it is not_finite, core_added_row() and core_added_dimension() say where.
COSINE_LAB_EXPORT Fault core_matrix_commit(EmbeddingMatrix* matrix, std::size_t count) {
  last_addition = matrix->commit(count);
  return last_addition.fault;
}
COSINE_LAB_EXPORT std::size_t core_added_row() {
  return last_addition.row;
}
COSINE_LAB_EXPORT std::size_t core_added_dimension() {
  return last_addition.dimension;
}
COSINE_LAB_EXPORT void core_matrix_truncate(EmbeddingMatrix* matrix, std::size_t rows) {
  matrix->truncate(rows);
}

COSINE_LAB_EXPORT const float* core_matrix_row(const EmbeddingMatrix* matrix, std::size_t row) {
  return matrix->row(row).data();
}
COSINE_LAB_EXPORT double core_matrix_norm(const EmbeddingMatrix* matrix, std::size_t row) {
  return matrix->norm(row);
}
COSINE_LAB_EXPORT double core_matrix_cosine(const EmbeddingMatrix* matrix, std::size_t i,
                                            std::size_t j) {
  return cosine_of_rows(*matrix, i, j);
}
/// `to` has a place for each row.
COSINE_LAB_EXPORT Fault core_matrix_cosines(const EmbeddingMatrix* matrix, const double* query,
                                            double* to) {
  return cosines(*matrix, {query, matrix->dimensions()}, {to, matrix->rows()});
}
COSINE_LAB_EXPORT double core_cosines_error(std::size_t dimensions) {
  return cosines_error(dimensions);
}
COSINE_LAB_EXPORT double core_pairwise_error(std::size_t dimensions) {
  return pairwise_error(dimensions);
}

COSINE_LAB_EXPORT int core_matrix_nearest(const EmbeddingMatrix* matrix, const double* query,
                                          std::size_t k, const std::uint8_t* keep,
                                          const std::uint32_t* leave_out, std::size_t count) {
  return answer(nearest(*matrix, {query, matrix->dimensions()}, k,
                        filter_of(*matrix, keep, leave_out, count), last_neighbours));
}

/// form: 0 additive, 1 multiplicative.
COSINE_LAB_EXPORT int core_matrix_analogy(const EmbeddingMatrix* matrix, std::size_t a,
                                          std::size_t b, std::size_t c, int form, std::size_t k,
                                          const std::uint8_t* keep) {
  return answer(analogy(*matrix, {a, b, c}, static_cast<AnalogyForm>(form), k,
                        filter_of(*matrix, keep, nullptr, 0), last_neighbours));
}

COSINE_LAB_EXPORT void core_matrix_mean(const EmbeddingMatrix* matrix, double* to) {
  mean_of_rows(*matrix, {to, matrix->dimensions()});
}
COSINE_LAB_EXPORT Fault core_matrix_centre(EmbeddingMatrix* matrix, const double* mean) {
  return centre_rows(*matrix, {mean, matrix->dimensions()});
}
COSINE_LAB_EXPORT void core_matrix_normalise(EmbeddingMatrix* matrix) {
  normalise_rows(*matrix);
}
