// Everything that is worked in floats four at a time has the same bits with SSE, NEON,
// WebAssembly's SIMD and plain floats: this file is run with each.
#include <doctest.h>

#include <vector>

#include "core/analogy.h"
#include "core/digest.h"
#include "core/embeddings.h"
#include "core/kernels.h"
#include "core/pairwise.h"
#include "core/pca.h"
#include "core/plane.h"

namespace cosine_lab::test {
namespace {

void add(Digest& digest, const Buffer<Neighbour>& found) {
  for (const Neighbour& neighbour : found) {
    digest.add(std::uint64_t{neighbour.row});
    digest.add(neighbour.score);
  }
}

// With a zero row, and rows outside of usual norms.
EmbeddingMatrix mixed_matrix(std::size_t rows, std::size_t dimensions) {
  Random random(131);
  std::vector<float> values = random_floats(random, rows * dimensions, -4, 0);
  const float factors[] = {0, 0x1p-100F, 0x1p100F};
  for (std::size_t i = 0; i < 3 * dimensions; ++i) {
    values[i] *= factors[i / dimensions];
  }
  return matrix_of(values, dimensions);
}

TEST_CASE("kernels") {
  Random random(132);
  Digest digest;
  for (std::size_t length = 0; length < 1200; length += 1 + length / 40) {
    const std::vector<float> a = random_floats(random, length, -20, 20);
    const std::vector<float> b = random_floats(random, length, -20, 20);
    digest.add(detail::dot(a.data(), b.data(), length));
    digest.add(detail::sum_of_squares(a.data(), length));
  }
  CHECK(digest.value() == 0x458AE60F69D21AFBU);
}

TEST_CASE("cosines and neighbours") {
  Random random(133);
  Digest digest;
  for (const std::size_t dimensions : {1U, 6U, 50U, 301U, 700U}) {
    const EmbeddingMatrix matrix = mixed_matrix(200, dimensions);
    const std::vector<double> query = random.vector(dimensions, -3, 0);
    std::vector<double> all(matrix.rows());
    Buffer<Neighbour> found;
    REQUIRE(cosines(matrix, query, all) == Fault::none);
    REQUIRE(nearest(matrix, query, 20, {}, found) == Fault::none);
    digest.add(std::span<const double>(all));
    add(digest, found);
    digest.add(cosine_of_rows(matrix, 5, 6));
    digest.add(cosine_of_rows(matrix, 1, 2));
  }
  CHECK(digest.value() == 0x644C4BF821948433U);
}

TEST_CASE("pairs") {
  Digest digest;
  for (const std::size_t dimensions : {1U, 6U, 64U, 301U}) {
    const EmbeddingMatrix matrix = mixed_matrix(67, dimensions);
    const std::vector<float> all = all_pairs(matrix);
    PairsAbove above(matrix, 0.1);
    REQUIRE(above.run(10000) == Fault::none);
    digest.add(std::span<const float>(all));
    for (const PairOfRows& pair : above.found()) {
      digest.add(pair.cosine);
    }
  }
  CHECK(digest.value() == 0x76A3C7CEC44CDA23U);
}

TEST_CASE("neighbours in a plane, and their shadows") {
  Digest digest;
  for (const std::size_t dimensions : {2U, 6U, 301U}) {
    const EmbeddingMatrix matrix = mixed_matrix(201, dimensions);
    Plane plane;
    PlaneNeighbours neighbours;
    Buffer<Neighbour> found;
    REQUIRE(plane.span(doubles(matrix.row(5)), doubles(matrix.row(6))) == Fault::none);
    REQUIRE(neighbours.start(matrix, plane) == Fault::none);
    REQUIRE(neighbours.nearest({-0.3, 0.7}, 10, {}, found) == Fault::none);
    digest.add(plane.x_axis());
    digest.add(plane.y_axis());
    digest.add(neighbours.shadows_x());
    digest.add(neighbours.shadows_y());
    add(digest, found);
  }
  CHECK(digest.value() == 0xB92F8E956C2D4881U);
}

TEST_CASE("analogies") {
  Digest digest;
  const EmbeddingMatrix matrix = mixed_matrix(300, 50);
  Buffer<Neighbour> found;
  for (const AnalogyForm form : {AnalogyForm::additive, AnalogyForm::multiplicative}) {
    REQUIRE(analogy(matrix, {3, 4, 5}, form, 10, {}, found) == Fault::none);
    add(digest, found);
  }
  CHECK(digest.value() == 0xA0F95ED81EB64BABU);
}

TEST_CASE("principal components") {
  Digest digest;
  Random random(134);
  for (const std::size_t dimensions : {3U, 40U}) {
    const EmbeddingMatrix matrix = random_matrix(random, 80, dimensions);
    Pca pca;
    REQUIRE(pca.start(matrix, 3) == Fault::none);
    while (!pca.done()) {
      REQUIRE(pca.step() == Fault::none);
    }
    std::vector<float> places(matrix.rows() * 3);
    pca.project(places);
    digest.add(std::span<const float>(places));
    for (std::size_t c = 0; c < 3; ++c) {
      digest.add(pca.variance(c));
      digest.add(pca.share(c));
      digest.add(pca.axis(c));
    }
  }
  CHECK(digest.value() == 0x31269C65CAE34514U);
}

}  // namespace
}  // namespace cosine_lab::test
