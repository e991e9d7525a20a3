// Two taps place a tip, for who cannot drag.
#include <doctest.h>

#include <array>

#include "lesson/data/ready_data.h"
#include "stage/hand.h"

namespace cosine_lab::test {
namespace {

struct Taps : Hand {
  explicit Taps(PointerDevice with) : Hand(pair_scene({20, 10}, {-10, -10})) {
    device = with;
    precise = true;
  }
  const Frame& tap(const ScreenPoint& at) {
    time_ms += 1000;  // no double tap
    down(at);
    time_ms += 80;
    return up(at);
  }
};

constexpr std::array kDevices{PointerDevice::mouse, PointerDevice::touch, PointerDevice::pen};

TEST_CASE("a tap on a tip picks it up, and a tap elsewhere puts it there, in one step of undo") {
  for (const PointerDevice device : kDevices) {
    Taps hand(device);
    CHECK(hand.tap({600, 200}).picked == 0U);
    CHECK(hand.session().at_start());
    const Camera before = hand.camera();
    const Frame& placed = hand.tap({450, 250});
    CHECK_FALSE(placed.picked.has_value());
    CHECK(placed.has_changed(Change::hand));
    CHECK(hand.tip(0)[0] == doctest::Approx(5).epsilon(1e-14));
    CHECK(hand.tip(0)[1] == doctest::Approx(5).epsilon(1e-14));
    CHECK(hand.camera() == before);
    hand.apply(Undo{});
    CHECK(hand.session().at_start());
    CHECK_FALSE(hand.session().can_undo());
  }
}

TEST_CASE("a second tap on the tip puts it down where it is, and one on another picks that up") {
  Taps hand(PointerDevice::touch);
  hand.tap({600, 200});
  CHECK_FALSE(hand.tap({600, 200}).picked.has_value());
  hand.tap({600, 200});
  CHECK(hand.tap({300, 400}).picked == 1U);
  CHECK(hand.session().at_start());
}

TEST_CASE("Escape, undo and other vectors put down what is picked up") {
  Taps hand(PointerDevice::mouse);
  hand.tap({600, 200});
  hand.escape();
  hand.tap({450, 250});
  CHECK(hand.session().at_start());
  hand.tap({600, 200});
  CHECK_FALSE(hand.apply(Undo{}).picked.has_value());
  hand.tap({600, 200});
  CHECK_FALSE(hand.apply(ShowScene{materials()}).picked.has_value());
}

TEST_CASE("a drag, a long press and a cancelled one pick nothing up") {
  Taps hand(PointerDevice::mouse);
  hand.down({600, 200});
  hand.move({610, 200});
  CHECK_FALSE(hand.up({610, 200}).picked.has_value());
  hand.down({610, 200});
  hand.time_ms += 2000;
  CHECK_FALSE(hand.up({610, 200}).picked.has_value());
  hand.time_ms += 2000;
  hand.down({610, 200});
  CHECK_FALSE(hand.cancelled({610, 200}).picked.has_value());
}

TEST_CASE("moving the view, scrolling and pinching leave a picked tip in the hand") {
  Taps mouse(PointerDevice::mouse);
  mouse.tap({600, 200});
  mouse.down({100, 100});
  mouse.move({150, 100});
  CHECK(mouse.up({150, 100}).picked == 0U);
  CHECK(mouse.session().at_start());
  Taps finger(PointerDevice::touch);
  finger.tap({600, 200});
  finger.down({100, 100});
  CHECK(finger.cancelled({100, 140}).picked == 0U);
  finger.down({100, 100}, 1);
  finger.down({200, 100}, 2);
  finger.up({200, 100}, 2);
  CHECK(finger.up({100, 100}, 1).picked == 0U);
  CHECK(finger.session().at_start());
}

TEST_CASE("a double click types the numbers, and picks nothing up") {
  Taps hand(PointerDevice::mouse);
  hand.tap({600, 200});
  hand.time_ms += 100;
  CHECK(hand.down({600, 200}).typing.has_value());
  CHECK_FALSE(hand.up({600, 200}).picked.has_value());
}

TEST_CASE("two presses with a clock that was set back between them are no double click") {
  Taps hand(PointerDevice::mouse);
  hand.time_ms = 1e7;
  hand.tap({600, 200});
  hand.time_ms = 0;
  CHECK_FALSE(hand.down({600, 200}).typing.has_value());
}

TEST_CASE("a tip is never put where it could not be taken again") {
  Taps hand(PointerDevice::mouse);
  hand.tap({600, 200});
  hand.tap({799, 1});
  CHECK(handle_at(hand.scene(), hand.camera(), {794, 6}) == 0U);
}

}  // namespace
}  // namespace cosine_lab::test
