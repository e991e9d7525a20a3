// clang-format off
// Written by npm run format from boundary.json beside it: change that.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/fault.h"
#include "core/matrix.h"
#include "core/measure.h"
#include "core/neighbours.h"
#include "core/pairwise.h"
#include "core/pca.h"

namespace cosine_lab {

constexpr int number_of(Fault value) {
  switch (value) {
    case Fault::none:
      return 0;
    case Fault::out_of_memory:
      return 1;
    case Fault::length_mismatch:
      return 2;
    case Fault::not_finite:
      return 3;
    case Fault::no_direction:
      return 4;
    case Fault::bad_count:
      return 5;
    case Fault::bad_row:
      return 6;
  }
  return -1;
}
static_assert(static_cast<int>(Fault::none) == 0);
static_assert(static_cast<int>(Fault::out_of_memory) == 1);
static_assert(static_cast<int>(Fault::length_mismatch) == 2);
static_assert(static_cast<int>(Fault::not_finite) == 3);
static_assert(static_cast<int>(Fault::no_direction) == 4);
static_assert(static_cast<int>(Fault::bad_count) == 5);
static_assert(static_cast<int>(Fault::bad_row) == 6);

constexpr int number_of(Status value) {
  switch (value) {
    case Status::ok:
      return 0;
    case Status::length_mismatch:
      return 1;
    case Status::not_finite:
      return 2;
    case Status::zero_vector:
      return 3;
    case Status::out_of_range:
      return 4;
  }
  return -1;
}
static_assert(static_cast<int>(Status::ok) == 0);
static_assert(static_cast<int>(Status::length_mismatch) == 1);
static_assert(static_cast<int>(Status::not_finite) == 2);
static_assert(static_cast<int>(Status::zero_vector) == 3);
static_assert(static_cast<int>(Status::out_of_range) == 4);


struct PlaneOfMatrix;


}  // namespace cosine_lab

// In C a function has one declaration: a definition with other arguments does not compile.
extern "C" {
void* core_allocate(std::size_t bytes);
void core_free(void* memory);
cosine_lab::Fault core_fault();
const cosine_lab::Neighbour* core_neighbours();
cosine_lab::EmbeddingMatrix* core_matrix_new(std::size_t dimensions);
void core_matrix_free(cosine_lab::EmbeddingMatrix* matrix);
std::size_t core_matrix_stride(const cosine_lab::EmbeddingMatrix* matrix);
std::size_t core_matrix_zero_rows(const cosine_lab::EmbeddingMatrix* matrix);
double core_matrix_bytes(const cosine_lab::EmbeddingMatrix* matrix);
std::size_t core_matrix_space(cosine_lab::EmbeddingMatrix* matrix, std::size_t wanted);
float* core_matrix_space_begin();
cosine_lab::Fault core_matrix_commit(cosine_lab::EmbeddingMatrix* matrix, std::size_t count);
std::size_t core_added_row();
std::size_t core_added_dimension();
void core_matrix_truncate(cosine_lab::EmbeddingMatrix* matrix, std::size_t rows);
const float* core_matrix_row(const cosine_lab::EmbeddingMatrix* matrix, std::size_t row);
double core_matrix_norm(const cosine_lab::EmbeddingMatrix* matrix, std::size_t row);
double core_matrix_cosine(const cosine_lab::EmbeddingMatrix* matrix, std::size_t i, std::size_t j);
cosine_lab::Fault core_matrix_cosines(const cosine_lab::EmbeddingMatrix* matrix, const double* query, double* to);
double core_cosines_error(std::size_t dimensions);
double core_pairwise_error(std::size_t dimensions);
int core_matrix_nearest(const cosine_lab::EmbeddingMatrix* matrix, const double* query, std::size_t k, const std::uint8_t* keep, const std::uint32_t* leave_out, std::size_t count);
int core_matrix_analogy(const cosine_lab::EmbeddingMatrix* matrix, std::size_t a, std::size_t b, std::size_t c, int form, std::size_t k, const std::uint8_t* keep);
void core_matrix_mean(const cosine_lab::EmbeddingMatrix* matrix, double* to);
cosine_lab::Fault core_matrix_centre(cosine_lab::EmbeddingMatrix* matrix, const double* mean);
void core_matrix_normalise(cosine_lab::EmbeddingMatrix* matrix);
cosine_lab::Status core_status();
double core_compare(int measure, const double* a, const double* b, std::size_t length);
double core_cosine_in_plane(double ax, double ay, double bx, double by);
double core_angle_in_plane(double ax, double ay, double bx, double by);
double core_norm(const double* a, std::size_t length);
cosine_lab::Status core_slerp(const double* a, const double* b, std::size_t length, double t, double* to);
cosine_lab::PlaneOfMatrix* core_plane_new(const cosine_lab::EmbeddingMatrix* matrix, const double* first, const double* second);
void core_plane_free(cosine_lab::PlaneOfMatrix* plane);
const double* core_plane_axis(const cosine_lab::PlaneOfMatrix* plane, int which);
double core_plane_point(const cosine_lab::PlaneOfMatrix* plane, int which, int coordinate);
int core_plane_is_line(const cosine_lab::PlaneOfMatrix* plane);
cosine_lab::Fault core_plane_start(cosine_lab::PlaneOfMatrix* plane);
const float* core_plane_shadows(const cosine_lab::PlaneOfMatrix* plane, int which);
int core_plane_nearest(cosine_lab::PlaneOfMatrix* plane, double x, double y, std::size_t k, const std::uint8_t* keep, const std::uint32_t* leave_out, std::size_t count);
cosine_lab::PairwiseBlocks* core_pairwise_new(const cosine_lab::EmbeddingMatrix* matrix);
void core_pairwise_free(cosine_lab::PairwiseBlocks* job);
cosine_lab::Fault core_pairwise_next(cosine_lab::PairwiseBlocks* job);
std::size_t core_pairwise_block(const cosine_lab::PairwiseBlocks* job, int which);
const float* core_pairwise_values(const cosine_lab::PairwiseBlocks* job, int turned);
double core_pairwise_progress(const cosine_lab::PairwiseBlocks* job);
cosine_lab::PairsAbove* core_pairs_new(const cosine_lab::EmbeddingMatrix* matrix, double threshold);
void core_pairs_free(cosine_lab::PairsAbove* job);
cosine_lab::Fault core_pairs_run(cosine_lab::PairsAbove* job, std::size_t pairs);
double core_pairs_progress(const cosine_lab::PairsAbove* job);
std::size_t core_pairs_count(const cosine_lab::PairsAbove* job);
const cosine_lab::PairOfRows* core_pairs_found(const cosine_lab::PairsAbove* job);
cosine_lab::Pca* core_pca_new(const cosine_lab::EmbeddingMatrix* matrix, std::size_t components);
void core_pca_free(cosine_lab::Pca* job);
cosine_lab::Fault core_pca_step(cosine_lab::Pca* job);
double core_pca_progress(const cosine_lab::Pca* job);
const double* core_pca_axis(const cosine_lab::Pca* job, std::size_t component);
double core_pca_variance(const cosine_lab::Pca* job, std::size_t component);
double core_pca_share(const cosine_lab::Pca* job, std::size_t component);
const double* core_pca_mean(const cosine_lab::Pca* job);
void core_pca_project(const cosine_lab::Pca* job, float* to, std::size_t places);
}
