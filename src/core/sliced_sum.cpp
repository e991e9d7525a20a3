#include "core/sliced_sum.h"

#include <algorithm>
#include <array>
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
// Adding and subtracting this rounds numbers below 2 to a multiple of 2^-22.
constexpr double kGrid = 0x1.8p30;
constexpr int kLargestExponent = 1000;
// Vectors with larger or smaller entries are scaled first, so that no product is out of range.
constexpr int kUsualExponent = 200;

// Lane by lane: sums of grid products, exact over blocks, and of what the remainders contribute.
struct LaneSums {
  Unevaluated<Lanes> aa, bb, ab;
  Lanes aa_remainder{}, bb_remainder{}, ab_remainder{};

  [[nodiscard]] static DoubleDouble total(const Unevaluated<Lanes>& grid, Lanes remainder) {
    const DoubleDouble high = two_sum(grid.hi[0], grid.hi[1]);
    return fast_two_sum(high.hi,
                        high.lo + ((grid.lo[0] + grid.lo[1]) + (remainder[0] + remainder[1])));
  }
};

void carry(Unevaluated<Lanes>& total, Lanes block) {
  const Unevaluated<Lanes> sum = two_sum(total.hi, block);
  total = {sum.hi, total.lo + sum.lo};
}

// At most kBlock entries, a whole number of lanes. Few numbers are alive at a time: browsers'
// compilers have fifteen registers for them.
void add_block(const double* a, const double* b, std::size_t length, double grid_a, double grid_b,
               LaneSums& sums) {
  Lanes aa{};
  Lanes bb{};
  Lanes ab{};
  Lanes aa_remainder{};
  Lanes bb_remainder{};
  Lanes ab_remainder{};
  for (const double* const end = a + length; a < end; a += kWidth, b += kWidth) {
    // x^2 - grid^2 = remainder (grid + x): one product instead of two.
    const Lanes x = load(a);
    const Lanes x_grid = (x + grid_a) - grid_a;
    const Lanes x_remainder = x - x_grid;
    aa += x_grid * x_grid;
    aa_remainder += x_remainder * (x_grid + x);
    const Lanes y = load(b);
    const Lanes y_grid = (y + grid_b) - grid_b;
    ab += x_grid * y_grid;
    const Lanes y_remainder = y - y_grid;
    ab_remainder += x_grid * y_remainder + x_remainder * y;
    bb += y_grid * y_grid;
    bb_remainder += y_remainder * (y_grid + y);
  }
  carry(sums.aa, aa);
  carry(sums.bb, bb);
  carry(sums.ab, ab);
  sums.aa_remainder += aa_remainder;
  sums.bb_remainder += bb_remainder;
  sums.ab_remainder += ab_remainder;
}

Lanes magnitude(Lanes x) {
  constexpr std::uint64_t kNoSign = ~0ULL >> 1U;
  return std::bit_cast<Lanes>(std::bit_cast<LaneBits>(x) & LaneBits{kNoSign, kNoSign});
}

// The exponent of the largest entry. It may overlook a NaN, but the sums do not.
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
  double remainder = 0;
  for (; i < v.size(); ++i) {
    remainder = std::max(remainder, std::fabs(v[i]));
  }
  return exponent_of(std::max({most[0], most[1], also[0], also[1], remainder}));
}

bool reachable(int exponent) {
  return exponent >= -kLargestExponent && exponent <= kLargestExponent;
}

// With L entries in a lane, each remainder term is below 2^-21 and errs by less than 2^-73, and the
// roundings of their running sum by L^2 2^-75 in all; two lanes, and once more for adding lanes and
// blocks.
double error_bound(std::size_t length) {
  const std::size_t in_lane = (length + 1) / kWidth;
  const std::size_t in_block = std::min(in_lane, kBlock / kWidth);
  return 0x1p-74 * static_cast<double>(in_lane) * static_cast<double>(in_block + 8);
}

// One of the two vectors, block by block, as block_sums() takes it.
class Blocks {
 public:
  Blocks(std::span<const double> v, int exponent)
      : v_(v),
        is_usual_(exponent >= -kUsualExponent && exponent <= kUsualExponent),
        scale_(power_of_two(-exponent)),
        grid_(is_usual_ ? kGrid * power_of_two(exponent) : kGrid) {}

  [[nodiscard]] double grid() const { return grid_; }
  /// What brings a sum of squares back to entries in [1, 2).
  [[nodiscard]] double scale_of_sums() const { return is_usual_ ? scale_ : 1; }

  /// `length` entries from i on, then zeros to a whole number of lanes.
  const double* from(std::size_t i, std::size_t length) {
    if (is_usual_ && length % kWidth == 0) {
      return &v_[i];
    }
    const double scale = is_usual_ ? 1 : scale_;
    std::transform(&v_[i], &v_[i] + length, copy_.begin(), [&](double x) { return x * scale; });
    copy_[length] = 0;
    return copy_.data();
  }

 private:
  std::span<const double> v_;
  bool is_usual_;
  double scale_;
  double grid_;
  std::array<double, kBlock + 1> copy_;
};

DoubleDouble scaled(const DoubleDouble& sum, double by) {
  return {sum.hi * by, sum.lo * by};
}

}  // namespace

bool sliced_moments(std::span<const double> a, std::span<const double> b,
                    Moments& moments) noexcept {
  const int exponent_a = largest_exponent(a);
  const int exponent_b = largest_exponent(b);
  if (!reachable(exponent_a) || !reachable(exponent_b)) {
    return false;
  }
  Blocks in_a(a, exponent_a);
  Blocks in_b(b, exponent_b);
  LaneSums sums;
  for (std::size_t i = 0; i < a.size(); i += kBlock) {
    const std::size_t length = std::min(kBlock, a.size() - i);
    add_block(in_a.from(i, length), in_b.from(i, length), (length + 1) / kWidth * kWidth,
              in_a.grid(), in_b.grid(), sums);
  }
  const DoubleDouble aa = LaneSums::total(sums.aa, sums.aa_remainder);
  const DoubleDouble bb = LaneSums::total(sums.bb, sums.bb_remainder);
  const DoubleDouble ab = LaneSums::total(sums.ab, sums.ab_remainder);
  if (std::isnan(ab.hi)) {
    return false;
  }
  const double scale_a = in_a.scale_of_sums();
  const double scale_b = in_b.scale_of_sums();
  moments = {{scaled(aa, scale_a * scale_a), 2 * exponent_a},
             {scaled(bb, scale_b * scale_b), 2 * exponent_b},
             {scaled(ab, scale_a * scale_b), exponent_a + exponent_b},
             {},
             error_bound(a.size())};
  return true;
}

}  // namespace cosine_lab::detail
