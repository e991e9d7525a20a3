// A hand that drags beyond the edge: the view makes room, and goes back when the hand is gone.
#include <doctest.h>

#include <cmath>

#include "stage/hand.h"

namespace cosine_lab::test {
namespace {

// Nobody chose its view.
Stage untouched() {
  Stage stage(pair_scene({3, 30}, {15, 4}));
  stage.set_panel_possible(false);
  stage.set_canvas({800, 600, 800, 600});
  stage.set_calm(true);
  return stage;
}

PointerEvent event(PointerKind kind, const ScreenPoint& at) {
  PointerEvent e;
  e.kind = kind;
  e.at = at;
  e.precise = true;
  return e;
}

TEST_CASE("a hand that rests at the edge goes on, and the tip stays under it") {
  Stage stage = untouched();
  stage.frame(0);
  const ScreenPoint tip = stage.last_frame().tips[0].at;
  stage.pointer(event(PointerKind::down, tip));
  stage.frame(16);
  const ScreenPoint edge{-30, 300};
  stage.pointer(event(PointerKind::move, edge));
  stage.frame(32);
  const double first = tip_of(stage.session().scene(), 0)[0];
  double before = first;
  for (int tick = 3; tick < 60; ++tick) {
    CHECK(stage.is_dirty());
    const Frame& frame = stage.frame(tick * 16.0);
    const double now = tip_of(stage.session().scene(), 0)[0];
    CHECK(now < before);
    CHECK(frame.tips[0].at.x == doctest::Approx(6));
    before = now;
  }
  CHECK(before < first - 5);
  // The other of the pair and the origin are in sight still.
  CHECK(stage.camera().plot().contains(stage.camera().to_screen({0, 0})));

  stage.pointer(event(PointerKind::up, edge));
  const Frame& after = stage.frame(1000);
  CHECK(tip_of(stage.session().scene(), 0)[0] == before);
  CHECK(after.tips[0].in_view);
  CHECK(after.tips[0].at.x > 20);
  CHECK(after.tips[1].in_view);
  CHECK_FALSE(stage.is_dirty());
  // All of it is one step of undo.
  stage.apply(Undo{});
  CHECK(tip_of(stage.session().scene(), 0) == Point{3, 30});
}

TEST_CASE("a right angle can be reached by whatever arrow the page was opened with") {
  for (const double size : {0.5, 3.0, 30.0, 4000.0}) {
    Stage stage(pair_scene({size / 10, size}, {size / 2, size / 8}));
    stage.set_panel_possible(false);
    stage.set_canvas({360, 260, 360, 260});
    stage.frame(0);
    stage.pointer(event(PointerKind::down, stage.last_frame().tips[0].at));
    stage.frame(16);
    stage.pointer(event(PointerKind::move, {-40, 40}));
    for (int tick = 2; tick < 60; ++tick) {
      stage.frame(tick * 16.0);
    }
    CHECK(stage.last_frame().similarity.cosine.value < -0.3);
  }
}

TEST_CASE("a view that the reader chose stays where the hand has brought it") {
  Stage stage = untouched();
  stage.frame(0);
  stage.zoom(1.1);
  stage.frame(8);
  stage.pointer(event(PointerKind::down, stage.last_frame().tips[1].at));
  stage.frame(16);
  stage.pointer(event(PointerKind::move, {810, 300}));
  for (int tick = 2; tick < 20; ++tick) {
    stage.frame(tick * 16.0);
  }
  const Camera there = stage.camera();
  stage.pointer(event(PointerKind::up, {810, 300}));
  stage.frame(400);
  CHECK(stage.camera() == there);
}

TEST_CASE("a clock that stands still, jumps or waits for hours moves nothing far") {
  Stage stage = untouched();
  stage.frame(0);
  stage.pointer(event(PointerKind::down, stage.last_frame().tips[0].at));
  stage.frame(0);
  stage.pointer(event(PointerKind::move, {-30, 300}));
  stage.frame(0);
  const Camera before = stage.camera();
  stage.frame(3600e3);
  const double way = stage.camera().to_screen({0, 0}).x - before.to_screen({0, 0}).x;
  CHECK(way > 0);
  CHECK(way < 30);
}

}  // namespace
}  // namespace cosine_lab::test
