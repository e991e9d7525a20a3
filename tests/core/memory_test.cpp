// Where memory ends, nothing is lost, and trying again later works: every allocation of every
// operation fails once.
#include <doctest.h>

#include <algorithm>
#include <vector>

#include "core/analogy.h"
#include "core/embeddings.h"
#include "core/pairwise.h"
#include "core/pca.h"
#include "core/plane.h"
#include "core/scarce_memory.h"

namespace cosine_lab::test {
namespace {

// Lets work() run with 0, 1, 2, ... allocations until it has enough; it must then say out_of_memory
// each time before, and must have had to.
template <typename Work, typename Check>
void starve(const Work& work, const Check& check) {
  std::size_t allocations = 0;
  for (bool enough = false; !enough; ++allocations) {
    REQUIRE(allocations < 1000);
    Fault fault = Fault::none;
    {
      const ScarceMemory scarce(allocations);
      fault = work();
      enough = !ScarceMemory::has_ended();
    }
    CHECK(fault == (enough ? Fault::none : Fault::out_of_memory));
    check(enough);
  }
  CHECK(allocations > 1);
}

constexpr std::size_t kDimensions = 5;

EmbeddingMatrix new_sample() {
  Random random(81);
  return random_matrix(random, 100, kDimensions);
}

// Made while there is memory.
const EmbeddingMatrix kSample = new_sample();

std::vector<double> sample_row(std::size_t i) {
  return doubles(kSample.row(i));
}

TEST_CASE("a matrix that cannot grow stays as it was, and reports where it stopped") {
  Random random(82);
  constexpr std::size_t kWide = 1000;
  constexpr std::size_t kMore = 5000;  // more than two chunks
  const std::vector<float> before = random_floats(random, 10 * kWide, -3, 3);
  const std::vector<float> more = random_floats(random, kMore * kWide, -3, 3);
  Fault fault = Fault::out_of_memory;
  std::size_t allocations = 0;
  for (; fault != Fault::none && allocations < 100; ++allocations) {
    EmbeddingMatrix matrix = matrix_of(before, kWide);
    AddResult added;
    {
      const ScarceMemory scarce(allocations);
      added = matrix.add_rows(more);
    }
    fault = added.fault;
    if (fault != Fault::none) {
      CHECK(fault == Fault::out_of_memory);
      CHECK(added.row < kMore);
      CHECK(matrix.rows() == 10);
      CHECK(matrix.row(9)[kWide - 1] == before.back());
      CHECK(matrix.add_rows(more).fault == Fault::none);
    }
    CHECK(matrix.rows() == 10 + kMore);
    CHECK(matrix.row(9 + kMore)[kWide - 1] == more.back());
  }
  CHECK(fault == Fault::none);
  CHECK(allocations > 5);
}

TEST_CASE("room that is there is given, also where no more can be had") {
  EmbeddingMatrix matrix(kDimensions);
  const RowSpace room = matrix.space(10);
  REQUIRE(room.rows == 10);
  std::fill_n(room.data, 10 * matrix.stride(), 1.0F);
  REQUIRE(matrix.commit(4).fault == Fault::none);
  const ScarceMemory scarce(0);
  CHECK(matrix.space(3).rows == 3);
  CHECK(matrix.space(100).rows == 6);
  CHECK(matrix.commit(6).fault == Fault::none);
  CHECK(matrix.space(1).rows == 0);
  CHECK(matrix.rows() == 10);
}

TEST_CASE("nearest()") {
  Buffer<Neighbour> found;
  starve([&] { return nearest(kSample, sample_row(3), 7, {}, found); },
         [&](bool enough) { CHECK(found.size() == (enough ? 7 : 0)); });
  CHECK(same(found, nearest_by_force(kSample, sample_row(3), 7)));
}

TEST_CASE("analogy()") {
  for (const AnalogyForm form : {AnalogyForm::additive, AnalogyForm::multiplicative}) {
    Buffer<Neighbour> found;
    starve(
        [&] {
          return analogy(kSample, {0, 1, 2}, form, 5, {}, found);
        },
        [&](bool enough) { CHECK(found.size() == (enough ? 5 : 0)); });
  }
}

TEST_CASE("a plane and its neighbours") {
  Plane plane;
  starve([&] { return plane.span(sample_row(0), sample_row(1)); }, [](bool) {});
  PlaneNeighbours neighbours;
  starve([&] { return neighbours.start(kSample, plane); }, [](bool) {});
  Buffer<Neighbour> found;
  starve(
      [&] {
        return neighbours.nearest({1, 1}, 3, {}, found);
      },
      [&](bool enough) { CHECK(found.size() == (enough ? 3 : 0)); });
}

TEST_CASE("pairs above a threshold go on where memory ended") {
  PairsAbove whole(kSample, 0.5);
  REQUIRE(whole.run(10000) == Fault::none);
  REQUIRE(whole.found().size() > 128);
  PairsAbove pairs(kSample, 0.5);
  for (int tries = 0; !pairs.done(); ++tries) {
    REQUIRE(tries < 100);
    const ScarceMemory scarce(tries % 3);
    const Fault fault = pairs.run(10000);
    CHECK(fault == (ScarceMemory::has_ended() ? Fault::out_of_memory : Fault::none));
  }
  CHECK(pairs.found().size() == whole.found().size());
  CHECK(pairs.found().back().cosine == whole.found().back().cosine);
}

TEST_CASE("blocks of pairs go on where memory ended") {
  PairwiseBlocks whole(kSample);
  REQUIRE(whole.next() == Fault::none);
  PairwiseBlocks blocks(kSample);
  starve([&] { return blocks.next(); }, [](bool) {});
  CHECK(blocks.count() == whole.count());
  CHECK(std::ranges::equal(blocks.values().first(16), whole.values().first(16)));
}

TEST_CASE("principal components go on where memory ended") {
  Pca plenty;
  REQUIRE(plenty.start(kSample, 2) == Fault::none);
  while (!plenty.done()) {
    REQUIRE(plenty.step() == Fault::none);
  }
  Pca pca;
  starve([&] { return pca.start(kSample, 2); }, [](bool) {});
  for (int tries = 0; !pca.done(); ++tries) {
    REQUIRE(tries < 1000);
    const ScarceMemory scarce(tries % 7);
    const Fault fault = pca.step();
    CHECK(fault == (ScarceMemory::has_ended() ? Fault::out_of_memory : Fault::none));
  }
  CHECK(pca.variance(1) == plenty.variance(1));
  CHECK(pca.axis(0)[0] == plenty.axis(0)[0]);
}

}  // namespace
}  // namespace cosine_lab::test
