// The same work done by native OpenBLAS, the yardstick outside the browser.
// openblas query|pairwise ROWS DIMS ROUNDS prints the milliseconds of each round, then the answer.
#include <cblas.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <string_view>
#include <vector>

namespace {

struct Shape {
  std::size_t rows = 0;
  std::size_t dims = 0;
};

using Floats = std::vector<float>;

/// The numbers of data.mjs: a linear congruential generator, its 24 highest bits in [-1, 1).
Floats random_floats(std::size_t count, std::uint32_t seed) {
  Floats values(count);
  for (float& value : values) {
    seed = seed * 1664525U + 1013904223U;
    value = static_cast<float>(seed >> 8U) / 8388608.0F - 1.0F;
  }
  return values;
}

void normalise(Floats& data, Shape shape) {
  for (std::size_t row = 0; row < shape.rows; ++row) {
    float* begin = data.data() + row * shape.dims;
    double sum = 0;
    for (std::size_t i = 0; i < shape.dims; ++i) {
      sum += static_cast<double>(begin[i]) * begin[i];
    }
    for (std::size_t i = 0; i < shape.dims; ++i) {
      begin[i] = static_cast<float>(begin[i] / std::sqrt(sum));
    }
  }
}

std::vector<std::uint32_t> ten_largest(const Floats& values) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto larger = [&](std::uint32_t i, std::uint32_t j) { return values[i] > values[j]; };
  std::partial_sort(order.begin(), order.begin() + 10, order.end(), larger);
  order.resize(10);
  return order;
}

void time_rounds(int rounds, const std::function<void()>& work) {
  for (int round = 0; round < rounds; ++round) {
    const auto began = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    std::printf("%.4f\n", took.count());
  }
}

void query(Shape shape, int rounds) {
  Floats data = random_floats(shape.rows * shape.dims, 1);
  normalise(data, shape);
  Floats wanted = random_floats(shape.dims, 2);
  normalise(wanted, {1, shape.dims});
  Floats cosines(shape.rows);
  std::vector<std::uint32_t> best;
  const auto [rows, dims] = std::pair{static_cast<int>(shape.rows), static_cast<int>(shape.dims)};
  time_rounds(rounds, [&] {
    cblas_sgemv(CblasRowMajor, CblasNoTrans, rows, dims, 1, data.data(), dims, wanted.data(), 1, 0,
                cosines.data(), 1);
    best = ten_largest(cosines);
  });
  for (const std::uint32_t row : best) {
    std::printf("answer %u\n", row);
  }
}

void pairwise(Shape shape, int rounds) {
  Floats data = random_floats(shape.rows * shape.dims, 1);
  normalise(data, shape);
  Floats cosines(shape.rows * shape.rows);
  const auto [rows, dims] = std::pair{static_cast<int>(shape.rows), static_cast<int>(shape.dims)};
  time_rounds(rounds, [&] {
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, rows, dims, 1, data.data(), dims,
                data.data(), dims, 0, cosines.data(), rows);
  });
  for (std::size_t i = 1; i < cosines.size(); i += shape.rows + 1) {
    std::printf("answer %.9g\n", static_cast<double>(cosines[i]));
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    std::fputs("openblas query|pairwise ROWS DIMS ROUNDS\n", stderr);
    return 2;
  }
  const Shape shape{std::strtoul(words[2], nullptr, 10), std::strtoul(words[3], nullptr, 10)};
  const int rounds = std::atoi(words[4]);
  (std::string_view(words[1]) == "query" ? query : pairwise)(shape, rounds);
  return 0;
}
