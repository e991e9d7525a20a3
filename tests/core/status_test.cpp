// Every reason why there is no number, and what is still known then.
#include <doctest.h>

#include <limits>
#include <vector>

#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

using Vector = std::vector<double>;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kLargest = std::numeric_limits<double>::max();
constexpr double kSmallest = std::numeric_limits<double>::denorm_min();

constexpr Measure kMismatch{0, Status::length_mismatch};
constexpr Measure kNotFinite{0, Status::not_finite};
constexpr Measure kZero{0, Status::zero_vector};
constexpr Measure kOutOfRange{0, Status::out_of_range};

TEST_CASE("vectors of different lengths have norms and nothing else") {
  CHECK(measure(Vector{3, 4}, Vector{0, 0, 5}) ==
        Similarity{kMismatch, {5}, {5}, kMismatch, kMismatch});
  CHECK(measure(Vector{}, Vector{2}) == Similarity{kMismatch, {0}, {2}, kMismatch, kMismatch});
  CHECK(dot_product(Vector{1}, Vector{}) == kMismatch);
}

bool spoils_all_but_the_other_norm(const Vector& spoiled) {
  const Vector sound(spoiled.size(), 1.0);
  const Measure norm = l2_norm(sound);
  return measure(spoiled, sound) ==
             Similarity{kNotFinite, kNotFinite, norm, kNotFinite, kNotFinite} &&
         measure(sound, spoiled) ==
             Similarity{kNotFinite, norm, kNotFinite, kNotFinite, kNotFinite};
}

TEST_CASE("an entry that is not finite spoils what it takes part in, wherever it stands") {
  for (const double bad : {kNan, -kNan, kInfinite, -kInfinite}) {
    for (std::size_t length = 1; length < 12; ++length) {
      for (std::size_t at = 0; at < length; ++at) {
        Vector spoiled(length, 0.0);
        spoiled[at] = bad;
        CHECK(spoils_all_but_the_other_norm(spoiled));
      }
    }
  }
  CHECK(cosine_similarity(Vector{kInfinite, 1}, Vector{0, 1}) == kNotFinite);
}

TEST_CASE("a short vector that is not finite says so itself, though the lengths differ") {
  CHECK(measure(Vector{1, 2}, Vector{kNan}).norm_b == kNotFinite);
}

TEST_CASE("a zero vector has a dot product and a norm, but no direction") {
  for (const std::size_t length : {1U, 2U, 3U, 300U}) {
    const Vector zero(length, 0.0);
    const Vector minus(length, -0.0);
    const Vector one(length, 1.0);
    CHECK(measure(zero, one) == Similarity{{0}, {0}, l2_norm(one), kZero, kZero});
    CHECK(measure(one, minus) == Similarity{{0}, l2_norm(one), {0}, kZero, kZero});
    CHECK(measure(zero, zero) == Similarity{{0}, {0}, {0}, kZero, kZero});
  }
}

TEST_CASE("no entries at all are a zero vector too") {
  CHECK(measure({}, {}) == Similarity{{0}, {0}, {0}, kZero, kZero});
}

TEST_CASE("results beyond the largest double are out of range, directions are not") {
  for (const std::size_t length : {2U, 3U, 20U}) {
    const Vector huge(length, kLargest);
    CHECK(measure(huge, huge) == Similarity{kOutOfRange, kOutOfRange, kOutOfRange, {1}, {0}});
  }
  CHECK(dot_product(Vector{kLargest, 1}, Vector{-2, 1}) == kOutOfRange);
  CHECK(dot_product(Vector{kLargest, kLargest, 1}, Vector{1, -1, 1}) == Measure{1});
  CHECK(l2_norm(Vector{kLargest}) == Measure{kLargest});
}

TEST_CASE("the smallest doubles have length and direction") {
  CHECK(l2_norm(Vector{kSmallest}) == Measure{kSmallest});
  CHECK(l2_norm(Vector{3 * kSmallest, 4 * kSmallest}) == Measure{5 * kSmallest});
  CHECK(measure(Vector{kSmallest, 0}, Vector{0, kSmallest}) ==
        Similarity{{0}, {kSmallest}, {kSmallest}, {0}, {0x1.921fb54442d18p0}});
  CHECK(dot_product(Vector{kSmallest}, Vector{kSmallest}) == Measure{0});
}

}  // namespace
}  // namespace cosine_lab::test
