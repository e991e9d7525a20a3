// What dot product, norms, cosine and angle are made of.
#pragma once

#include "core/scaled.h"

namespace cosine_lab::detail {

/// The moments of two vectors a and b that are finite and not empty.
struct Moments {
  Scaled aa;  ///< a.a; its exponent is even
  Scaled bb;  ///< b.b; its exponent is even
  Scaled ab;  ///< a.b
  /// |a||b| sin(angle), the area of the parallelogram. Empty while `error` is not 0: then only the
  /// three sums are known, and the area follows from them.
  Scaled area;
  /// Absolute error of the mantissas of aa, bb and ab; 0 when they are good to 100 bits.
  double error = 0;
};

[[nodiscard]] Scaled norm_of(const Scaled& square) noexcept;
[[nodiscard]] Scaled cosine_of(const Moments& m) noexcept;
[[nodiscard]] Scaled area_of(const Moments& m) noexcept;
[[nodiscard]] Scaled angle_of(const Scaled& area, const Scaled& dot) noexcept;

/// Bounds of the relative errors that `error` leaves in them.
[[nodiscard]] double dot_error(const Moments& m) noexcept;
[[nodiscard]] double norm_error(const Moments& m) noexcept;
[[nodiscard]] double cosine_error(const Moments& m) noexcept;
[[nodiscard]] double angle_error(const Moments& m, const Scaled& area) noexcept;

}  // namespace cosine_lab::detail
