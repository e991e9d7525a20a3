// Four floats side by side, with the same bits on every platform: all fast kernels are written
// once, on top of this. Each lane is rounded as a single float would be; there is no fused
// multiply-add, which WebAssembly's baseline lacks.
//
// COSINE_LAB_PLAIN_LANES chooses the plain one, which the tests compare the others with.
#pragma once

#ifdef COSINE_LAB_PLAIN_LANES
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
