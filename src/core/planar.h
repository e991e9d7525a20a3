// Two vectors of the plane, which is what most figures show, without any loop.
#pragma once

#include <span>

#include "core/moments.h"

namespace cosine_lab::detail {

/// The moments of vectors with one or two entries. Returns false when they are zero, not finite, or
/// so mixed in scale that products of their entries would underflow.
///
/// Every product is exact, so each moment costs one rounding in double-double, however much cancels
/// (Kahan's ad - bc; here with 106 bits).
[[nodiscard]] bool planar_moments(std::span<const double> a, std::span<const double> b,
                                  Moments& moments) noexcept;

/// The cosine of (ax, ay) and (bx, by) alone, rounded to the nearest double. False where it must be
/// found in another way: an entry is neither 0 nor usual in size, a vector is zero or not finite,
/// the vectors are all but perpendicular, or the rounding is in doubt.
///
/// cos = d / sqrt(d^2 + c^2), as d^2 + c^2 = |a|^2 |b|^2 for dot product d and cross product c: one
/// square root, and none of the norms.
[[nodiscard]] bool planar_cosine(double ax, double ay, double bx, double by,
                                 double& cosine) noexcept;

}  // namespace cosine_lab::detail
