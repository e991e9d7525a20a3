// Planes, pairwise cosines and principal components: objects that live beside a matrix. It must
// keep its rows while they work.
#include "core/pairwise.h"
#include "core/pca.h"
#include "core/plane.h"
#include "headless/boundary.h"
#include "headless/exports.h"
#include "headless/objects.h"

namespace cosine_lab {

struct PlaneOfMatrix {
  Plane plane;
  PlaneNeighbours neighbours;
  const EmbeddingMatrix* matrix = nullptr;
};

}  // namespace cosine_lab

namespace {

using namespace cosine_lab;

// Keeps `object` only where it started without a fault.
template <typename T>
T* keep_started(T* object, Fault fault) {
  last_fault = fault;
  if (fault != Fault::none) {
    drop(object);
    return nullptr;
  }
  return object;
}

}  // namespace

/// The plane of two vectors with as many entries as the matrix has dimensions; null with
/// core_fault().
COSINE_LAB_EXPORT PlaneOfMatrix* core_plane_new(const EmbeddingMatrix* matrix, const double* first,
                                                const double* second) {
  auto* made = make<PlaneOfMatrix>();
  if (made == nullptr) {
    return keep_started(made, Fault::out_of_memory);
  }
  made->matrix = matrix;
  const std::size_t dimensions = matrix->dimensions();
  return keep_started(made, made->plane.span({first, dimensions}, {second, dimensions}));
}
COSINE_LAB_EXPORT void core_plane_free(PlaneOfMatrix* plane) {
  drop(plane);
}
/// 0: the x axis, 1: the y axis.
COSINE_LAB_EXPORT const double* core_plane_axis(const PlaneOfMatrix* plane, int which) {
  return (which == 0 ? plane->plane.x_axis() : plane->plane.y_axis()).data();
}
/// Where the first (0) and the second (1) vector lie: coordinate 0 or 1.
COSINE_LAB_EXPORT double core_plane_point(const PlaneOfMatrix* plane, int which, int coordinate) {
  const PlanePoint point = which == 0 ? plane->plane.first() : plane->plane.second();
  return coordinate == 0 ? point.x : point.y;
}
COSINE_LAB_EXPORT int core_plane_is_line(const PlaneOfMatrix* plane) {
  return plane->plane.is_line() ? 1 : 0;
}
/// Two dot products for each row; to be called before what follows, and again when rows changed.
COSINE_LAB_EXPORT Fault core_plane_start(PlaneOfMatrix* plane) {
  return plane->neighbours.start(*plane->matrix, plane->plane);
}
COSINE_LAB_EXPORT const float* core_plane_shadows(const PlaneOfMatrix* plane, int which) {
  return (which == 0 ? plane->neighbours.shadows_x() : plane->neighbours.shadows_y()).data();
}
COSINE_LAB_EXPORT int core_plane_nearest(PlaneOfMatrix* plane, double x, double y, std::size_t k,
                                         const std::uint8_t* keep, const std::uint32_t* leave_out,
                                         std::size_t count) {
  return answer(plane->neighbours.nearest(
      {x, y}, k, filter_of(*plane->matrix, keep, leave_out, count), last_neighbours));
}

/// Null when out of memory. For a matrix without rows there is nothing to do.
COSINE_LAB_EXPORT PairwiseBlocks* core_pairwise_new(const EmbeddingMatrix* matrix) {
  return make<PairwiseBlocks>(*matrix);
}
COSINE_LAB_EXPORT void core_pairwise_free(PairwiseBlocks* job) {
  drop(job);
}
COSINE_LAB_EXPORT Fault core_pairwise_next(PairwiseBlocks* job) {
  return job->next();
}
/// `which` part of the block: 0 its first row, 1 the first row it is compared with, 2 how many
/// those are.
COSINE_LAB_EXPORT std::size_t core_pairwise_block(const PairwiseBlocks* job, int which) {
  return which == 0 ? job->first() : which == 1 ? job->second() : job->count();
}
/// 0: 16 for each of those rows; 1: 512 for each of the 16.
COSINE_LAB_EXPORT const float* core_pairwise_values(const PairwiseBlocks* job, int turned) {
  return (turned == 0 ? job->values() : job->turned()).data();
}
/// In [0, 1]; 1 when all is done.
COSINE_LAB_EXPORT double core_pairwise_progress(const PairwiseBlocks* job) {
  return job->done() ? 1 : job->progress();
}

COSINE_LAB_EXPORT PairsAbove* core_pairs_new(const EmbeddingMatrix* matrix, double threshold) {
  return make<PairsAbove>(*matrix, threshold);
}
COSINE_LAB_EXPORT void core_pairs_free(PairsAbove* job) {
  drop(job);
}
COSINE_LAB_EXPORT Fault core_pairs_run(PairsAbove* job, std::size_t pairs) {
  return job->run(pairs);
}
COSINE_LAB_EXPORT double core_pairs_progress(const PairsAbove* job) {
  return job->done() ? 1 : job->progress();
}
COSINE_LAB_EXPORT std::size_t core_pairs_count(const PairsAbove* job) {
  return job->found().size();
}
/// Two indices (uint32) and a cosine (float64) each.
COSINE_LAB_EXPORT const PairOfRows* core_pairs_found(const PairsAbove* job) {
  return job->found().data();
}

/// Null with core_fault().
COSINE_LAB_EXPORT Pca* core_pca_new(const EmbeddingMatrix* matrix, std::size_t components) {
  auto* made = make<Pca>();
  return keep_started(made,
                      made == nullptr ? Fault::out_of_memory : made->start(*matrix, components));
}
COSINE_LAB_EXPORT void core_pca_free(Pca* job) {
  drop(job);
}
COSINE_LAB_EXPORT Fault core_pca_step(Pca* job) {
  return job->step();
}
COSINE_LAB_EXPORT double core_pca_progress(const Pca* job) {
  return job->progress();
}
COSINE_LAB_EXPORT const double* core_pca_axis(const Pca* job, std::size_t component) {
  return job->axis(component).data();
}
COSINE_LAB_EXPORT double core_pca_variance(const Pca* job, std::size_t component) {
  return job->variance(component);
}
COSINE_LAB_EXPORT double core_pca_share(const Pca* job, std::size_t component) {
  return job->share(component);
}
COSINE_LAB_EXPORT const double* core_pca_mean(const Pca* job) {
  return job->mean().data();
}
/// `to` has rows * components places.
COSINE_LAB_EXPORT void core_pca_project(const Pca* job, float* to, std::size_t places) {
  job->project({to, places});
}
