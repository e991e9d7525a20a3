#include "core/samples.h"

#include <cmath>

namespace cosine_lab::test {
namespace {

constexpr std::uint64_t kLongest = 40;

// By 2^-1 down to 2^-60 of b, which turns it by about as much.
void lean(std::vector<double>& b, Random& random) {
  const int places = -1 - static_cast<int>(random.bits() % 60);
  const std::size_t i = random.bits() % b.size();
  b[i] += random.entry(places, places);
}

Pair pair_of_kind(int kind, Random& random) {
  const std::size_t length = 1 + random.bits() % kLongest;
  Pair pair{random.vector(length, -2, 2), random.vector(length, -2, 2)};
  if (kind == 1 || kind == 2) {
    pair.b = kind == 1 ? pair.a : negated(pair.a);
    lean(pair.b, random);
  }
  if (kind == 3) {
    pair.a = random.vector(length, -500, 500);
  }
  if (kind == 4) {
    const std::vector<double> opposite = negated(pair.b);
    pair.a.insert(pair.a.end(), pair.a.begin(), pair.a.end());
    pair.b.insert(pair.b.end(), opposite.begin(), opposite.end());
    lean(pair.b, random);
  }
  return pair;
}

}  // namespace

std::vector<Pair> sample_pairs(std::uint64_t seed, int count) {
  constexpr int kKinds = 5;
  Random random(seed);
  std::vector<Pair> pairs(static_cast<std::size_t>(count));
  int kind = 0;
  for (Pair& pair : pairs) {
    pair = pair_of_kind(kind++ % kKinds, random);
  }
  return pairs;
}

std::vector<double> times_power_of_two(const std::vector<double>& v, int n) {
  std::vector<double> scaled(v);
  for (double& x : scaled) {
    x = std::ldexp(x, n);
  }
  return scaled;
}

std::vector<double> negated(const std::vector<double>& v) {
  std::vector<double> opposite(v);
  for (double& x : opposite) {
    x = -x;
  }
  return opposite;
}

}  // namespace cosine_lab::test
