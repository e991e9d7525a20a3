// The figure `dimension`: which components are drawn, and what a drag on a number line changes.
#include "lesson/figures/placement.h"

#include <doctest.h>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"

namespace cosine_lab::test {
namespace {

Scene three_dimensions() {
  ParameterTexts text;
  text["figure"] = "dimension";
  text["vectors"] = "A:3,30,0.1;B:15,4,3.75";
  text["dims"] = "mass:kg;volume:L;density:kg/L";
  return read_scene(text).scene;
}

TEST_CASE("a number line draws one component, a plane two") {
  Scene scene = three_dimensions();
  CHECK(tip_of(scene, 0) == Point{3, 0});
  REQUIRE(set_control(scene, "dimension.view", 2));
  CHECK(tip_of(scene, 1) == Point{3.75, 0});
  REQUIRE(set_control(scene, "dimension.view", 3));
  // The two looked at last, in the order of the dimensions.
  CHECK(tip_of(scene, 1) == Point{15, 3.75});
  CHECK_FALSE(set_control(scene, "dimension.view", 4));
}

TEST_CASE("a drag along the line changes that component only, whatever the drag mode") {
  Scene scene = three_dimensions();
  scene.drag_mode = DragMode::lock_length;
  REQUIRE(set_control(scene, "dimension.view", 1));
  Session session(scene);
  CHECK(session.apply(MoveTip{0, {12, 99}, {}}));
  CHECK(session.scene().vectors[0].components == std::vector<double>{3, 12, 0.1});
  CHECK_FALSE(session.apply(MoveTip{0, {12, -5}, {}}));
  CHECK_FALSE(session.apply(NudgeTip{0, {0, 1}, {}}));
  CHECK(session.apply(NudgeTip{0, {1, 0}, {}}));
  CHECK(session.scene().vectors[0].components[1] == 13);
}

TEST_CASE("the answer turns over with the dimension") {
  Scene scene = three_dimensions();
  CHECK(head_of(scene) == "By mass, B is larger: 15 kg against 3 kg.");
  REQUIRE(set_control(scene, "dimension.view", 1));
  CHECK(head_of(scene) == "By volume, A is larger: 30 L against 4 L.");
  scene.vectors[1].components[1] = 30;
  CHECK(head_of(scene) == "By volume, A and B are the same: 30 L.");
}

TEST_CASE("all in their order, equal ones joined") {
  Scene scene = figure_scene("dimension");
  const auto order = [&] { return text_of(test::board_of(scene).body[3].lines[0]); };
  CHECK(order() == "A=C<D=E<B");
  REQUIRE(set_control(scene, "dimension.view", 1));
  CHECK(order() == "E<B<C<A<D");
}

TEST_CASE("scalars become vectors") {
  Scene scene = figure_scene("dimension");
  CHECK(text_of(test::board_of(scene).body.back().lines[0]) == "A=3 kg");
  REQUIRE(set_control(scene, "dimension.view", 2));
  CHECK(text_of(test::board_of(scene).body.back().lines[0]) == "A=[3 kg, 30 L]→[3, 30]");
}

TEST_CASE("one dimension alone has a line and no plane") {
  ParameterTexts text;
  text["figure"] = "dimension";
  text["vectors"] = "A:3;B:-2";
  text["dims"] = "height:m";
  ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  CHECK(tip_of(read.scene, 1) == Point{-2, 0});
  CHECK_FALSE(set_control(read.scene, "dimension.view", 1));
  CHECK(head_of(read.scene) == "By height, A is larger: 3 m against −2 m.");
}

}  // namespace
}  // namespace cosine_lab::test
