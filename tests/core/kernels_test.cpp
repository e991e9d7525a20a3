// The loops over floats against exact dot products: every short length, every alignment, and
// nothing read outside of the vectors.
#include "core/kernels.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "core/embeddings.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

// Some floats with NaN on both sides, at any distance from where memory is aligned.
class Guarded {
 public:
  Guarded(const std::vector<float>& values, std::size_t offset)
      : memory_(offset + values.size() + 32, kNan), offset_(16 + offset % 8) {
    std::copy(values.begin(), values.end(), memory_.data() + offset_);
  }
  [[nodiscard]] const float* data() const { return memory_.data() + offset_; }

 private:
  std::vector<float> memory_;
  std::size_t offset_;
};

// Of dot(), as a share of what its bound allows.
double strain(const std::vector<float>& a, const std::vector<float>& b) {
  const Similarity exact = measure(doubles(a), doubles(b));
  const double found = detail::dot(a.data(), b.data(), a.size());
  const double allowed = detail::dot_error(a.size()) * exact.norm_a.value * exact.norm_b.value;
  return found == exact.dot.value ? 0 : std::fabs(found - exact.dot.value) / allowed;
}

TEST_CASE(
    "dot() of every length to 130 is within its bound, at every alignment with the same bits") {
  Random random(51);
  for (std::size_t length = 0; length <= 130; ++length) {
    const std::vector<float> a = random_floats(random, length, -6, 3);
    const std::vector<float> b = random_floats(random, length, -6, 3);
    CHECK(strain(a, b) <= 1);
    const double expected = detail::dot(a.data(), b.data(), length);
    for (std::size_t offset = 0; offset < 64; ++offset) {
      const Guarded left(a, offset / 8);
      const Guarded right(b, offset % 8);
      CHECK(detail::dot(left.data(), right.data(), length) == expected);
    }
  }
}

TEST_CASE("long vectors move on into double at every border of a block") {
  Random random(52);
  for (const std::size_t length :
       {508U, 511U, 512U, 513U, 516U, 1020U, 1023U, 1024U, 1025U, 4093U, 100000U}) {
    for (int again = 0; again < 5; ++again) {
      CHECK(strain(random_floats(random, length, -3, 3), random_floats(random, length, -3, 3)) <=
            1);
    }
  }
}

TEST_CASE("roundings that all go one way stay within the bound, and come near it") {
  Random random(53);
  for (const std::size_t length : {3U, 16U, 60U, 300U, 508U, 512U, 1020U, 5000U}) {
    double worst = 0;
    for (int i = 0; i < 200; ++i) {
      const std::vector<float> a(length, static_cast<float>(random.entry(0, 0)));
      const std::vector<float> b(length, static_cast<float>(random.entry(0, 0)));
      worst = std::max(worst, strain(a, b));
    }
    CHECK(worst <= 1);
    CHECK(worst > 0.05);
  }
}

// Subnormal floats beside large ones, sums that cancel, a single entry, at the ends of usual norms.
std::vector<std::vector<float>> hostile_vectors(std::size_t length, Random& random) {
  std::vector<std::vector<float>> all;
  for (const float size : {0x1p-40F, 1.0F, 0x1p39F}) {
    std::vector<float> v(length, 1e-45F);
    v[random.bits() % length] = size;
    all.push_back(v);
    v = random_floats(random, length, -149, -120);
    v.back() = -size;
    all.push_back(v);
    v = random_floats(random, length, 0, 0);
    for (std::size_t i = 1; i < length; i += 2) {
      v[i] = -v[i - 1];
    }
    const double norm = l2_norm(doubles(v)).value;
    for (float& x : v) {
      x = static_cast<float>(x / norm * size);
    }
    all.push_back(v);
    all.emplace_back(length, static_cast<float>(size / std::sqrt(static_cast<double>(length))));
  }
  return all;
}

TEST_CASE("hostile entries within usual norms keep the bound") {
  Random random(54);
  for (const std::size_t length : {1U, 2U, 5U, 16U, 31U, 300U, 600U}) {
    const auto vectors = hostile_vectors(length, random);
    for (const auto& a : vectors) {
      for (const auto& b : vectors) {
        CHECK(strain(a, b) <= 1);
      }
    }
  }
}

TEST_CASE("dots() gives the bits of dot(), reads and writes its rows only") {
  Random random(55);
  for (const std::size_t stride : {4U, 8U, 20U, 128U, 512U, 516U}) {
    for (std::size_t count = 0; count <= 9; ++count) {
      const std::vector<float> rows = random_floats(random, stride * count, -2, 2);
      const std::vector<float> vector = random_floats(random, stride, -2, 2);
      const Guarded guarded(rows, 4 * (count % 2));
      std::vector<double> found(count + 1, -7);
      detail::dots(guarded.data(), stride, count, vector.data(), found.data());
      for (std::size_t i = 0; i < count; ++i) {
        CHECK(found[i] == detail::dot(rows.data() + i * stride, vector.data(), stride));
      }
      CHECK(found[count] == -7);
    }
  }
}

TEST_CASE("the oracle adds up in double") {
  Random random(56);
  for (std::size_t length = 0; length <= 130; ++length) {
    const std::vector<float> b = random_floats(random, length, -20, 20);
    const std::vector<double> a = random.vector(length, -20, 20);
    const Similarity exact = measure(a, doubles(b));
    const double allowed =
        static_cast<double>(length) * 0x1p-53 * exact.norm_a.value * exact.norm_b.value;
    const Guarded right(b, length);
    CHECK(std::fabs(detail::plain_dot(a.data(), right.data(), length) - exact.dot.value) <=
          allowed);
    CHECK(detail::plain_dot(right.data(), right.data(), length) ==
          doctest::Approx(exact.norm_b.value * exact.norm_b.value).epsilon(1e-14));
  }
}

TEST_CASE("the sum of squares is finite exactly when all entries are") {
  Random random(57);
  for (std::size_t length = 0; length <= 130; ++length) {
    std::vector<float> v = random_floats(random, length, -149, 127);
    const double norm = l2_norm(doubles(v)).value;
    const double found = std::sqrt(detail::sum_of_squares(Guarded(v, length).data(), length));
    CHECK(std::fabs(found - norm) <= static_cast<double>(length) * 0x1p-53 * norm);
    for (const float bad : {kNan, HUGE_VALF, -HUGE_VALF}) {
      if (length > 0) {
        const std::size_t at = random.bits() % length;
        const float sound = std::exchange(v[at], bad);
        CHECK_FALSE(std::isfinite(detail::sum_of_squares(v.data(), length)));
        v[at] = sound;
      }
    }
  }
  const std::vector<float> huge(1000, std::numeric_limits<float>::max());
  CHECK(std::isfinite(detail::sum_of_squares(huge.data(), huge.size())));
}

TEST_CASE("the bounds are what the headers say") {
  CHECK(cosines_error(300) <= 1.5e-6);
  for (std::size_t length = 1; length < EmbeddingMatrix::kMaxDimensions; length += 1 + length / 9) {
    CHECK(cosines_error(length) <= 2.4e-6);
  }
  // The last block may be one of 508, on which a lane's way is the longest.
  for (const std::size_t length : {513U, 1020U, 100000U}) {
    CHECK(detail::dot_error(length) >= detail::dot_error(508));
  }
}

}  // namespace
}  // namespace cosine_lab::test
