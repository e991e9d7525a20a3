#include "core/kernels.h"

#include <algorithm>
#include <array>

namespace cosine_lab::detail {
namespace {

template <typename Entry>
double plain(const Entry* a, const float* b, std::size_t length) {
  double total = 0;
  for (std::size_t i = 0; i < length; ++i) {
    total += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  }
  return total;
}

struct Two {
  double first;
  double second;
};

// block_dot() of two rows with one vector, each in the same order, so with the same bits.
[[gnu::always_inline]] inline Two two_block_dots(const float* a, const float* b,
                                                 const float* vector, std::size_t length) {
  std::array<Float32x4, kSums> of_a;
  std::array<Float32x4, kSums> of_b;
  of_a.fill(Float32x4::splat(0));
  of_b.fill(Float32x4::splat(0));
  const float* const whole = vector + length / kStep * kStep;
  const float* const end = vector + length;
  for (; vector < whole; a += kStep, b += kStep, vector += kStep) {
    for (std::size_t s = 0; s < kSums; ++s) {
      const Float32x4 other = Float32x4::load(vector + s * kLanes);
      of_a[s] = of_a[s] + Float32x4::load(a + s * kLanes) * other;
      of_b[s] = of_b[s] + Float32x4::load(b + s * kLanes) * other;
    }
  }
  for (; vector < end; a += kLanes, b += kLanes, vector += kLanes) {
    const Float32x4 other = Float32x4::load(vector);
    of_a[0] = of_a[0] + Float32x4::load(a) * other;
    of_b[0] = of_b[0] + Float32x4::load(b) * other;
  }
  return {sum((of_a[0] + of_a[1]) + (of_a[2] + of_a[3])),
          sum((of_b[0] + of_b[1]) + (of_b[2] + of_b[3]))};
}

}  // namespace

double dot_error(std::size_t length) {
  // One for the product, one for each addition on the longest way of a lane, two to join the sums.
  // The last of several blocks may take a longer way than a whole one.
  const std::size_t in_block = length > kFloatBlock ? kFloatBlock - kLanes : length;
  return rounded(1 + in_block / kStep + (in_block % kStep + kLanes - 1) / kLanes + 2);
}

double cosine_error(std::size_t length) {
  return dot_error(length) + rounded(1) + 0x1p-50 * static_cast<double>(length + 4);
}

void dots(const float* rows, std::size_t stride, std::size_t count, const float* vector,
          double* to) {
  // A processor reads ahead at several places at once: the first row with the one in the middle,
  // and so on, take four fifths of the time of one after the other, and two neighbours no less.
  const std::size_t half = stride <= kFloatBlock ? count / 2 : 0;
  for (std::size_t i = 0; i < half; ++i) {
    const float* row = rows + i * stride;
    const Two both = two_block_dots(row, row + half * stride, vector, stride);
    to[i] = both.first;
    to[half + i] = both.second;
  }
  for (std::size_t i = 2 * half; i < count; ++i) {
    to[i] = padded_dot(rows + i * stride, vector, stride);
  }
}

double dot(const float* a, const float* b, std::size_t length) {
  const std::size_t whole = length / kLanes * kLanes;
  const double total = padded_dot(a, b, whole);
  if (whole == length) {
    return total;
  }
  std::array<float, kLanes> last_a{};
  std::array<float, kLanes> last_b{};
  std::copy(a + whole, a + length, last_a.begin());
  std::copy(b + whole, b + length, last_b.begin());
  return total + block_dot(last_a.data(), last_b.data(), kLanes);
}

double plain_dot(const double* a, const float* b, std::size_t length) {
  return plain(a, b, length);
}

double plain_dot(const float* a, const float* b, std::size_t length) {
  return plain(a, b, length);
}

double sum_of_squares(const float* a, std::size_t length) {
  std::array<double, kSums> sums{};
  for (std::size_t i = 0; i < length; ++i) {
    const double x = a[i];
    sums[i % kSums] += x * x;
  }
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

}  // namespace cosine_lab::detail
