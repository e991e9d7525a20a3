// The angle of a point of the plane, in double-double.
#pragma once

#include "core/double_double.h"

namespace cosine_lab::detail {

/// Relative error of arctangent().
inline constexpr double kArctangentError = 0x1p-66;

/// The angle in [0, pi] between the positive x axis and (x, y), y >= 0, not both 0. Neither may be
/// more than 2^400 away from 1, except for 0.
///
/// Table lookup after Gal: atan(y/x) = atan(c) + atan((y - c x) / (x + c y)) with c = j/64 near
/// y/x, then the Taylor series of a number below 1/128.
[[nodiscard]] DoubleDouble arctangent(const DoubleDouble& y, const DoubleDouble& x) noexcept;

/// pi to 2^-100.
[[nodiscard]] DoubleDouble pi() noexcept;

}  // namespace cosine_lab::detail
