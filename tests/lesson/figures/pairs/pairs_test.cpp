// The matrix of all pairs, and one pair in words.
#include <doctest.h>

#include <string>
#include <vector>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/scene/pair.h"

namespace cosine_lab::test {
namespace {

Scene pairs_scene(std::string_view vectors) {
  ParameterTexts text;
  text["figure"] = "pairs";
  text["vectors"] = vectors;
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  return read.scene;
}

const Block& matrix_of(const Board& board) {
  for (const Block& block : board.body) {
    if (block.matrix) {
      return block;
    }
  }
  static const Block none;
  FAIL("there is no matrix");
  return none;
}

std::vector<std::string> matrix_row(const Scene& scene, std::size_t row) {
  const Board board = test::board_of(scene);
  std::vector<std::string> texts;
  for (const Cell& cell : matrix_of(board).rows[row]) {
    texts.push_back(text_of(cell.content));
  }
  return texts;
}

using Texts = std::vector<std::string>;

// Worked out with 50 digits: A-B 0.35252, A-C 0.999939 (not equal), B-C 0.36278; D = 2.5 A and
// E = 0.5 B exactly.
TEST_CASE("the cosines of the lesson's materials") {
  const Scene scene = figure_scene("pairs");
  CHECK(matrix_row(scene, 0) == Texts{"", "A", "B", "C", "D", "E"});
  CHECK(matrix_row(scene, 1) == Texts{"A", "1", "0.353", "0.99994", "1", "0.353"});
  CHECK(matrix_row(scene, 2) == Texts{"B", "0.353", "1", "0.363", "0.353", "1"});
  CHECK(matrix_row(scene, 3) == Texts{"C", "0.99994", "0.363", "1", "0.99994", "0.363"});
  CHECK(matrix_row(scene, 4) == Texts{"D", "1", "0.353", "0.99994", "1", "0.353"});
  CHECK(matrix_row(scene, 5) == Texts{"E", "0.353", "1", "0.363", "0.353", "1"});
}

TEST_CASE("each pair has its cell: pressed, lit, tinted, and the way in for Tab") {
  Scene scene = figure_scene("pairs");
  REQUIRE(set_control(scene, "pairs.pair", 2 * 5 + 0));
  CHECK(scene.compared == Compared{2, 0});
  const Board board = test::board_of(scene);
  const Cell& cell = matrix_of(board).rows[3][1];
  CHECK(cell.pressed);
  CHECK(cell.entrance);
  CHECK(cell.mark == Mark{2, 0, -1});
  CHECK(text_of(cell.spoken) == "C and A:");
  CHECK(cell.shade == 40);
  const Cell& other = matrix_of(board).rows[1][3];
  CHECK_FALSE(other.pressed);
  CHECK_FALSE(other.entrance);
  CHECK(matrix_of(board).rows[1][2].shade == 14);  // 0.3525 of 40
  CHECK(matrix_of(board).rows[1][1].press.id.empty());
}

TEST_CASE("a pair is never made of one vector, or of one that is not there") {
  Scene scene = figure_scene("pairs");
  for (const double bad : {0.0, 6.0, 24.0, 25.0, -1.0, 1.5}) {
    CHECK_FALSE(set_control(scene, "pairs.pair", bad));
  }
  CHECK(scene.compared == Compared{0, 1});
}

TEST_CASE("the compared pair in a sentence") {
  Scene scene = figure_scene("pairs");
  // arccos 0.352528 is 69.358 degrees; of A and C 0.6296.
  CHECK(head_of(scene) ==
        "The cosine similarity of A and B is 0.353; the angle between them is 69.4 °.");
  scene.compared = {0, 2};
  CHECK(head_of(scene) ==
        "A and C point in nearly the same direction: their cosine similarity is 0.99994, the angle "
        "0.6 °.");
  scene.compared = {0, 3};
  CHECK(head_of(scene) ==
        "A and D point in exactly the same direction: their cosine similarity is 1.");
}

TEST_CASE("opposite, perpendicular and without a direction") {
  Scene scene = pairs_scene("Up:0,2;Down:0,-3;Side:5,0;Nil:0,0");
  CHECK(matrix_row(scene, 1) == Texts{"Up", "1", "−1", "0", "none"});
  CHECK(matrix_row(scene, 4) == Texts{"Nil", "none", "none", "none", "none"});
  const Board board = test::board_of(scene);
  CHECK(matrix_of(board).rows[1][2].shade == -40);
  CHECK(text_of(board.body[1].lines[0]).starts_with("Length 0: Nil."));
  CHECK(head_of(scene) ==
        "Up and Down point in opposite directions: their cosine similarity is −1.");
  scene.compared = {0, 2};
  CHECK(head_of(scene) == "Up and Side stand at a right angle: their cosine similarity is 0.");
  scene.compared = {0, 3};
  CHECK(head_of(scene) ==
        "Up and Nil have no cosine similarity: a vector of length 0 has no direction.");
}

TEST_CASE("what rounds to 1 or 0 and is not is never written as equal") {
  // The angles are 1e-4, 1e-8 and pi/2 - 1e-9 radians: the cosines 1 - 5e-9, 1 - 5e-17 (rounds to
  // 1) and 1e-9.
  const Scene near = pairs_scene("A:1,0;B:1,0.0001;C:1,0.00000001;D:0.000000001,1");
  CHECK(matrix_row(near, 1) == Texts{"A", "1",
                                     "≈\u2009"
                                     "1",
                                     "≈\u2009"
                                     "1",
                                     "≈\u2009"
                                     "0"});
}

TEST_CASE("multiples that differ by rounding alone have the same direction") {
  const Scene scene = pairs_scene("A:0.1,0.2;B:0.3,0.6;C:1e300,2e300");
  CHECK(pair_measure(scene, 0, 1).direction == Direction::parallel);
  CHECK(pair_measure(scene, 0, 2).direction == Direction::parallel);
}

TEST_CASE("2 vectors, 12 whole, and 200 in parts") {
  CHECK(matrix_of(test::board_of(pairs_scene("A:1,2;B:2,1"))).rows.size() == 3);
  std::string many;
  for (int i = 0; i < 12; ++i) {
    many += "v" + std::to_string(i) + ":" + std::to_string(i) + ",1;";
  }
  CHECK(matrix_of(test::board_of(pairs_scene(many))).rows.size() == 13);
  for (int i = 12; i < 200; ++i) {
    many += "v" + std::to_string(i) + ":" + std::to_string(i) + ",1;";
  }
  Scene scene = pairs_scene(many);
  scene.compared = {150, 7};
  const Board board = test::board_of(scene);
  const Block& matrix = matrix_of(board);
  REQUIRE(matrix.rows.size() == 13);
  REQUIRE(matrix.rows[0].size() == 13);
  // 150 = 12 * 12 + 6.
  CHECK(text_of(matrix.rows[7][0].content) == "v150");
  CHECK(text_of(matrix.rows[0][8].content) == "v7");
  CHECK(matrix.rows[7][8].pressed);
  CHECK(text_of(board.body[2].lines[0])
            .starts_with("With 200 vectors, the table has room for 12 rows"));
}

TEST_CASE("the last part is as full as the others") {
  CHECK(range_around(5, 4) == Range{0, 5});
  CHECK(range_around(13, 12) == Range{1, 13});
  CHECK(range_around(13, 11) == Range{0, 12});
  CHECK(range_around(200, 199) == Range{188, 200});
}

}  // namespace
}  // namespace cosine_lab::test
