// Mouse and pen: hovering, panning, the double click, the wheel.
#include <doctest.h>

#include "view/hand.h"

namespace cosine_lab::test {
namespace {

Scene scene() {
  return pair_scene({20, 10}, {-10, -10});
}

TEST_CASE("a mouse that passes over a tip hovers it, and leaving ends that") {
  Hand hand(scene());
  hand.move({605, 200});
  CHECK(hand.gesture.hovered() == 0U);
  hand.move({500, 500});
  CHECK_FALSE(hand.gesture.hovered().has_value());
  hand.move({300, 400});
  CHECK(hand.gesture.hovered() == 1U);
  hand.send(hand.event(PointerKind::leave, {300, 400}));
  CHECK_FALSE(hand.gesture.hovered().has_value());
}

TEST_CASE("a mouse on the empty figure moves the view and nothing else") {
  Hand hand(scene());
  hand.down({100, 100});
  CHECK(hand.gesture.panning());
  hand.move({130, 90});
  hand.move({150.5, 80});
  CHECK(hand.camera.to_screen({0, 0}).x == doctest::Approx(450.5));
  CHECK(hand.camera.to_screen({0, 0}).y == doctest::Approx(280));
  hand.up({150.5, 80});
  CHECK_FALSE(hand.gesture.panning());
  const Camera rested = hand.camera;
  hand.move({300, 300});
  CHECK(hand.camera == rested);
  CHECK(hand.session.at_start());
}

TEST_CASE("a double click on a tip is told once, and drags nothing") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.up({600, 200});
  CHECK_FALSE(hand.gesture.take_double_click().has_value());
  hand.time_ms = 399;
  hand.down({605, 203});
  CHECK(hand.gesture.take_double_click() == 0U);
  CHECK_FALSE(hand.gesture.take_double_click().has_value());
  hand.move({650, 250});
  hand.up({650, 250});
  CHECK(hand.session.at_start());
}

TEST_CASE("two clicks too late, too far apart, or on two tips are no double click") {
  Hand late(scene());
  late.down({600, 200});
  late.up({600, 200});
  late.time_ms = 401;
  late.down({600, 200});
  CHECK_FALSE(late.gesture.take_double_click().has_value());
  Hand apart(scene());
  apart.down({590, 200});
  apart.up({590, 200});
  apart.time_ms = 100;
  apart.down({603, 200});
  CHECK_FALSE(apart.gesture.take_double_click().has_value());
  Hand two(pair_scene({20, 10}, {20.5, 10}));
  two.down({600, 200});
  two.up({600, 200});
  two.time_ms = 100;
  two.down({606, 200});
  CHECK_FALSE(two.gesture.take_double_click().has_value());
}

TEST_CASE("three quick clicks are one double click, not two") {
  Hand hand(scene());
  for (const double time : {0.0, 100.0}) {
    hand.time_ms = time;
    hand.down({600, 200});
    hand.up({600, 200});
  }
  CHECK(hand.gesture.take_double_click() == 0U);
  hand.time_ms = 200;
  hand.down({600, 200});
  CHECK_FALSE(hand.gesture.take_double_click().has_value());
}

TEST_CASE("a double click on the empty figure asks for nothing") {
  Hand hand(scene());
  hand.down({100, 100});
  hand.up({100, 100});
  hand.time_ms = 100;
  hand.down({100, 100});
  CHECK_FALSE(hand.gesture.take_double_click().has_value());
}

PointerEvent wheel(const Hand& hand, double amount, bool zooming) {
  PointerEvent event = hand.event(PointerKind::wheel, {250, 450});
  event.wheel = amount;
  event.zooming = zooming;
  return event;
}

TEST_CASE("the wheel alone belongs to the page") {
  Hand hand(scene());
  const Camera before = hand.camera;
  hand.send(wheel(hand, 120, false));
  CHECK(hand.camera == before);
}

TEST_CASE("the wheel with Ctrl zooms about the pointer: down smaller, up larger") {
  Hand hand(scene());
  const Point under = hand.camera.to_scene({250, 450});
  hand.send(wheel(hand, 100, true));
  CHECK(hand.camera.scale() < 10);
  CHECK(hand.camera.scale() > 5);
  hand.send(wheel(hand, -250, true));
  CHECK(hand.camera.scale() > 10);
  CHECK(distance(hand.camera.to_screen(under), {250, 450}) < 1e-9);
}

TEST_CASE("a wheel that turns like mad zooms once, within reason") {
  Hand hand(scene());
  hand.send(wheel(hand, -1e9, true));
  CHECK(hand.camera.scale() < 30);
  hand.send(wheel(hand, 1e9, true));
  CHECK(hand.camera.scale() == doctest::Approx(10));
}

TEST_CASE("the wheel beside the plot zooms nothing") {
  Hand hand(scene());
  const Camera before = hand.camera;
  PointerEvent event = wheel(hand, -100, true);
  event.at = {900, 450};
  hand.send(event);
  CHECK(hand.camera == before);
}

}  // namespace
}  // namespace cosine_lab::test
