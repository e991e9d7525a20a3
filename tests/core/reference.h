// The cases of fixtures/similarity/reference.txt, and vectors made from seeds.
#pragma once

#include <array>
#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "core/similarity.h"

namespace cosine_lab::test {

/// splitmix64 (Steele, Lea and Flood 2014); make_reference.py draws the same numbers.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits();
  /// 53 random bits in [1, 2), times 2^low..2^high, of either sign. Takes two draws.
  double entry(int low, int high);
  std::vector<double> vector(std::size_t length, int low, int high);

 private:
  std::uint64_t state_;
};

struct Expected {
  Measure nearest;
  double rest = 0;  ///< the true value minus the nearest double, in ulp of that double
};

struct Case {
  std::string kind;
  std::vector<double> a;
  std::vector<double> b;
  Expected dot, norm_a, norm_b, cosine, angle;
};

/// Empty when the file is missing or not of format 1.
[[nodiscard]] const std::vector<Case>& reference_cases();

/// The rest of a line of a fixture: a vector (`list ...` or `random ...`), an answer.
[[nodiscard]] std::vector<double> vector_from(std::istream& words);
[[nodiscard]] Expected expected_from(std::istream& words);

/// How far `found` is from the true value, in ulp of the double nearest to it; infinite when the
/// statuses differ.
[[nodiscard]] double ulps_off(const Measure& found, const Expected& expected);

}  // namespace cosine_lab::test
