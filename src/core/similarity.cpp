#include "core/similarity.h"

#include <cmath>
#include <cstddef>

namespace cosine_lab {

Measure dot_product(std::span<const double> a, std::span<const double> b) noexcept {
  return measure(a, b).dot;
}

Measure l2_norm(std::span<const double> a) noexcept {
  return measure(a, a).norm_a;
}

Measure cosine_similarity(std::span<const double> a, std::span<const double> b) noexcept {
  return measure(a, b).cosine;
}

Measure angle_between(std::span<const double> a, std::span<const double> b) noexcept {
  return measure(a, b).angle;
}

// Plain sums, until the exact ones stand: right in the middle of the range only.
Similarity measure(std::span<const double> a, std::span<const double> b) noexcept {
  if (a.size() != b.size()) {
    const Measure none{0, Status::length_mismatch};
    return {none, none, none, none, none};
  }
  double aa = 0;
  double bb = 0;
  double ab = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    aa += a[i] * a[i];
    bb += b[i] * b[i];
    ab += a[i] * b[i];
  }
  if (!std::isfinite(aa + bb)) {
    const Measure none{0, Status::not_finite};
    return {none, none, none, none, none};
  }
  const Measure undirected{0, Status::zero_vector};
  Similarity found{{ab}, {std::sqrt(aa)}, {std::sqrt(bb)}, undirected, undirected};
  if (aa > 0 && bb > 0) {
    found.cosine = {ab / std::sqrt(aa * bb)};
    found.angle = {std::atan2(std::sqrt(std::fmax(aa * bb - ab * ab, 0)), ab)};
  }
  return found;
}

}  // namespace cosine_lab
