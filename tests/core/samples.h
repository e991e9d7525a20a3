// Pairs of vectors for tests of laws, in place of a fixture.
#pragma once

#include <vector>

#include "core/reference.h"

namespace cosine_lab::test {

struct Pair {
  std::vector<double> a;
  std::vector<double> b;
};

/// `count` pairs in turn of every kind: independent, leaning, nearly parallel, turned back, mixed
/// in scale and with shared parts that cancel; 1 to 40 entries. The same on every platform.
[[nodiscard]] std::vector<Pair> sample_pairs(std::uint64_t seed, int count);

/// Each entry times 2^n, without rounding as long as nothing leaves the range.
[[nodiscard]] std::vector<double> times_power_of_two(const std::vector<double>& v, int n);

[[nodiscard]] std::vector<double> negated(const std::vector<double>& v);

}  // namespace cosine_lab::test
