// Four floats side by side, on every platform with the same bits: the layer that all fast kernels
// are written over, once. Each operation is rounded for each lane as for a lone float; there is no
// fused multiply-add, which WebAssembly's baseline lacks.
//
// COSINE_LAB_PLAIN_LANES chooses the plain one, which the tests hold the others against.
#pragma once

#if defined(COSINE_LAB_PLAIN_LANES)
#include "core/float32x4_plain.h"
#elif defined(__wasm_simd128__)
#include "core/float32x4_wasm.h"
#elif defined(__SSE2__)
#include "core/float32x4_sse.h"
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include "core/float32x4_neon.h"
#else
#include "core/float32x4_plain.h"
#endif

namespace cosine_lab::detail {

inline constexpr int kLanes = 4;

}  // namespace cosine_lab::detail
