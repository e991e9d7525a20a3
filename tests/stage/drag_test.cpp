// Dragging a tip with a pointer.
#include <doctest.h>

#include "lesson/figures/placement.h"
#include "lesson/figures/shown_data.h"
#include "stage/hand.h"

namespace cosine_lab::test {
namespace {

// A's tip stands at (600, 200), B's at (300, 400).
Scene scene() {
  return pair_scene({20, 10}, {-10, -10});
}

TEST_CASE("a tip follows the pointer") {
  Hand hand(scene());
  hand.down({600, 200});
  CHECK(hand.gesture().grabbed() == 0U);
  hand.move({630, 180});
  CHECK(hand.tip(0)[0] == doctest::Approx(23).epsilon(1e-14));
  CHECK(hand.tip(0)[1] == doctest::Approx(12).epsilon(1e-14));
  hand.up({630, 180});
  CHECK_FALSE(hand.gesture().grabbed().has_value());
  CHECK(hand.session().can_undo());
  CHECK_FALSE(hand.stage.last_frame().dragging);
}

TEST_CASE("the tip keeps its distance from the pointer: it never jumps when taken") {
  Hand hand(scene());
  hand.down({609, 188});
  CHECK(hand.tip(0) == Point{20, 10});
  hand.move({610, 188});
  CHECK(hand.tip(0)[0] == doctest::Approx(20.1).epsilon(1e-14));
  CHECK(hand.tip(0)[1] == doctest::Approx(10).epsilon(1e-14));
}

TEST_CASE("a motion of a hundredth of a pixel comes through") {
  Hand hand(scene());
  hand.down({600.25, 200.75});
  hand.move({600.26, 200.72});
  CHECK(hand.tip(0)[0] == doctest::Approx(20.001).epsilon(1e-13));
  CHECK(hand.tip(0)[1] == doctest::Approx(10.003).epsilon(1e-13));
}

TEST_CASE("a click leaves the scene and the steps of undo alone") {
  Hand hand(scene());
  hand.down({605, 200});
  hand.up({605, 200});
  CHECK(hand.session().at_start());
  CHECK_FALSE(hand.session().can_undo());
}

TEST_CASE("a whole drag is one step of undo") {
  Hand hand(scene());
  hand.down({600, 200});
  for (int i = 0; i < 30; ++i) {
    hand.move({600.0 + i, 200.0 - i});
  }
  hand.up({629, 171});
  hand.apply(Undo{});
  CHECK(hand.session().at_start());
  CHECK_FALSE(hand.session().can_undo());
}

TEST_CASE("a cancelled pointer puts the tip back") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({650, 250});
  hand.cancelled({650, 250});
  CHECK(hand.session().at_start());
  CHECK_FALSE(hand.session().can_undo());
  CHECK_FALSE(hand.gesture().grabbed().has_value());
}

TEST_CASE("Escape puts the tip back, and what the pointer does until it is let go is nothing") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({650, 250});
  hand.escape();
  CHECK(hand.session().at_start());
  const Camera before = hand.camera();
  hand.move({700, 300});
  CHECK(hand.session().at_start());
  CHECK(hand.camera() == before);
  hand.up({700, 300});
  hand.time_ms = 1000;
  hand.down({600, 200});
  CHECK(hand.gesture().grabbed() == 0U);
}

TEST_CASE(
    "undo in the middle of a drag lets go, and the hand moves nothing until it presses again") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({650, 250});
  hand.apply(Undo{});
  CHECK_FALSE(hand.gesture().grabbed().has_value());
  CHECK(hand.session().at_start());
  hand.move({700, 300});
  CHECK(hand.session().at_start());
  hand.apply(Redo{});
  CHECK(hand.tip(0)[0] == doctest::Approx(25).epsilon(1e-14));
}

TEST_CASE(
    "a scene set in the middle of a drag leaves the tip in the hand, and is a step between two") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({650, 250});
  const Camera view = hand.camera();
  Scene set = hand.scene();
  put_tip(set, 1, {-20, -5});
  // As an address gives it: numbers of their own that a reader can come back to.
  keep_authored_data(set);
  hand.apply(ShowScene{set});
  CHECK(hand.camera() == view);
  CHECK(hand.gesture().grabbed() == 0U);
  CHECK(hand.scene() == set);
  for (int i = 0; i <= 30; ++i) {
    hand.move({650.0 + i, 250.0 - i});
  }
  hand.up({680, 220});
  CHECK(hand.tip(0)[0] == doctest::Approx(28).epsilon(1e-14));
  CHECK(hand.tip(0)[1] == doctest::Approx(8).epsilon(1e-14));
  CHECK(hand.tip(1) == Point{-20, -5});
  CHECK(hand.session().acts() == 3);
  hand.apply(Undo{});
  CHECK(hand.scene() == set);
  hand.apply(Undo{});
  CHECK(hand.tip(1) == Point{-10, -10});
  CHECK(hand.tip(0)[0] == doctest::Approx(25).epsilon(1e-14));
  hand.apply(Undo{});
  CHECK(hand.session().at_start());
}

TEST_CASE("a hand that gives up goes back to what was set while it held on") {
  Hand hand(scene());
  hand.down({600, 200});
  Scene set = scene();
  put_tip(set, 0, {5, 5});
  hand.apply(ShowScene{set});
  hand.move({650, 250});
  CHECK_FALSE(hand.scene() == set);
  hand.escape();
  CHECK(hand.scene() == set);
  hand.move({700, 300});
  CHECK(hand.scene() == set);
}

TEST_CASE("where other vectors are set, or others compared, in the middle of a drag, it ends") {
  Scene three = scene();
  three.vectors.push_back({"C", {5, 5}});
  Scene others = three;
  others.compared = {1, 2};
  others.show_others = false;
  Scene renamed = three;
  renamed.vectors[0].name = "other";
  for (const Scene& next : {others, renamed}) {
    Hand hand(three);
    hand.down({600, 200});
    hand.move({650, 250});
    hand.apply(ShowScene{next});
    CHECK_FALSE(hand.gesture().grabbed().has_value());
    hand.move({700, 300});
    hand.up({700, 300});
    CHECK(hand.scene() == next);
    CHECK(hand.session().acts() == 2);
    hand.apply(Reset{});
    CHECK(hand.session().acts() == 3);
  }
}

TEST_CASE("a drawing that moves on its page leaves the tip under the hand, and its numbers alone") {
  Hand hand(pair_scene({20, 10}, {-10, -10}));
  hand.precise = true;
  hand.down({600, 200});
  hand.move({580, 220});
  const Point before = hand.tip(0);
  hand.stage.shift(-12, 30);
  hand.stage.frame(hand.time_ms);
  CHECK(hand.tip(0) == before);
  CHECK(hand.at(0).x == doctest::Approx(592));
  CHECK(hand.at(0).y == doctest::Approx(190));
  hand.move({592, 190});
  CHECK(hand.tip(0)[0] == doctest::Approx(before[0]).epsilon(1e-14));
  CHECK(hand.tip(0)[1] == doctest::Approx(before[1]).epsilon(1e-14));
  hand.up({592, 190});
  const Camera free = hand.camera();
  hand.stage.shift(5, 5);
  hand.stage.frame(hand.time_ms);
  CHECK(hand.camera() == free);
}

TEST_CASE("a tip is not dropped where it could not be taken again") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({5000, -4000});
  const ScreenPoint at = hand.camera().to_screen(hand.tip(0));
  CHECK(at.x == doctest::Approx(794));
  CHECK(at.y == doctest::Approx(6));
}

TEST_CASE("the magnets of the grid hold a drag, not while a modifier is held") {
  Scene snapping = scene();
  snapping.snap = true;
  Hand hand(snapping);
  hand.down({600, 200});
  hand.move({642, 201});  // fine lines stand every 2 units: 20 pixels
  CHECK(hand.tip(0) == Point{24, 10});
  hand.precise = true;
  hand.move({642, 201});
  CHECK(hand.tip(0)[0] == doctest::Approx(24.2).epsilon(1e-14));
  CHECK(hand.tip(0)[1] == doctest::Approx(9.9).epsilon(1e-14));
}

TEST_CASE("a button that is not the main one takes nothing") {
  Hand hand(scene());
  PointerEvent event = hand.event(PointerKind::down, {600, 200});
  event.primary = false;
  hand.send(event);
  CHECK_FALSE(hand.gesture().grabbed().has_value());
  hand.move({650, 250});
  CHECK(hand.session().at_start());
}

TEST_CASE("where the letting go was lost, the next press takes a tip again") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({650, 250});
  hand.time_ms = 5000;
  hand.down({300, 400});
  CHECK(hand.gesture().grabbed() == 1U);
  hand.move({290, 400});
  hand.up({290, 400});
  CHECK(hand.tip(1)[0] == doctest::Approx(-11).epsilon(1e-14));
  CHECK(hand.tip(0)[0] == doctest::Approx(25).epsilon(1e-14));
  CHECK_FALSE(hand.stage.last_frame().dragging);
  hand.time_ms = 9000;
  hand.down({650, 250});
  CHECK(hand.gesture().grabbed() == 0U);
}

}  // namespace
}  // namespace cosine_lab::test
