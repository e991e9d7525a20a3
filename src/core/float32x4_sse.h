// Four floats in an SSE2 register.
#pragma once

#include <emmintrin.h>

namespace cosine_lab::detail {

struct Float32x4 {
  __m128 lanes;

  /// `from` needs no alignment.
  static Float32x4 load(const float* from) { return {_mm_loadu_ps(from)}; }
  static Float32x4 splat(float x) { return {_mm_set1_ps(x)}; }
  void store(float* to) const { _mm_storeu_ps(to, lanes); }
};

inline Float32x4 operator+(const Float32x4& a, const Float32x4& b) {
  return {_mm_add_ps(a.lanes, b.lanes)};
}

inline Float32x4 operator*(const Float32x4& a, const Float32x4& b) {
  return {_mm_mul_ps(a.lanes, b.lanes)};
}

/// (lane 0 + lane 2) + (lane 1 + lane 3), in double.
inline double sum(const Float32x4& a) {
  const __m128d low = _mm_cvtps_pd(a.lanes);
  const __m128d high = _mm_cvtps_pd(_mm_movehl_ps(a.lanes, a.lanes));
  const __m128d halves = _mm_add_pd(low, high);
  return _mm_cvtsd_f64(halves) + _mm_cvtsd_f64(_mm_unpackhi_pd(halves, halves));
}

/// Adds the lanes to four doubles.
inline void add_lanes(const Float32x4& a, double* to) {
  const __m128d low = _mm_cvtps_pd(a.lanes);
  const __m128d high = _mm_cvtps_pd(_mm_movehl_ps(a.lanes, a.lanes));
  _mm_storeu_pd(to, _mm_add_pd(_mm_loadu_pd(to), low));
  _mm_storeu_pd(to + 2, _mm_add_pd(_mm_loadu_pd(to + 2), high));
}

/// True when a lane of `a` is at least that of `b`.
inline bool any_at_least(const Float32x4& a, const Float32x4& b) {
  return _mm_movemask_ps(_mm_cmpge_ps(a.lanes, b.lanes)) != 0;
}

}  // namespace cosine_lab::detail
