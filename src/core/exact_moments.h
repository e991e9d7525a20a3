// The slow way, right for every input: exact sums and an exact Gram determinant.
#pragma once

#include <span>

#include "core/measure.h"
#include "core/moments.h"

namespace cosine_lab::detail {

/// Where the bits of a vector lie, and whether it has a direction: ok, not_finite or zero_vector.
struct Extent {
  int lowest = 0;   ///< the last bits of all entries are multiples of 2^lowest
  int highest = 0;  ///< all entries are below 2^highest
  Status status = Status::zero_vector;
};

[[nodiscard]] Extent extent_of(std::span<const double> v) noexcept;

/// The moments of two vectors of equal length, with their extents; neither may be not_finite. Each
/// moment is good to 104 bits and, when it is 0, exactly 0.
[[nodiscard]] Moments exact_moments(std::span<const double> a, const Extent& in_a,
                                    std::span<const double> b, const Extent& in_b) noexcept;

}  // namespace cosine_lab::detail
