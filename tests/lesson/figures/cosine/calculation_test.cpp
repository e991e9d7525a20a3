// The cosine's calculation, line by line. The numbers are those of a pocket calculator.
#include <doctest.h>

#include <string>
#include <vector>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/figure_board.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

std::vector<std::string> lines_of(const Scene& scene) {
  std::vector<std::string> lines;
  const Board board = test::board_of(scene);
  for (const Node& line : board.body[0].lines) {
    lines.push_back(text_of(line));
  }
  return lines;
}

TEST_CASE("the materials A and B") {
  CHECK(lines_of(materials()) ==
        std::vector<std::string>{"A·B=3×15+30×4=45+120=165", "‖A‖=√(3^2+30^2)=√(909)=30.15",
                                 "‖B‖=√(15^2+4^2)=√(241)=15.52",
                                 "cos\u2009θ=A·B/‖A‖‖B‖=165/30.15×15.52=0.353",
                                 "θ=arccos\u20090.353=69.4 °"});
}

TEST_CASE("negative numbers stand in parentheses") {
  const auto lines = lines_of(pair_scene({-3, 4}, {2, -1}));
  CHECK(lines[0] == "A·B=(−3)×2+4×(−1)=(−6)+(−4)=−10");
  CHECK(lines[1] == "‖A‖=√((−3)^2+4^2)=√(25)=5");
}

TEST_CASE("a cosine near 1 keeps the digits that tell it from 1") {
  // 30 and 27 L: the cosine is 819 / sqrt(909 * 738), 0.99994 with five digits.
  const auto lines = lines_of([] {
    Scene scene = materials();
    scene.compared = {0, 2};
    return scene;
  }());
  CHECK(lines[3] == "cos\u2009θ=A·C/‖A‖‖C‖=819/30.15×27.17=0.99994");
}

TEST_CASE("a vector of length 0 has no direction, and the lines say where it ends") {
  const Board board = test::board_of(pair_scene({0, 0}, {2, 1}));
  CHECK(board.body[0].lines.size() == 3);
  CHECK(text_of(board.body[0].lines[1]) == "‖A‖=√(0^2+0^2)=√(0)=0");
  CHECK(text_of(board.body[1].lines[0]) == word("undefined.zero"));
}

TEST_CASE("numbers beyond the largest double are said, not shown") {
  const auto lines = lines_of(pair_scene({1.7e308, 1.7e308}, {1.7e308, 0}));
  CHECK(lines[0].ends_with("=too large"));
  CHECK(lines[1] == "‖A‖=√((1.7 × 10³⁰⁸)^2+(1.7 × 10³⁰⁸)^2)=too large");
}

TEST_CASE("each term knows what it stands for") {
  const Board board = test::board_of(materials());
  const Node& products = board.body[0].lines[0].children[1].children[1];
  const Node& first = products.children[0];
  CHECK(first.children[0].mark == Mark{0, -1, 0});
  CHECK(first.children[2].mark == Mark{1, -1, 0});
  CHECK(products.children[2].children[0].mark == Mark{0, -1, 1});
}

}  // namespace
}  // namespace cosine_lab::test
