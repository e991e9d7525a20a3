#include "core/slerp.h"

#include <cmath>

#include "core/plane.h"

namespace cosine_lab {

Status slerp(std::span<const double> a, std::span<const double> b, double t,
             std::span<double> to) noexcept {
  if (a.size() != b.size() || to.size() != a.size()) {
    return Status::length_mismatch;
  }
  const Similarity found = measure(a, b);
  if (!std::isfinite(t) || found.cosine.status != Status::ok) {
    return std::isfinite(t) ? found.cosine.status : Status::not_finite;
  }
  Plane plane;
  if (plane.span(a, b) != Fault::none || (plane.is_line() && found.cosine.value < 0)) {
    return Status::out_of_range;
  }
  // In the plane the way is a turn, which is right however small the angle.
  const double angle = t * found.angle.value;
  plane.lift({std::cos(angle), plane.is_line() ? 0 : std::sin(angle)}, to);
  return Status::ok;
}

}  // namespace cosine_lab
