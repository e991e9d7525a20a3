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
  for (std::size_t i = 0; i < count; ++i) {
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
