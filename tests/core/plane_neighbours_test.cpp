// A vector that moves in a plane finds the neighbours that brute force finds.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/embeddings.h"
#include "core/plane.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

using Vector = std::vector<double>;

// As nearest() does for the vector that lies at the point.
bool agrees(PlaneNeighbours& neighbours, const EmbeddingMatrix& matrix, const Plane& plane,
            const PlanePoint& point, std::size_t k, const RowFilter& filter = {}) {
  Vector lifted(matrix.dimensions());
  plane.lift(point, lifted);
  Buffer<Neighbour> found;
  return neighbours.nearest(point, k, filter, found) == Fault::none &&
         same(found, nearest_by_force(matrix, lifted, k, filter));
}

bool agrees_all_round(const EmbeddingMatrix& matrix, const Vector& a, const Vector& b,
                      std::size_t k = 10) {
  Plane plane;
  PlaneNeighbours neighbours;
  if (plane.span(a, b) != Fault::none || neighbours.start(matrix, plane) != Fault::none) {
    return false;
  }
  bool all = agrees(neighbours, matrix, plane, {1, 0}, k);
  for (int i = 0; i < 7; ++i) {
    const double angle = i * 2 * std::numbers::pi / 7 + 0.1;
    // A power of two away from 1 leaves no rounding that the brute force would not share.
    const double size = std::ldexp(1, 8 * i);
    all = agrees(neighbours, matrix, plane, {size * std::cos(angle), size * std::sin(angle)}, k) &&
          all;
  }
  return all;
}

TEST_CASE("random planes, all the way round") {
  Random random(151);
  for (const std::size_t dimensions : {2U, 3U, 4U, 17U, 50U, 300U}) {
    const EmbeddingMatrix matrix = random_matrix(random, 403, dimensions);
    for (int i = 0; i < 3; ++i) {
      CHECK(agrees_all_round(matrix, random.vector(dimensions, -3, 0),
                             random.vector(dimensions, -3, 0), i == 0 ? 1000 : 10));
    }
    CHECK(agrees_all_round(matrix, doubles(matrix.row(3)), doubles(matrix.row(4))));
  }
}

TEST_CASE("planes of vectors that are nearly parallel, parallel, opposite") {
  Random random(152);
  for (const std::size_t dimensions : {2U, 5U, 300U}) {
    const EmbeddingMatrix matrix = random_matrix(random, 200, dimensions);
    const Vector a = random.vector(dimensions, -3, 0);
    for (const double factor : {1.0, -2.0}) {
      for (const double off : {0.0, 1e-300, 1e-16, 1e-12, 1e-3}) {
        Vector b(a);
        for (double& x : b) {
          x *= factor;
        }
        b[1] += off;
        CHECK(agrees_all_round(matrix, a, b));
      }
    }
  }
}

TEST_CASE("one dimension, also with a plane that was used before") {
  Random random(153);
  const EmbeddingMatrix flat = random_matrix(random, 5000, 2);
  const EmbeddingMatrix line = random_matrix(random, 5000, 1);
  CHECK(agrees_all_round(line, Vector{2}, Vector{-3}, 1000));
  Plane plane;
  PlaneNeighbours neighbours;
  REQUIRE(plane.span(Vector{1, 2}, Vector{2, 1}) == Fault::none);
  REQUIRE(neighbours.start(flat, plane) == Fault::none);
  CHECK(agrees(neighbours, flat, plane, {1, 3}, 20));
  REQUIRE(plane.span(Vector{1}, Vector{1}) == Fault::none);
  REQUIRE(neighbours.start(line, plane) == Fault::none);
  CHECK(agrees(neighbours, line, plane, {1, 3}, 1000));
  CHECK(std::all_of(neighbours.shadows_y().begin(), neighbours.shadows_y().end(),
                    [](float y) { return y == 0; }));
  const EmbeddingMatrix away = matrix_of(std::vector<float>(5000, -1.0F), 1);
  REQUIRE(neighbours.start(away, plane) == Fault::none);
  CHECK(agrees(neighbours, away, plane, {1, 5}, 100));
}

TEST_CASE("thousands of near ties, rows of any size, zero rows") {
  Random random(154);
  const Vector centre = random.vector(10, -1, 0);
  std::vector<float> values;
  for (int i = 0; i < 4000; ++i) {
    const int size = i % 5 == 0 ? static_cast<int>(random.bits() % 200) - 100 : 0;
    for (const double x : centre) {
      const double entry = i % 7 == 0 ? 0 : x * (1 + 1e-6 * random.entry(-1, -1));
      values.push_back(static_cast<float>(std::ldexp(entry, size)));
    }
  }
  const EmbeddingMatrix matrix = matrix_of(values, 10);
  CHECK(agrees_all_round(matrix, centre, random.vector(10, -1, 0), 20));
  CHECK(agrees_all_round(matrix, centre, random.vector(10, -1, 0), 1000));
}

TEST_CASE("points of any size: only their direction counts") {
  Random random(155);
  const EmbeddingMatrix matrix = random_matrix(random, 300, 6);
  Plane plane;
  PlaneNeighbours neighbours;
  REQUIRE(plane.span(random.vector(6, -3, 0), random.vector(6, -3, 0)) == Fault::none);
  REQUIRE(neighbours.start(matrix, plane) == Fault::none);
  Buffer<Neighbour> plain;
  REQUIRE(neighbours.nearest({3, -5}, 20, {}, plain) == Fault::none);
  const std::vector<Neighbour> expected(plain.begin(), plain.end());
  for (const int places : {1000, -1000, -1074}) {
    Buffer<Neighbour> found;
    const PlanePoint point{std::ldexp(3, places), std::ldexp(-5, places)};
    REQUIRE(neighbours.nearest(point, 20, {}, found) == Fault::none);
    CHECK(same(found, expected));
  }
}

TEST_CASE("filters, and what is asked wrongly") {
  Random random(156);
  const EmbeddingMatrix matrix = random_matrix(random, 300, 6);
  Plane plane;
  PlaneNeighbours neighbours;
  REQUIRE(plane.span(random.vector(6, -3, 0), random.vector(6, -3, 0)) == Fault::none);
  REQUIRE(neighbours.start(matrix, plane) == Fault::none);
  std::vector<std::uint8_t> keep(300);
  for (std::size_t i = 0; i < keep.size(); ++i) {
    keep[i] = static_cast<std::uint8_t>(i % 3);
  }
  const std::vector<std::uint32_t> out{1, 2, 100};
  CHECK(agrees(neighbours, matrix, plane, {1, 1}, 50, {keep, out}));
  Buffer<Neighbour> found;
  CHECK(neighbours.nearest({1, 1}, 0, {}, found) == Fault::bad_count);
  CHECK(neighbours.nearest({1, 1}, 1001, {}, found) == Fault::bad_count);
  CHECK(neighbours.nearest({0, -0.0}, 1, {}, found) == Fault::no_direction);
  CHECK(neighbours.nearest({HUGE_VAL, 0}, 1, {}, found) == Fault::not_finite);
  CHECK(neighbours.nearest({0, std::nan("")}, 1, {}, found) == Fault::not_finite);
  CHECK(neighbours.start(random_matrix(random, 5, 7), plane) == Fault::length_mismatch);
}

TEST_CASE("shadows are where the rows' directions fall") {
  Random random(157);
  std::vector<float> values = random_floats(random, 203 * 30, -3, 0);
  std::fill_n(values.begin() + 30, 30, 0.0F);
  const EmbeddingMatrix matrix = matrix_of(values, 30);
  Plane plane;
  PlaneNeighbours neighbours;
  REQUIRE(plane.span(random.vector(30, -3, 0), doubles(matrix.row(7))) == Fault::none);
  REQUIRE(neighbours.start(matrix, plane) == Fault::none);
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    const Vector row = doubles(matrix.row(i));
    const float x = neighbours.shadows_x()[i];
    const float y = neighbours.shadows_y()[i];
    CHECK(std::fabs(x - cosine_similarity(plane.x_axis(), row).value) <= cosines_error(30));
    CHECK(std::fabs(y - cosine_similarity(plane.y_axis(), row).value) <= cosines_error(30));
  }
}

}  // namespace
}  // namespace cosine_lab::test
