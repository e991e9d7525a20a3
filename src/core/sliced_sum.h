// The three sums over two long vectors, fast, with a bound of their error.
#pragma once

#include <span>

#include "core/moments.h"

namespace cosine_lab::detail {

/// The moments of two vectors of equal length, with `area` left empty and `error` above 0. Returns
/// false when an entry is not finite, or the largest entry of a vector lies outside
/// 2^-1000..2^1000.
///
/// Each vector is scaled to a largest entry in [1, 2) and every entry cut into a multiple of 2^-22
/// and a remainder (Zielke and Drygalla; Rump, Ogita and Oishi 2008). Products of the former add up
/// without any rounding over a block of entries; what the remainders contribute is 2^22 times
/// smaller, and so are its roundings. That takes 22 operations an entry and no dependent chain,
/// where the compensated sums of Ogita, Rump and Oishi 2005 take 60.
[[nodiscard]] bool sliced_moments(std::span<const double> a, std::span<const double> b,
                                  Moments& moments) noexcept;

}  // namespace cosine_lab::detail
