// Two vectors of doubles.
#include <array>
#include <limits>

#include "core/measures.h"
#include "core/similarity.h"
#include "core/slerp.h"
#include "headless/boundary.h"
#include "headless/exports.h"

namespace {

using namespace cosine_lab;
using Comparison = Measure (*)(std::span<const double>, std::span<const double>) noexcept;

// In the order of MEASURES in web/core/pairs.ts.
constexpr std::array<Comparison, 7> kComparisons{
    cosine_similarity,  angle_between,       dot_product,      euclidean_distance,
    manhattan_distance, pearson_correlation, angular_distance,
};

Status last_status = Status::ok;

double value_of(const Measure& measure) {
  last_status = measure.status;
  return measure.status == Status::ok ? measure.value : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

COSINE_LAB_EXPORT Status core_status() {
  return last_status;
}

COSINE_LAB_EXPORT double core_compare(int measure, const double* a, const double* b,
                                      std::size_t length) {
  return value_of(kComparisons[static_cast<std::size_t>(measure)]({a, length}, {b, length}));
}

/// In the plane, without a detour through memory.
COSINE_LAB_EXPORT double core_cosine_in_plane(double ax, double ay, double bx, double by) {
  const std::array<double, 2> a{ax, ay};
  const std::array<double, 2> b{bx, by};
  return value_of(cosine_similarity(a, b));
}

COSINE_LAB_EXPORT double core_angle_in_plane(double ax, double ay, double bx, double by) {
  const std::array<double, 2> a{ax, ay};
  const std::array<double, 2> b{bx, by};
  return value_of(angle_between(a, b));
}

COSINE_LAB_EXPORT double core_norm(const double* a, std::size_t length) {
  return value_of(l2_norm({a, length}));
}

/// A status.
COSINE_LAB_EXPORT Status core_slerp(const double* a, const double* b, std::size_t length, double t,
                                    double* to) {
  return slerp({a, length}, {b, length}, t, {to, length});
}
