// Fingers: one drags a tip or leaves the page its scrolling, two zoom.
#include <doctest.h>

#include "stage/hand.h"

namespace cosine_lab::test {
namespace {

struct Fingers : Hand {
  Fingers() : Hand(pair_scene({20, 10}, {-10, -10})) { device = PointerDevice::touch; }
};

TEST_CASE("a finger drags a tip") {
  Fingers hand;
  hand.down({610, 190});
  hand.move({640, 190});
  CHECK(hand.tip(0)[0] == doctest::Approx(23).epsilon(1e-14));
  hand.up({640, 190});
  CHECK_FALSE(hand.stage.last_frame().dragging);
}

TEST_CASE("a finger on the empty figure moves nothing: the page scrolls") {
  Fingers hand;
  const Camera before = hand.camera();
  hand.down({100, 100});
  CHECK_FALSE(hand.gesture().panning());
  for (int i = 1; i < 50; ++i) {
    hand.move({100.0, 100.0 + 5 * i});
  }
  hand.cancelled({100, 345});
  CHECK(hand.camera() == before);
  CHECK(hand.session().at_start());
}

TEST_CASE("a finger that slides over a tip does not pick it up") {
  Fingers hand;
  hand.down({500, 200});
  hand.move({600, 200});
  hand.move({700, 200});
  hand.up({700, 200});
  CHECK(hand.session().at_start());
}

TEST_CASE("no tip stays hovered when a finger has gone") {
  Fingers hand;
  hand.down({600, 200});
  CHECK(hand.gesture().hovered() == 0U);
  hand.up({600, 200});
  CHECK_FALSE(hand.gesture().hovered().has_value());
}

TEST_CASE("two fingers zoom and pan: what lay under each stays under it") {
  Fingers hand;
  hand.down({100, 100}, 1);
  hand.down({200, 100}, 2);
  const Point first = hand.camera().to_scene({100, 100});
  const Point second = hand.camera().to_scene({200, 100});
  for (int i = 1; i <= 20; ++i) {
    hand.move({100.0 - i, 100.0 + 2 * i}, 1);
    hand.move({200.0 + 3 * i, 100.0 + 2 * i}, 2);
  }
  CHECK(hand.camera().scale() == doctest::Approx(18));
  CHECK(distance(hand.camera().to_screen(first), {80, 140}) < 1e-9);
  CHECK(distance(hand.camera().to_screen(second), {260, 140}) < 1e-9);
}

TEST_CASE("the middle between two fingers keeps its place in the scene") {
  Fingers hand;
  hand.down({300, 300}, 1);
  hand.down({500, 500}, 2);
  const Point middle = hand.camera().to_scene({400, 400});
  hand.move({200, 200}, 1);
  hand.move({600, 600}, 2);
  CHECK(hand.camera().scale() == doctest::Approx(20));
  CHECK(distance(hand.camera().to_screen(middle), {400, 400}) < 1e-9);
}

TEST_CASE("fingers that meet in one place zoom to no nonsense") {
  for (const double meeting : {200.0, 199.5}) {
    Fingers hand;
    hand.down({100, 100}, 1);
    hand.down({200, 100}, 2);
    hand.move({meeting, 100}, 1);
    hand.move({300, 100}, 2);
    CHECK(hand.camera().scale() == 10);
  }
}

TEST_CASE("a second finger while a tip is held changes nothing") {
  Fingers hand;
  const Camera before = hand.camera();
  hand.down({600, 200}, 1);
  hand.down({200, 500}, 2);
  hand.move({300, 550}, 2);
  CHECK(hand.session().at_start());
  hand.move({620, 200}, 1);
  CHECK(hand.tip(0)[0] == doctest::Approx(22).epsilon(1e-14));
  hand.up({300, 550}, 2);
  hand.move({630, 200}, 1);
  CHECK(hand.tip(0)[0] == doctest::Approx(23).epsilon(1e-14));
  CHECK(hand.camera() == before);
}

TEST_CASE("a second finger that is cancelled does not cancel the drag") {
  Fingers hand;
  hand.down({600, 200}, 1);
  hand.move({620, 200}, 1);
  hand.down({200, 500}, 2);
  hand.cancelled({200, 500}, 2);
  CHECK(hand.gesture().grabbed() == 0U);
  hand.up({620, 200}, 1);
  CHECK(hand.tip(0)[0] == doctest::Approx(22).epsilon(1e-14));
}

TEST_CASE("a second finger down near the first tap is no double tap") {
  Fingers hand;
  hand.down({600, 200}, 1);
  CHECK_FALSE(hand.down({602, 202}, 2).typing.has_value());
}

TEST_CASE("the finger that stays when the holding one has gone moves nothing") {
  Fingers hand;
  hand.down({600, 200}, 1);
  hand.move({620, 200}, 1);
  hand.down({200, 500}, 2);
  hand.up({620, 200}, 1);
  const Scene dropped = hand.scene();
  const Camera before = hand.camera();
  hand.move({250, 550}, 2);
  hand.up({250, 550}, 2);
  CHECK(hand.scene() == dropped);
  CHECK(hand.camera() == before);
}

TEST_CASE("after a pinch the last finger moves nothing, and a new one starts afresh") {
  Fingers hand;
  hand.down({100, 100}, 1);
  hand.down({200, 100}, 2);
  hand.up({100, 100}, 1);
  const Camera before = hand.camera();
  hand.move({400, 300}, 2);
  CHECK(hand.camera() == before);
  hand.up({400, 300}, 2);
  hand.down({600, 200}, 3);
  CHECK(hand.gesture().grabbed() == 0U);
}

TEST_CASE("a third finger does not disturb a pinch") {
  Fingers hand;
  hand.down({100, 100}, 1);
  hand.down({200, 100}, 2);
  hand.down({700, 500}, 3);
  const Camera before = hand.camera();
  hand.move({100, 500}, 3);
  CHECK(hand.camera() == before);
}

TEST_CASE("a double tap on a tip is told") {
  Fingers hand;
  hand.down({600, 200}, 1);
  hand.up({600, 200}, 1);
  hand.time_ms = 250;
  const Frame& frame = hand.down({606, 205}, 2);
  REQUIRE(frame.typing.has_value());
  CHECK(frame.typing->vector == 0);
}

TEST_CASE("a pen on the empty figure moves the view") {
  Fingers hand;
  hand.device = PointerDevice::pen;
  hand.down({100, 100});
  hand.move({110, 100});
  CHECK(hand.camera().to_screen({0, 0}).x == doctest::Approx(410));
}

}  // namespace
}  // namespace cosine_lab::test
