// Dot product, length, cosine and angle of two vectors, right to the last digit.
//
// Vectors are spans of doubles of any length; only dot_product, cosine_similarity, angle_between
// and measure need both spans equally long. Every finite double will do, from 5e-324 to 1.8e308,
// and vectors may mix them.
//
// Error, for every input: at most 0.51 ulp, so nearly always the double nearest to the true value.
// Below 2.3e-308 an ulp is 4.9e-324. The same bits come out on every platform: additions,
// multiplications, divisions and square roots of IEEE doubles only, each rounded once.
#pragma once

#include <span>

#include "core/measure.h"

namespace cosine_lab {

/// Sum of a[i] * b[i]; 0 for empty spans. Never -0.
[[nodiscard]] Measure dot_product(std::span<const double> a, std::span<const double> b) noexcept;

/// Euclidean length, at least 0; 0 for an empty span.
[[nodiscard]] Measure l2_norm(std::span<const double> a) noexcept;

/// In [-1, 1]. Exactly 1 or -1 for parallel vectors, exactly 0 for perpendicular ones, and also
/// right where dot product or norm are out of range.
[[nodiscard]] Measure cosine_similarity(std::span<const double> a,
                                        std::span<const double> b) noexcept;

/// In radians, in [0, pi] (as doubles: pi rounds to 0x1.921fb54442d18p+1). Exactly 0 for parallel
/// vectors. Right for every angle, however small: it does not pass through the cosine.
[[nodiscard]] Measure angle_between(std::span<const double> a, std::span<const double> b) noexcept;

/// All of the above; the same bits as the single functions give.
struct Similarity {
  Measure dot;
  Measure norm_a;
  Measure norm_b;
  Measure cosine;
  Measure angle;

  friend bool operator==(const Similarity&, const Similarity&) = default;
};

/// Everything at once, for the price of the angle.
[[nodiscard]] Similarity measure(std::span<const double> a, std::span<const double> b) noexcept;

}  // namespace cosine_lab
