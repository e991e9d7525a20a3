// The unit circle of the figure `cosine`: directions are seen and turned, lengths stay.
#include "lesson/figures/cosine/unit_circle.h"

#include <doctest.h>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/cosine/state.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/placement.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

Scene circle(const Point& a, const Point& b) {
  Scene scene = pair_scene(a, b);
  state_of<CosineState>(scene).circle = true;
  return scene;
}

void near(const Point& p, double x, double y) {
  CHECK(p[0] == doctest::Approx(x).epsilon(1e-15));
  CHECK(p[1] == doctest::Approx(y).epsilon(1e-15));
}

TEST_CASE("a unit vector keeps the direction, whatever the length") {
  near(unit_of({3, 4}), 0.6, 0.8);
  near(unit_of({-3e300, 4e300}), -0.6, 0.8);
  near(unit_of({3e-320, -4e-320}), 0.6, -0.8);
  near(unit_of({1.7e308, 1.7e308}), 0.70710678118654752, 0.70710678118654752);
  CHECK(unit_of({0, -5e-324}) == Point{0, -1});
  CHECK(unit_of({0, 0}) == Point{0, 0});
}

TEST_CASE("what is turned keeps its length") {
  near(turned_to({3, 4}, {0, -0.1}), 0, -5);
  near(turned_to({5e200, 0}, {3, 4}), 3e200, 4e200);
  near(turned_to({0, 0}, {3, 4}), 0.6, 0.8);
  CHECK(turned_to({3, 4}, {0, 0}) == Point{3, 4});
  // Its length is no double: as far as doubles reach.
  CHECK(std::isfinite(turned_to({1.7e308, 1.7e308}, {1, 0})[0]));
}

TEST_CASE("on the circle tips have length 1, and the measures are those of the vectors") {
  const Session session(circle({3, 30}, {15, 4}));
  // 30.1496 long: 3/30.1496 and 30/30.1496.
  near(tip_of(session.scene(), 0), 0.09950371902099892, 0.9950371902099892);
  CHECK(session.similarity().norm_a.value == doctest::Approx(30.14962686));
}

TEST_CASE("a drag turns, in any mode") {
  for (const DragMode mode : {DragMode::free, DragMode::lock_direction, DragMode::lock_length}) {
    Scene scene = circle({3, 4}, {0, 2});
    scene.drag_mode = mode;
    Session session(scene);
    CHECK(session.apply(MoveTip{0, {-7, 0}, {}}));
    near({session.scene().vectors[0].components[0], 0}, -5, 0);
    CHECK(session.scene().vectors[0].components[1] == doctest::Approx(0));
    CHECK(session.similarity().cosine.value == doctest::Approx(0));
    CHECK_FALSE(session.apply(MoveTip{0, {0, 0}, {.least_length = 0.01}}));
  }
}

TEST_CASE("with magnets a right angle between axes and diagonals is exact") {
  Session session(circle({3, 4}, {0, 2}));
  Scene snapping = session.scene();
  snapping.snap = true;
  Session magnets(snapping);
  CHECK(magnets.apply(MoveTip{0, {2, 0.01}, {.grid_step = 0.1}}));
  CHECK(magnets.similarity().cosine.value == 0);
  CHECK(magnets.apply(MoveTip{0, {2, 2.01}, {.grid_step = 0.1}}));
  CHECK(magnets.apply(MoveTip{1, {-2, 2.01}, {.grid_step = 0.1}}));
  CHECK(magnets.similarity().cosine.value == 0);
}

TEST_CASE("arrow keys turn; a zero vector is moved out of the origin with length 1") {
  Session session(circle({5, 0}, {0, 0}));
  CHECK(session.apply(NudgeTip{0, {0, 0.1}, {}}));
  // Up turns a vector by 0.1 radians: 5 cos 0.1 and 5 sin 0.1.
  near({session.scene().vectors[0].components[0], session.scene().vectors[0].components[1]},
       4.975020826390129, 0.49916708323414083);
  CHECK(session.apply(MoveTip{1, {0, -3}, {}}));
  CHECK(session.scene().vectors[1].components == std::vector<double>{0, -1});
}

TEST_CASE("the sentence tells the shadow") {
  const auto says = [](const Point& a, const Point& b) {
    return text_of(test::board_of(circle(a, b)).body[0].lines[0]);
  };
  CHECK(says({3, 30}, {15, 4}) ==
        "Every arrow is drawn with length 1. The shadow of B on the line of A is 0.353 long: that "
        "is their cosine similarity.");
  CHECK(says({1, 0}, {-1, 1}) ==
        "Every arrow is drawn with length 1. The shadow of B on the line of A is 0.707 long and "
        "falls on the other side, so their cosine similarity is −0.707.");
  CHECK(says({1, 0}, {0, 7}).find("casts no shadow") != std::string::npos);
}

TEST_CASE("a zero vector has no direction and no shadow, and that is said") {
  const Board board = test::board_of(circle({0, 0}, {2, 1}));
  CHECK(board.body[0].kind == BlockKind::formula);
  CHECK(text_of(board.body[1].lines[0]) == word("undefined.zero"));
}

TEST_CASE("the view is a control, a parameter, and a step of undo") {
  ParameterTexts text;
  text["view"] = "circle";
  CHECK(state_of<CosineState>(read_scene(text).scene).circle);
  text["view"] = "round";
  const ReadScene unknown = read_scene(text);
  REQUIRE(unknown.errors.size() == 1);
  CHECK(unknown.errors[0].reason == "bad.choice");
  text["view"] = "circle";
  text["figure"] = "ratio";
  CHECK(read_scene(text).errors[0].reason == "bad.other_figure");
  Session session(materials());
  CHECK(session.apply(SetControl{"cosine.view", 1}));
  CHECK(state_of<CosineState>(session.scene()).circle);
  CHECK(session.apply(Undo{}));
  CHECK(session.at_start());
}

TEST_CASE("guided to the circle and its shadow") {
  Scene scene = circle({0, 30}, {15, -4});
  scene.guide.on = true;
  REQUIRE(go_to_step(scene, 3));
  CHECK_FALSE(state_of<CosineState>(scene).circle);
  Session session(scene);
  session.apply(SetControl{"cosine.view", 1});
  CHECK(session.scene().guide.at == 4);
  session.apply(MoveTip{1, {0.1, 1}, {}});
  CHECK(session.scene().guide.at == 5);
}

}  // namespace
}  // namespace cosine_lab::test
