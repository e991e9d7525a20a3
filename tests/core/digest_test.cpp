// One number for the bits of thousands of results: native and WebAssembly builds must agree on all
// of them.
#include <doctest.h>

#include <bit>
#include <cstdint>

#include "core/reference.h"
#include "core/samples.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

// FNV-1a (Fowler, Noll and Vo), a byte at a time.
class Digest {
 public:
  void add(const Similarity& s) {
    for (const Measure& m : {s.dot, s.norm_a, s.norm_b, s.cosine, s.angle}) {
      add(std::bit_cast<std::uint64_t>(m.value));
      add(static_cast<std::uint64_t>(m.status));
    }
  }

  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void add(std::uint64_t word) {
    for (unsigned shift = 0; shift < 64; shift += 8) {
      value_ = (value_ ^ ((word >> shift) & 0xFFU)) * 0x100000001B3U;
    }
  }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

TEST_CASE("the same bits on every platform") {
  Digest digest;
  for (const Case& c : reference_cases()) {
    digest.add(measure(c.a, c.b));
  }
  for (const Pair& pair : sample_pairs(31, 5000)) {
    digest.add(measure(pair.a, pair.b));
  }
  CHECK(digest.value() == 0xC6D5AEA050281F32U);
}

}  // namespace
}  // namespace cosine_lab::test
