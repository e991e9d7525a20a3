#include "core/similarity.h"

#include <optional>

#include "core/exact_moments.h"
#include "core/moments.h"
#include "core/planar.h"
#include "core/sliced_sum.h"

namespace cosine_lab {
namespace {

using detail::Moments;
using detail::Scaled;
using Vector = std::span<const double>;

constexpr std::size_t kPlane = 2;

Measure without_value(Status status) {
  return {0, status};
}

bool has_zero_vector(const Moments& m) {
  return m.aa.mantissa.hi == 0 || m.bb.mantissa.hi == 0;
}

bool quick_moments(Vector a, Vector b, Moments& m) {
  if (a.empty()) {
    return false;
  }
  return a.size() <= kPlane ? detail::planar_moments(a, b, m) : detail::sliced_moments(a, b, m);
}

bool settled(const Moments& m, const Scaled& number, double (*relative_error)(const Moments&)) {
  return m.error == 0 || detail::rounds_surely(number, relative_error(m));
}

std::optional<Measure> dot_from(const Moments& m) {
  if (!settled(m, m.ab, detail::dot_error)) {
    return std::nullopt;
  }
  return detail::rounded(m.ab);
}

std::optional<Measure> norm_from(const Moments& m, const Scaled& square) {
  const Scaled norm = detail::norm_of(square);
  if (!settled(m, norm, detail::norm_error)) {
    return std::nullopt;
  }
  return detail::rounded(norm);
}

std::optional<Measure> cosine_from(const Moments& m) {
  if (has_zero_vector(m)) {
    return without_value(Status::zero_vector);
  }
  const Scaled cosine = detail::cosine_of(m);
  if (!settled(m, cosine, detail::cosine_error)) {
    return std::nullopt;
  }
  return detail::rounded(cosine);
}

std::optional<Measure> angle_from(const Moments& m) {
  if (has_zero_vector(m)) {
    return without_value(Status::zero_vector);
  }
  const Scaled area = detail::area_of(m);
  const Scaled angle = detail::angle_of(area, m.ab);
  if (m.error != 0 && !detail::rounds_surely(angle, detail::angle_error(m, area))) {
    return std::nullopt;
  }
  return detail::rounded(angle);
}

std::optional<Similarity> similarity_from(const Moments& m) {
  const Scaled norm_a = detail::norm_of(m.aa);
  const Scaled norm_b = detail::norm_of(m.bb);
  if (!settled(m, m.ab, detail::dot_error) || !settled(m, norm_a, detail::norm_error) ||
      !settled(m, norm_b, detail::norm_error)) {
    return std::nullopt;
  }
  const auto cosine = cosine_from(m);
  const auto angle = cosine ? angle_from(m) : std::nullopt;
  if (!angle) {
    return std::nullopt;
  }
  return Similarity{detail::rounded(m.ab), detail::rounded(norm_a), detail::rounded(norm_b),
                    *cosine, *angle};
}

std::optional<Moments> exact_moments(Vector a, Vector b) {
  const detail::Extent in_a = detail::extent_of(a);
  const detail::Extent in_b = detail::extent_of(b);
  if (in_a.status == Status::not_finite || in_b.status == Status::not_finite) {
    return std::nullopt;
  }
  return detail::exact_moments(a, in_a, b, in_b);
}

// Quick sums where they decide the last digit, else exact ones (adaptive, after Shewchuk 1997).
// Nothing when an entry is not finite.
template <typename Result>
std::optional<Result> decided(Vector a, Vector b, std::optional<Result> (*read)(const Moments&)) {
  Moments quick;
  if (quick_moments(a, b, quick)) {
    if (auto found = read(quick)) {
      return found;
    }
  }
  const auto exact = exact_moments(a, b);
  return exact ? read(*exact) : std::nullopt;
}

Measure of_pair(Vector a, Vector b, std::optional<Measure> (*read)(const Moments&)) {
  if (a.size() != b.size()) {
    return without_value(Status::length_mismatch);
  }
  return decided(a, b, read).value_or(without_value(Status::not_finite));
}

}  // namespace

Measure dot_product(Vector a, Vector b) noexcept {
  return of_pair(a, b, dot_from);
}

Measure l2_norm(Vector a) noexcept {
  return of_pair(
      a, a, +[](const Moments& m) { return norm_from(m, m.aa); });
}

Measure cosine_similarity(Vector a, Vector b) noexcept {
  double cosine = 0;
  if (a.size() == kPlane && b.size() == kPlane &&
      detail::planar_cosine(a[0], a[1], b[0], b[1], cosine)) {
    return {cosine};
  }
  return of_pair(a, b, cosine_from);
}

Measure angle_between(Vector a, Vector b) noexcept {
  return of_pair(a, b, angle_from);
}

Similarity measure(Vector a, Vector b) noexcept {
  const bool equally_long = a.size() == b.size();
  if (equally_long) {
    if (const auto found = decided(a, b, similarity_from)) {
      return *found;
    }
  }
  const Measure none = without_value(equally_long ? Status::not_finite : Status::length_mismatch);
  return {none, l2_norm(a), l2_norm(b), none, none};
}

}  // namespace cosine_lab
