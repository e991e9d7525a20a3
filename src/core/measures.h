// Other ways to compare two vectors, beside the cosine of similarity.h.
//
// Vectors are spans of doubles of equal length; else length_mismatch. An entry that is not finite
// is reported as not_finite, a result beyond the largest double as out_of_range; no intermediate
// result over- or underflows.
#pragma once

#include <span>

#include "core/similarity.h"

namespace cosine_lab {

/// L2 norm of a - b. Relative error below 2^-50; 0 for empty spans.
[[nodiscard]] Measure euclidean_distance(std::span<const double> a,
                                         std::span<const double> b) noexcept;

/// Sum of |a[i] - b[i]|, the L1 norm of a - b. Relative error below 2^-50; 0 for empty spans.
[[nodiscard]] Measure manhattan_distance(std::span<const double> a,
                                         std::span<const double> b) noexcept;

/// Cosine of the two vectors after each has lost its own mean; in [-1, 1]. zero_vector where one of
/// them is constant (or empty), as it then has no direction. The deviations from the mean are
/// computed in double-double, so a large mean beside small deviations costs no digits; error below
/// 2^-50.
[[nodiscard]] Measure pearson_correlation(std::span<const double> a,
                                          std::span<const double> b) noexcept;

/// Angle between the vectors as a share of the half turn, in [0, 1]: a metric, unlike 1 - cosine.
/// Error at most 1.5 ulp; statuses as for angle_between().
[[nodiscard]] Measure angular_distance(std::span<const double> a,
                                       std::span<const double> b) noexcept;

}  // namespace cosine_lab
