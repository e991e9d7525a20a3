#include "core/sliced_sum.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "core/lanes.h"

namespace cosine_lab::detail {
namespace {

using LaneBits [[gnu::vector_size(16)]] = std::uint64_t;

// 128 products of magnitude 4 on a grid of 2^-44 fill the 53 bits of a double exactly.
constexpr std::size_t kBlock = 128;
// Adding and subtracting this rounds to a multiple of 2^-22.
constexpr double kGrid = 0x1.8p30;
constexpr int kLargestExponent = 1000;

struct Split {
  Lanes whole, grid, rest;
};

Split on_grid(Lanes scaled) {
  const Lanes grid = (scaled + kGrid) - kGrid;
  return {scaled, grid, scaled - grid};
}

struct LaneSums {
  Lanes aa_grid{}, aa_rest{}, bb_grid{}, bb_rest{}, ab_grid{}, ab_rest{};

  // x^2 - grid^2 = rest (grid + x): one product instead of two.
  void add(const Split& a, const Split& b) {
    aa_grid += a.grid * a.grid;
    aa_rest += a.rest * (a.grid + a.whole);
    bb_grid += b.grid * b.grid;
    bb_rest += b.rest * (b.grid + b.whole);
    ab_grid += a.grid * b.grid;
    ab_rest += a.grid * b.rest + a.rest * b.whole;
  }
};

DoubleDouble gathered(Lanes grid, Lanes rest) {
  return two_sum(grid[0] + grid[1], rest[0] + rest[1]);
}

struct Sums {
  DoubleDouble aa, bb, ab;
};

// At most kBlock entries.
Sums block_sums(std::span<const double> a, std::span<const double> b, double scale_a,
                double scale_b) {
  LaneSums sums;
  std::size_t i = 0;
  for (; i + kWidth <= a.size(); i += kWidth) {
    sums.add(on_grid(load(&a[i]) * scale_a), on_grid(load(&b[i]) * scale_b));
  }
  if (i < a.size()) {
    sums.add(on_grid(Lanes{a[i], 0} * scale_a), on_grid(Lanes{b[i], 0} * scale_b));
  }
  return {gathered(sums.aa_grid, sums.aa_rest), gathered(sums.bb_grid, sums.bb_rest),
          gathered(sums.ab_grid, sums.ab_rest)};
}

Lanes magnitude(Lanes x) {
  constexpr std::uint64_t kNoSign = ~0ULL >> 1U;
  return std::bit_cast<Lanes>(std::bit_cast<LaneBits>(x) & LaneBits{kNoSign, kNoSign});
}

// Of the largest entry. A NaN may be overlooked, but not by the sums.
int largest_exponent(std::span<const double> v) {
  Lanes most{};
  Lanes also{};
  std::size_t i = 0;
  for (; i + 2 * kWidth <= v.size(); i += 2 * kWidth) {
    const Lanes first = magnitude(load(&v[i]));
    const Lanes second = magnitude(load(&v[i + kWidth]));
    most = first > most ? first : most;
    also = second > also ? second : also;
  }
  double rest = 0;
  for (; i < v.size(); ++i) {
    rest = std::max(rest, std::fabs(v[i]));
  }
  return exponent_of(std::max({most[0], most[1], also[0], also[1], rest}));
}

bool reachable(int exponent) {
  return exponent >= -kLargestExponent && exponent <= kLargestExponent;
}

// With L entries in a lane, each rest term is below 2^-21 and errs by less than 2^-73, and the
// roundings of their running sum by L^2 2^-75 in all; two lanes, and once more for adding lanes and
// blocks.
double error_bound(std::size_t length) {
  const std::size_t in_lane = (length + 1) / kWidth;
  const std::size_t in_block = std::min(in_lane, kBlock / kWidth);
  return 0x1p-74 * static_cast<double>(in_lane) * static_cast<double>(in_block + 8);
}

}  // namespace

bool sliced_moments(std::span<const double> a, std::span<const double> b,
                    Moments& moments) noexcept {
  const int exponent_a = largest_exponent(a);
  const int exponent_b = largest_exponent(b);
  if (!reachable(exponent_a) || !reachable(exponent_b)) {
    return false;
  }
  const double scale_a = power_of_two(-exponent_a);
  const double scale_b = power_of_two(-exponent_b);
  Sums total;
  for (std::size_t i = 0; i < a.size(); i += kBlock) {
    const std::size_t length = std::min(kBlock, a.size() - i);
    const Sums block = block_sums(a.subspan(i, length), b.subspan(i, length), scale_a, scale_b);
    total = {total.aa + block.aa, total.bb + block.bb, total.ab + block.ab};
  }
  if (std::isnan(total.ab.hi)) {
    return false;
  }
  moments = {{total.aa, 2 * exponent_a},
             {total.bb, 2 * exponent_b},
             {total.ab, exponent_a + exponent_b},
             {},
             error_bound(a.size())};
  return true;
}

}  // namespace cosine_lab::detail
