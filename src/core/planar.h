// Two vectors of the plane: the case a figure lives on, without any loop.
#pragma once

#include <span>

#include "core/moments.h"

namespace cosine_lab::detail {

/// Of vectors with one or two entries. False when they are zero, not finite, or so mixed in scale
/// that products of their entries would underflow.
///
/// Every product is exact, so each moment costs one rounding in double-double, however much cancels
/// (Kahan's ad - bc; here with 106 bits).
[[nodiscard]] bool planar_moments(std::span<const double> a, std::span<const double> b,
                                  Moments& moments) noexcept;

}  // namespace cosine_lab::detail
