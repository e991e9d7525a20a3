// Arithmetic that is not the project's own, and numbers read back from what is written. Numbers of
// 64 bits of mantissa and 15 of exponent hold the products and sums of all doubles.
#pragma once

#include <vector>

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab::test {

using Real = long double;
using Reals = std::vector<Real>;

[[nodiscard]] Reals reals(const std::vector<double>& numbers);
[[nodiscard]] Reals reals(const Scene& scene, std::size_t vector);

// By their definitions; NaN where there is none.
[[nodiscard]] Real dot(const Reals& a, const Reals& b);
/// How far dot() may be off, where large products cancel.
[[nodiscard]] Real doubt(const Reals& a, const Reals& b);
[[nodiscard]] Real norm(const Reals& a);
[[nodiscard]] Real cosine(const Reals& a, const Reals& b);
/// Radians, right for small angles too: twice the arc tangent of |u - v| / |u + v| (Kahan).
[[nodiscard]] Real angle(const Reals& a, const Reals& b);
[[nodiscard]] Real euclidean(const Reals& a, const Reals& b);
[[nodiscard]] Real manhattan(const Reals& a, const Reals& b);
[[nodiscard]] Real correlation(const Reals& a, const Reals& b);
[[nodiscard]] Real degrees(Real radians);

/// True where `node` tells `truth` as exactly as its digits promise, give or take `slack`:
/// "undefined" where it is NaN, "too large" and "> 1.8 × 10³⁰⁸" where no double holds it.
[[nodiscard]] bool tells(const Node& node, Real truth, Real slack = 0);

}  // namespace cosine_lab::test
