// Mouse and pen: hovering, panning, the double click, the wheel.
#include <doctest.h>

#include "stage/hand.h"

namespace cosine_lab::test {
namespace {

Scene scene() {
  return pair_scene({20, 10}, {-10, -10});
}

TEST_CASE("a mouse that passes over a tip hovers it, and leaving ends that") {
  Hand hand(scene());
  hand.move({605, 200});
  CHECK(hand.gesture().hovered() == 0U);
  hand.move({500, 500});
  CHECK_FALSE(hand.gesture().hovered().has_value());
  hand.move({300, 400});
  CHECK(hand.gesture().hovered() == 1U);
  hand.send(hand.event(PointerKind::leave, {300, 400}));
  CHECK_FALSE(hand.gesture().hovered().has_value());
}

TEST_CASE("a mouse on the empty figure moves the view and nothing else") {
  Hand hand(scene());
  hand.down({100, 100});
  CHECK(hand.gesture().panning());
  hand.move({130, 90});
  hand.move({150.5, 80});
  CHECK(hand.camera().to_screen({0, 0}).x == doctest::Approx(450.5));
  CHECK(hand.camera().to_screen({0, 0}).y == doctest::Approx(280));
  hand.up({150.5, 80});
  CHECK_FALSE(hand.gesture().panning());
  const Camera rested = hand.camera();
  hand.move({300, 300});
  CHECK(hand.camera() == rested);
  CHECK(hand.session().at_start());
}

// Presses twice, `milliseconds` apart, and tells whether numbers are asked for.
bool asks_for_typing(const Scene& scene, const ScreenPoint& first, const ScreenPoint& second,
                     double milliseconds) {
  Hand hand(scene);
  hand.down(first);
  hand.up(first);
  hand.time_ms = milliseconds;
  return hand.down(second).typing.has_value();
}

TEST_CASE("a double click on a tip asks once for its numbers, and drags nothing") {
  Hand hand(scene());
  CHECK_FALSE(hand.down({600, 200}).typing.has_value());
  hand.up({600, 200});
  hand.time_ms = 399;
  const Frame& frame = hand.down({605, 203});
  REQUIRE(frame.typing.has_value());
  CHECK(frame.typing->vector == 0);
  CHECK(frame.typing->dimension == 2);
  CHECK(frame.typing->cell == Rect{600, 200, 0, 0});
  CHECK_FALSE(hand.move({650, 250}).typing.has_value());
  hand.up({650, 250});
  CHECK(hand.session().at_start());
}

TEST_CASE("two clicks too late, too far apart, or on two tips are no double click") {
  CHECK(asks_for_typing(scene(), {600, 200}, {600, 200}, 399));
  CHECK_FALSE(asks_for_typing(scene(), {600, 200}, {600, 200}, 401));
  CHECK_FALSE(asks_for_typing(scene(), {590, 200}, {603, 200}, 100));
  CHECK_FALSE(asks_for_typing(pair_scene({20, 10}, {20.5, 10}), {600, 200}, {606, 200}, 100));
}

TEST_CASE("three quick clicks are one double click, not two") {
  Hand hand(scene());
  int asked = 0;
  for (const double time : {0.0, 100.0, 200.0}) {
    hand.time_ms = time;
    asked += hand.down({600, 200}).typing.has_value() ? 1 : 0;
    hand.up({600, 200});
  }
  CHECK(asked == 1);
}

TEST_CASE("a double click on the empty figure asks for nothing") {
  CHECK_FALSE(asks_for_typing(scene(), {100, 100}, {100, 100}, 100));
}

PointerEvent wheel(const Hand& hand, double amount, bool zooming) {
  PointerEvent event = hand.event(PointerKind::wheel, {250, 450});
  event.wheel = amount;
  event.zooming = zooming;
  return event;
}

TEST_CASE("the wheel alone belongs to the page") {
  Hand hand(scene());
  const Camera before = hand.camera();
  hand.send(wheel(hand, 120, false));
  CHECK(hand.camera() == before);
}

TEST_CASE("the wheel with Ctrl zooms about the pointer: down smaller, up larger") {
  Hand hand(scene());
  const Point under = hand.camera().to_scene({250, 450});
  hand.send(wheel(hand, 100, true));
  CHECK(hand.camera().scale() < 10);
  CHECK(hand.camera().scale() > 5);
  hand.send(wheel(hand, -250, true));
  CHECK(hand.camera().scale() > 10);
  CHECK(distance(hand.camera().to_screen(under), {250, 450}) < 1e-9);
}

TEST_CASE("a wheel that turns like mad zooms once, within reason") {
  Hand hand(scene());
  hand.send(wheel(hand, -1e9, true));
  CHECK(hand.camera().scale() < 30);
  hand.send(wheel(hand, 1e9, true));
  CHECK(hand.camera().scale() == doctest::Approx(10));
}

TEST_CASE("the wheel beside the plot zooms nothing") {
  Hand hand(scene());
  const Camera before = hand.camera();
  PointerEvent event = wheel(hand, -100, true);
  event.at = {900, 450};
  hand.send(event);
  CHECK(hand.camera() == before);
}

}  // namespace
}  // namespace cosine_lab::test
