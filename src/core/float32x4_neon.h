// Four floats in a register of 64-bit ARM.
#pragma once

#include <arm_neon.h>

namespace cosine_lab::detail {

struct Float32x4 {
  float32x4_t lanes;

  /// `from` needs no alignment.
  static Float32x4 load(const float* from) { return {vld1q_f32(from)}; }
  static Float32x4 splat(float x) { return {vdupq_n_f32(x)}; }
  void store(float* to) const { vst1q_f32(to, lanes); }
};

inline Float32x4 operator+(const Float32x4& a, const Float32x4& b) {
  return {vaddq_f32(a.lanes, b.lanes)};
}

inline Float32x4 operator*(const Float32x4& a, const Float32x4& b) {
  return {vmulq_f32(a.lanes, b.lanes)};
}

/// (lane 0 + lane 2) + (lane 1 + lane 3), in double.
inline double sum(const Float32x4& a) {
  const float64x2_t low = vcvt_f64_f32(vget_low_f32(a.lanes));
  const float64x2_t high = vcvt_high_f64_f32(a.lanes);
  return vpaddd_f64(vaddq_f64(low, high));
}

/// Adds the lanes to four doubles.
inline void add_lanes(const Float32x4& a, double* to) {
  vst1q_f64(to, vaddq_f64(vld1q_f64(to), vcvt_f64_f32(vget_low_f32(a.lanes))));
  vst1q_f64(to + 2, vaddq_f64(vld1q_f64(to + 2), vcvt_high_f64_f32(a.lanes)));
}

/// True when a lane of `a` is at least that of `b`.
inline bool any_at_least(const Float32x4& a, const Float32x4& b) {
  return vmaxvq_u32(vcgeq_f32(a.lanes, b.lanes)) != 0;
}

}  // namespace cosine_lab::detail
