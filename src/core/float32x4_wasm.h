// Four floats in a register of WebAssembly's baseline SIMD.
#pragma once

#include <wasm_simd128.h>

namespace cosine_lab::detail {

struct Float32x4 {
  v128_t lanes;

  /// `from` needs no alignment.
  static Float32x4 load(const float* from) { return {wasm_v128_load(from)}; }
  static Float32x4 splat(float x) { return {wasm_f32x4_splat(x)}; }
  void store(float* to) const { wasm_v128_store(to, lanes); }
};

inline Float32x4 operator+(const Float32x4& a, const Float32x4& b) {
  return {wasm_f32x4_add(a.lanes, b.lanes)};
}

inline Float32x4 operator*(const Float32x4& a, const Float32x4& b) {
  return {wasm_f32x4_mul(a.lanes, b.lanes)};
}

/// (lane 0 + lane 2) + (lane 1 + lane 3), in double.
inline double sum(const Float32x4& a) {
  const v128_t low = wasm_f64x2_promote_low_f32x4(a.lanes);
  const v128_t high = wasm_f64x2_promote_low_f32x4(wasm_i64x2_shuffle(a.lanes, a.lanes, 1, 1));
  const v128_t halves = wasm_f64x2_add(low, high);
  return wasm_f64x2_extract_lane(halves, 0) + wasm_f64x2_extract_lane(halves, 1);
}

/// Adds the lanes to four doubles.
inline void add_lanes(const Float32x4& a, double* to) {
  const v128_t low = wasm_f64x2_promote_low_f32x4(a.lanes);
  const v128_t high = wasm_f64x2_promote_low_f32x4(wasm_i64x2_shuffle(a.lanes, a.lanes, 1, 1));
  wasm_v128_store(to, wasm_f64x2_add(wasm_v128_load(to), low));
  wasm_v128_store(to + 2, wasm_f64x2_add(wasm_v128_load(to + 2), high));
}

/// True when a lane of `a` is at least that of `b`.
inline bool any_at_least(const Float32x4& a, const Float32x4& b) {
  return wasm_v128_any_true(wasm_f32x4_ge(a.lanes, b.lanes));
}

}  // namespace cosine_lab::detail
