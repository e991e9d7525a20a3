// One number for the bits of many results.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#include "core/similarity.h"

namespace cosine_lab::test {

/// FNV-1a (Fowler, Noll and Vo), a byte at a time.
class Digest {
 public:
  void add(const Similarity& s) {
    for (const Measure& m : {s.dot, s.norm_a, s.norm_b, s.cosine, s.angle}) {
      add(m.value);
      add(static_cast<std::uint64_t>(m.status));
    }
  }
  void add(double x) {
    // What bits a NaN has is the processor's choice.
    add(x == x ? std::bit_cast<std::uint64_t>(x) : ~std::uint64_t{0});
  }
  template <typename Number>
  void add(std::span<const Number> numbers) {
    for (const Number x : numbers) {
      add(static_cast<double>(x));
    }
  }
  void add(std::uint64_t word) {
    for (unsigned shift = 0; shift < 64; shift += 8) {
      value_ = (value_ ^ ((word >> shift) & 0xFFU)) * 0x100000001B3U;
    }
  }

  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

}  // namespace cosine_lab::test
