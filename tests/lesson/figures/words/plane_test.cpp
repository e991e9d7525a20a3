// Neighbours in a plane against the sums over all dimensions, in long double.
#include "lesson/figures/words/plane.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "lesson/english_words.h"
#include "lesson/figures/words/sum.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

using Long = std::vector<long double>;

Long unit(std::size_t word) {
  const auto row = word_vectors().row(word);
  Long all(row.begin(), row.end());
  long double square = 0;
  for (const long double one : all) {
    square += one * one;
  }
  for (long double& one : all) {
    one /= std::sqrt(square);
  }
  return all;
}

long double dot(const Long& a, const Long& b) {
  long double sum = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    sum += a[d] * b[d];
  }
  return sum;
}

/// The words of the plane as lists of numbers: u is the first word, v at a right angle to it.
struct Axes {
  Long u;
  Long v;
};

Axes axes_of(std::size_t first, std::size_t second) {
  Axes axes{unit(first), unit(second)};
  const long double along = dot(axes.u, axes.v);
  for (std::size_t d = 0; d < axes.u.size(); ++d) {
    axes.v[d] -= along * axes.u[d];
  }
  const long double norm = std::sqrt(dot(axes.v, axes.v));
  for (long double& one : axes.v) {
    one /= norm;
  }
  return axes;
}

using Ranks = std::vector<std::pair<long double, std::size_t>>;

// The cosine of every word with a direction, below 0 so that the greatest comes first.
Ranks ranked(const std::vector<Long>& units, const Long& direction) {
  Ranks all;
  const long double norm = std::sqrt(dot(direction, direction));
  for (std::size_t w = 0; w < units.size(); ++w) {
    all.emplace_back(-dot(units[w], direction) / norm, w);
  }
  std::ranges::partial_sort(all, all.begin() + 12);
  return all;
}

// Where two are within rounding of each other, either may come first.
void check_same(const std::vector<NearWord>& near, const Ranks& expected) {
  REQUIRE(near.size() == 10);
  for (std::size_t i = 0; i < near.size(); ++i) {
    const auto cosine = static_cast<double>(-expected[i].first);
    CHECK(near[i].cosine == doctest::Approx(cosine).epsilon(1e-13));
    const bool tied = std::abs(expected[i].first - expected[i + 1].first) < 1e-13L ||
                      (i > 0 && std::abs(expected[i].first - expected[i - 1].first) < 1e-13L);
    CHECK((near[i].word == expected[i].second || tied));
  }
}

TEST_CASE("the nearest words at 1000 places of 100 planes are those of the sums over all numbers") {
  const EnglishWords english;
  std::vector<Long> units;
  for (std::size_t w = 0; w < word_vectors().size(); ++w) {
    units.push_back(unit(w));
  }
  Random random(11);
  for (int plane = 0; plane < 100; ++plane) {
    const std::size_t first = random.below(units.size());
    const std::size_t second = (first + 1 + random.below(units.size() - 1)) % units.size();
    const Axes axes = axes_of(first, second);
    const WordPlane& words = plane_of(word_vectors().word(first), word_vectors().word(second));
    const Point drawn = places_of(word_vectors().word(first), word_vectors().word(second))[0];
    const double rise = std::atan2(drawn[1], drawn[0]);
    Ranks along_u;
    Ranks along_v;
    for (std::size_t w = 0; w < units.size(); ++w) {
      along_u.emplace_back(dot(units[w], axes.u), w);
      along_v.emplace_back(dot(units[w], axes.v), w);
    }
    for (int place = 0; place < 10; ++place) {
      const double angle = random.between(0, 6.3);
      const double length = std::exp(random.between(-600, 600));
      Ranks expected;
      for (std::size_t w = 0; w < units.size(); ++w) {
        const long double cosine = std::cos(static_cast<long double>(angle)) * along_u[w].first +
                                   std::sin(static_cast<long double>(angle)) * along_v[w].first;
        expected.emplace_back(-cosine, w);
      }
      std::ranges::partial_sort(expected, expected.begin() + 12);
      CAPTURE(first);
      CAPTURE(second);
      CAPTURE(angle);
      const Point at{length * std::cos(rise + angle), length * std::sin(rise + angle)};
      check_same(nearest_words(words, at, 10), expected);
    }
  }
}

TEST_CASE("two words lie at their true angle, at a distance of 1, and so do their shadows") {
  const EnglishWords english;
  Random random(5);
  for (int round = 0; round < 60; ++round) {
    const std::size_t first = random.below(2000);
    const std::size_t second = (first + 1 + random.below(1999)) % 2000;
    const std::vector<Point>& shadows =
        plane_of(word_vectors().word(first), word_vectors().word(second)).shadows;
    const auto [a, b] = places_of(word_vectors().word(first), word_vectors().word(second));
    const auto cosine = static_cast<double>(dot(unit(first), unit(second)));
    CHECK(std::hypot(a[0], a[1]) == doctest::Approx(1).epsilon(1e-14));
    CHECK(std::hypot(b[0], b[1]) == doctest::Approx(1).epsilon(1e-14));
    CHECK(a[0] * b[0] + a[1] * b[1] == doctest::Approx(cosine).epsilon(1e-13));
    CHECK(shadows[first][0] == doctest::Approx(a[0]).epsilon(1e-12));
    CHECK(shadows[second][1] == doctest::Approx(b[1]).epsilon(1e-12));
    for (const Point& shadow : shadows) {
      CHECK(std::hypot(shadow[0], shadow[1]) < 1 + 1e-12);
    }
  }
}

TEST_CASE("a plane that grows with its words is that of all of them, and two planes are kept") {
  const EnglishWords english(true);
  const WordPlane whole = plane_of("king", "woman");
  REQUIRE(whole.shadows.size() == 10000);
  shipped_words() = {};
  const std::string folder = std::string(COSINE_LAB_FIXTURES) + "/../../web/vectors/english-";
  REQUIRE(shipped_words().add(bytes_of(folder + "1.vectors")));
  CHECK(plane_of("king", "woman").shadows.size() == 2000);
  const WordPlane other = plane_of("man", "woman");
  REQUIRE(shipped_words().add(bytes_of(folder + "2.vectors")));
  grow_plane("king", "woman");
  const WordPlane& grown = plane_of("king", "woman");
  CHECK(grown.shadows == whole.shadows);
  CHECK(grown.longest_first == whole.longest_first);
  const WordPlane& second = plane_of("man", "woman");
  CHECK(second.shadows.size() == 10000);
  CHECK(std::equal(other.shadows.begin(), other.shadows.end(), second.shadows.begin()));
  // A plane of words that were not there before.
  shipped_words() = {};
  CHECK(plane_of("king", "woman").shadows.empty());
  REQUIRE(shipped_words().add(bytes_of(folder + "1.vectors")));
  CHECK(plane_of("king", "woman").shadows.size() == 2000);
}

TEST_CASE("before the words are there, the first pair lies where it will lie with them") {
  const EnglishWords english;
  const auto with = places_of("king", "woman");
  WordVectors loaded = std::exchange(shipped_words(), {});
  CHECK(plane_of("king", "woman").shadows.empty());
  const auto without = places_of("king", "woman");
  shipped_words() = std::move(loaded);
  CHECK(without == with);
}

TEST_CASE("what has no direction is near nothing") {
  const EnglishWords english;
  const WordPlane& plane = plane_of("king", "woman");
  CHECK(nearest_words(plane, {0, 0}, 5).empty());
  CHECK(nearest_words(plane, {NAN, 1}, 5).empty());
  CHECK(nearest_words(plane, {INFINITY, 1}, 5).empty());
  CHECK(nearest_words(plane, {5e-324, 0}, 5).size() == 5);
  CHECK(nearest_words(plane, {1.7e308, 1.7e308}, 5).size() == 5);
  CHECK(cosines_with(std::vector<double>(100)).empty());
  CHECK(cosines_with(std::vector<double>(3, 1.0)).empty());
  CHECK(nearest_words(plane, {1, 0}, 0).empty());
  CHECK_FALSE(span_plane("king", "king"));
  CHECK_FALSE(span_plane("king", "no such word"));
}

TEST_CASE("the nearest words to sums are those of the sums over all numbers") {
  const EnglishWords english(true);
  std::vector<Long> units;
  for (std::size_t w = 0; w < word_vectors().size(); ++w) {
    units.push_back(unit(w));
  }
  const auto at = [](const char* word) { return word_vectors().find(word).value_or(0); };
  struct Case {
    const char* text;
    std::vector<std::pair<long double, const char*>> terms;
    const char* answer;  // the nearest that is not in the sum
  };
  const std::vector<Case> cases{
      {"king - man + woman", {{1, "king"}, {-1, "man"}, {1, "woman"}}, "queen"},
      {"Paris \u2212 France, Germany", {{1, "paris"}, {-1, "france"}, {1, "germany"}}, "berlin"},
      {"walked-walk+go", {{1, "walked"}, {-1, "walk"}, {1, "go"}}, "went"},
      {"steel", {{1, "steel"}}, "iron"},
      {"-king -queen", {{-1, "king"}, {-1, "queen"}}, nullptr},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const WordSum sum = word_sum(one.text);
    CHECK(sum.unknown.empty());
    REQUIRE(sum.terms.size() == one.terms.size());
    Long direction(100);
    for (const auto& [sign, word] : one.terms) {
      for (std::size_t d = 0; d < direction.size(); ++d) {
        direction[d] += sign * units[at(word)][d];
      }
    }
    const auto near = best_of(sum_scores(sum, SumForm::add), 10);
    check_same(near, ranked(units, direction));
    const auto first =
        std::ranges::find_if(near, [&](const NearWord& word) { return !sum.has(word.word); });
    REQUIRE(first != near.end());
    CHECK((one.answer == nullptr || word_vectors().word(first->word) == one.answer));
  }
}

}  // namespace
}  // namespace cosine_lab::test
