// Two doubles side by side: one register of SSE2, NEON and WebAssembly's baseline SIMD. Each lane
// is rounded as a single double would be.
#pragma once

#include <cstddef>
#include <cstring>

namespace cosine_lab::detail {

using Lanes [[gnu::vector_size(16)]] = double;
inline constexpr std::size_t kWidth = 2;

[[gnu::always_inline]] inline Lanes load(const double* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

}  // namespace cosine_lab::detail
