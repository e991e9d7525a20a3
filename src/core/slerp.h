// Interpolation from one direction to another.
#pragma once

#include <span>

#include "core/similarity.h"

namespace cosine_lab {

/// Spherical linear interpolation (Shoemake 1985): the unit vector that lies on the great circle
/// from the direction of `a` (t = 0) to that of `b` (t = 1), turned by the share t of their angle.
/// t may lie outside of [0, 1] and goes on along the circle.
///
/// `to` has the length of a and b. Statuses: length_mismatch; not_finite (t as well); zero_vector;
/// out_of_range for opposite vectors, which no one circle joins. `to` is written only where the
/// status is ok. Error of each entry below 2^-49.
[[nodiscard]] Status slerp(std::span<const double> a, std::span<const double> b, double t,
                           std::span<double> to) noexcept;

}  // namespace cosine_lab
