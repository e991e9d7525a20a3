// What the machine can do at best, as WebAssembly with plain SIMD: the yardsticks of the core's
// speed.
#include <wasm_simd128.h>

#include <cstddef>
#include <cstdint>

namespace {

// As many sums as fit into 16 vector registers beside the two constants and one register that V8
// keeps to itself: an addition waits for nothing then, and nothing is written to memory.
constexpr std::size_t kSums = 13;
constexpr std::size_t kLanes = 4;

std::uint32_t folded(v128_t words) {
  return wasm_u32x4_extract_lane(words, 0) ^ wasm_u32x4_extract_lane(words, 1) ^
         wasm_u32x4_extract_lane(words, 2) ^ wasm_u32x4_extract_lane(words, 3);
}

}  // namespace

extern "C" {

/// Reads `count` 32-bit words, a multiple of 32, and returns the exclusive or of all of them.
/// @param words aligned to 16 bytes
std::uint32_t read_all(const std::uint32_t* words, std::size_t count) {
  constexpr std::size_t kReads = 8;
  v128_t sums[kReads] = {};
  for (std::size_t i = 0; i < count; i += kReads * kLanes) {
#pragma clang loop unroll(full)
    for (std::size_t s = 0; s < kReads; ++s) {
      sums[s] = wasm_v128_xor(sums[s], wasm_v128_load(words + i + s * kLanes));
    }
  }
  for (std::size_t s = 1; s < kReads; ++s) {
    sums[0] = wasm_v128_xor(sums[0], sums[s]);
  }
  return folded(sums[0]);
}

/// As read_all(), but from four places far apart: the processor fetches ahead at each of them.
/// @param count a multiple of 64
std::uint32_t read_apart(const std::uint32_t* words, std::size_t count) {
  constexpr std::size_t kPlaces = 4;
  constexpr std::size_t kReads = 4;
  const std::size_t part = count / kPlaces;
  v128_t sums[kReads] = {};
  for (std::size_t i = 0; i < part; i += kReads * kLanes) {
#pragma clang loop unroll(full)
    for (std::size_t r = 0; r < kPlaces * kReads; ++r) {
      const std::uint32_t* place = words + r / kReads * part + i + r % kReads * kLanes;
      sums[r % kReads] = wasm_v128_xor(sums[r % kReads], wasm_v128_load(place));
    }
  }
  return folded(wasm_v128_xor(wasm_v128_xor(sums[0], sums[1]), wasm_v128_xor(sums[2], sums[3])));
}

/// How many multiply-adds one turn of multiply_add() does.
std::size_t multiply_adds_per_turn() {
  return kSums * kLanes;
}

/// x = x * factor + addend in every lane of every sum, `turns` times from 0, without memory.
/// Returns x, the same in all of them.
float multiply_add(std::uint32_t turns, float factor, float addend) {
  const v128_t factors = wasm_f32x4_splat(factor);
  const v128_t addends = wasm_f32x4_splat(addend);
  v128_t sums[kSums] = {};
  for (std::uint32_t turn = 0; turn < turns; ++turn) {
#pragma clang loop unroll(full)
    for (std::size_t s = 0; s < kSums; ++s) {
      sums[s] = wasm_f32x4_add(wasm_f32x4_mul(sums[s], factors), addends);
    }
  }
  // The smallest needs every sum, so none can be left out.
  for (std::size_t s = 1; s < kSums; ++s) {
    sums[0] = wasm_f32x4_min(sums[0], sums[s]);
  }
  return wasm_f32x4_extract_lane(sums[0], 0);
}
}
