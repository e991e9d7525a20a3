// Analogies against what their definitions say, row by row.
#include "core/analogy.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/embeddings.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

using Vector = std::vector<double>;

double cosine(const EmbeddingMatrix& matrix, std::size_t i, std::size_t j) {
  return cosine_similarity(doubles(matrix.row(i)), doubles(matrix.row(j))).value;
}

// 3CosAdd of Mikolov et al. in the form of Levy and Goldberg: the cosines of a word themselves. The
// length of the sum is the same for every word.
double additive(const EmbeddingMatrix& matrix, const AnalogyRows& rows, std::size_t w) {
  const double ab = cosine(matrix, rows.a, rows.b);
  const double bc = cosine(matrix, rows.b, rows.c);
  const double ac = cosine(matrix, rows.a, rows.c);
  const double length = std::sqrt(3 - 2 * ab - 2 * bc + 2 * ac);
  return (cosine(matrix, w, rows.a) - cosine(matrix, w, rows.b) + cosine(matrix, w, rows.c)) /
         length;
}

double multiplicative(const EmbeddingMatrix& matrix, const AnalogyRows& rows, std::size_t w) {
  return (1 + cosine(matrix, w, rows.a)) * (1 + cosine(matrix, w, rows.c)) / 4 /
         ((1 + cosine(matrix, w, rows.b)) / 2 + 0.001);
}

// The rows by falling score, and each score to 1e-12: rows that tie up to there may change places.
bool agrees(const EmbeddingMatrix& matrix, const AnalogyRows& rows, AnalogyForm form, std::size_t k,
            const std::vector<std::uint8_t>& keep = {}) {
  const auto score = [&](std::size_t w) {
    return form == AnalogyForm::additive ? additive(matrix, rows, w)
                                         : multiplicative(matrix, rows, w);
  };
  std::vector<Neighbour> expected;
  for (std::uint32_t w = 0; w < matrix.rows(); ++w) {
    const bool is_asked = w == rows.a || w == rows.b || w == rows.c;
    if (!is_asked && matrix.norm(w) > 0 && (keep.empty() || keep[w] != 0)) {
      expected.push_back({w, score(w)});
    }
  }
  std::stable_sort(expected.begin(), expected.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.score > b.score; });
  expected.resize(std::min(k, expected.size()));
  Buffer<Neighbour> found;
  REQUIRE(analogy(matrix, rows, form, k, {keep, {}}, found) == Fault::none);
  return std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                    [&](const Neighbour& a, const Neighbour& b) {
                      const double enough = 1e-12 * (1 + std::fabs(b.score));
                      return std::fabs(a.score - b.score) <= enough &&
                             (a.row == b.row || std::fabs(score(a.row) - b.score) <= enough);
                    });
}

constexpr AnalogyForm kForms[] = {AnalogyForm::additive, AnalogyForm::multiplicative};

TEST_CASE("random words of any length, a zero row among them") {
  Random random(161);
  for (const std::size_t dimensions : {2U, 5U, 50U, 300U}) {
    std::vector<float> values = random_floats(random, 500 * dimensions, -3, 0);
    std::fill_n(values.begin() + 9 * dimensions, dimensions, 0.0F);
    for (std::size_t i = 20 * dimensions; i < 30 * dimensions; ++i) {
      values[i] = std::ldexp(values[i], i / dimensions % 2 == 0 ? 60 : -60);
    }
    const EmbeddingMatrix matrix = matrix_of(values, dimensions);
    for (const AnalogyForm form : kForms) {
      CHECK(agrees(matrix, {0, 1, 2}, form, 10));
      CHECK(agrees(matrix, {7, 7, 8}, form, 10));
      CHECK(agrees(matrix, {25, 3, 21}, form, 1));
      CHECK(agrees(matrix, {3, 4, 5}, form, 1000));
    }
  }
}

TEST_CASE("a square of words: king - man + woman is queen") {
  // The third axis makes the words differ; three others lie about.
  const std::vector<float> values{1,    1, 0.1F, 1, -1,   0.1F, -1, -1, 0.1F, -1, 1,
                                  0.1F, 0, 0,    1, 0.1F, 0,    1,  0,  0.1F, -1};
  const EmbeddingMatrix matrix = matrix_of(values, 3);
  for (const AnalogyForm form : kForms) {
    Buffer<Neighbour> found;
    REQUIRE(analogy(matrix, {0, 1, 2}, form, 1, {}, found) == Fault::none);
    CHECK(found[0].row == 3);
  }
}

TEST_CASE("a filter holds") {
  Random random(162);
  const EmbeddingMatrix matrix = random_matrix(random, 200, 10);
  std::vector<std::uint8_t> keep(200);
  for (std::size_t i = 0; i < keep.size(); ++i) {
    keep[i] = static_cast<std::uint8_t>(i % 2);
  }
  for (const AnalogyForm form : kForms) {
    CHECK(agrees(matrix, {0, 1, 2}, form, 1000, keep));
  }
}

TEST_CASE("a word that is the opposite of b: a large score, still finite") {
  const std::vector<float> values{1, 0, 1, 0.5F, 1, -0.5F, -1, -0.5F, 0, 1};
  const EmbeddingMatrix matrix = matrix_of(values, 2);
  CHECK(agrees(matrix, {0, 1, 2}, AnalogyForm::multiplicative, 5));
}

TEST_CASE("more near ties than are kept are settled exactly") {
  Random random(163);
  const Vector centre = random.vector(8, -1, 0);
  std::vector<float> values;
  for (int i = 0; i < 3000; ++i) {
    for (const double x : centre) {
      values.push_back(static_cast<float>(x + 1e-4 * random.entry(0, 0)));
    }
  }
  const EmbeddingMatrix matrix = matrix_of(values, 8);
  for (const AnalogyForm form : kForms) {
    Buffer<Neighbour> found;
    REQUIRE(analogy(matrix, {0, 1, 2}, form, 100, {}, found) == Fault::none);
    REQUIRE(found.size() == 100);
    double least = HUGE_VAL;
    double beaten = -HUGE_VAL;
    const auto score = form == AnalogyForm::additive ? additive : multiplicative;
    std::vector<bool> is_found(matrix.rows());
    for (const Neighbour& n : found) {
      is_found[n.row] = true;
      least = std::min(least, score(matrix, {0, 1, 2}, n.row));
    }
    for (std::size_t w = 3; w < matrix.rows(); ++w) {
      beaten = is_found[w] ? beaten : std::max(beaten, score(matrix, {0, 1, 2}, w));
    }
    CHECK(least >= beaten - 1e-13);
  }
}

TEST_CASE("what is asked wrongly") {
  const EmbeddingMatrix matrix = matrix_of(std::vector<float>{1, 0, 0, 1, 0, 0, 1, 1}, 2);
  for (const AnalogyForm form : kForms) {
    Buffer<Neighbour> found;
    CHECK(analogy(matrix, {0, 1, 4}, form, 1, {}, found) == Fault::bad_row);
    CHECK(analogy(matrix, {4, 1, 0}, form, 1, {}, found) == Fault::bad_row);
    CHECK(analogy(matrix, {0, 2, 1}, form, 1, {}, found) == Fault::no_direction);
    CHECK(analogy(matrix, {0, 1, 3}, form, 0, {}, found) == Fault::bad_count);
    CHECK(analogy(matrix, {0, 1, 3}, form, 1001, {}, found) == Fault::bad_count);
    CHECK(analogy(matrix_of({}, 2), {0, 0, 0}, form, 1, {}, found) == Fault::bad_row);
    REQUIRE(analogy(matrix, {0, 1, 3}, form, 5, {}, found) == Fault::none);
    CHECK(found.empty());
  }
}

}  // namespace
}  // namespace cosine_lab::test
