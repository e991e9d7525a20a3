// The panel beside a figure, as the stage leads it: room, pointers, commands, frames.
#include <doctest.h>

#include "lesson/data/ready_data.h"
#include "lesson/scenes.h"
#include "stage/fake_panel.h"
#include "stage/stage.h"
#include "view/layout.h"

namespace cosine_lab::test {
namespace {

struct Desk {
  Desk() : stage(materials(), &panel) {
    stage.set_canvas({900, 500, 900, 500});
    frame();
  }
  const Frame& frame() { return stage.frame(time_ms += 16); }
  const Frame& send(PointerKind kind, const ScreenPoint& at, int id = 1) {
    PointerEvent event;
    event.kind = kind;
    event.at = at;
    event.id = id;
    stage.pointer(event);
    return frame();
  }
  [[nodiscard]] ScreenPoint inside() const {
    const Rect& area = stage.layout().panel;
    return {area.x + area.width / 2, area.y + area.height / 2};
  }
  [[nodiscard]] ScreenPoint tip(std::size_t vector) const {
    return stage.last_frame().tips[vector].at;
  }

  FakePanel panel;
  Stage stage;
  double time_ms = 0;
};

TEST_CASE("the panel stands open where there is room, and gives its room back when it is closed") {
  Desk desk;
  CHECK(desk.stage.last_frame().panel_open);
  const Rect narrow = desk.stage.last_frame().plot;
  CHECK(desk.panel.area == desk.stage.layout().panel);
  desk.stage.set_panel_open(false);
  const Frame& closed = desk.frame();
  CHECK_FALSE(closed.panel_open);
  CHECK(closed.has_changed(Change::layout));
  CHECK(closed.plot.width > narrow.width);
  const int runs = desk.panel.runs;
  desk.frame();
  CHECK(desk.panel.runs == runs);
  desk.stage.set_panel_open(true);
  CHECK(desk.frame().plot == narrow);
}

TEST_CASE("a narrow canvas starts without the panel") {
  FakePanel panel;
  Stage stage(materials(), &panel);
  stage.set_canvas({kWideCanvas - 1, 400, 619, 400});
  CHECK_FALSE(stage.frame(0).panel_open);
  stage.set_panel_open(true);
  CHECK(stage.frame(16).panel_open);
  CHECK(panel.runs == 1);
}

TEST_CASE("a panel that cannot be drawn is not run, and asks for no frames") {
  Desk desk;
  desk.panel.ready = false;
  desk.stage.refresh();
  const int runs = desk.panel.runs;
  CHECK_FALSE(desk.frame().another);
  CHECK(desk.panel.runs == runs);
  desk.panel.ready = true;
  desk.stage.refresh();
  CHECK(desk.frame().another);
  CHECK(desk.panel.runs == runs + 1);
}

TEST_CASE("after a change the panel settles in a few frames, and then none is asked for") {
  Desk desk;
  int frames = 0;
  desk.stage.refresh();
  while (desk.frame().another) {
    REQUIRE(++frames < 10);
  }
  CHECK(frames >= 1);
  CHECK_FALSE(desk.stage.is_dirty());
}

TEST_CASE("what the panel asks for happens in the same frame") {
  Desk desk;
  desk.panel.output.commands = {SetControl{"second", 3}};
  const Frame& frame = desk.frame();
  CHECK(frame.second == 3);
  CHECK(frame.has_changed(Change::measures));
  CHECK(frame.has_changed(Change::scene));
}

TEST_CASE("a number to be typed is told once") {
  Desk desk;
  desk.panel.output.typing = TypingRequest{2, 1, {700, 80, 60, 20}};
  const Frame& frame = desk.frame();
  REQUIRE(frame.typing.has_value());
  CHECK(frame.typing->vector == 2);
  CHECK(frame.typing->cell == Rect{700, 80, 60, 20});
  CHECK_FALSE(desk.frame().typing.has_value());
}

TEST_CASE("a press on the panel is the panel's until it is let go, wherever the pointer goes") {
  Desk desk;
  desk.send(PointerKind::down, desk.inside());
  desk.send(PointerKind::move, desk.tip(0));
  desk.send(PointerKind::up, desk.tip(0));
  CHECK(desk.panel.events.size() == 3);
  CHECK(desk.stage.session().at_start());
  desk.send(PointerKind::move, desk.tip(0));
  CHECK(desk.panel.events.size() == 3);
  CHECK(desk.panel.left == 1);
  CHECK(desk.stage.last_frame().cursor == Cursor::grab);
}

TEST_CASE("a drag that crosses the panel stays a drag") {
  Desk desk;
  desk.send(PointerKind::down, desk.tip(0));
  const Frame& frame = desk.send(PointerKind::move, desk.inside());
  CHECK(frame.dragging);
  CHECK(frame.cursor == Cursor::grabbing);
  CHECK(desk.panel.events.empty());
  CHECK_FALSE(desk.stage.session().at_start());
}

TEST_CASE("over a number of the panel the cursor says that it can be dragged") {
  Desk desk;
  desk.panel.output.resize_cursor = true;
  CHECK(desk.send(PointerKind::move, desk.inside()).cursor == Cursor::resize_x);
  CHECK(desk.send(PointerKind::move, {5, 5}).cursor == Cursor::normal);
}

TEST_CASE("the page scrolls the panel, and is told how high all is that it holds") {
  Desk desk;
  desk.panel.output.height = 900;
  const Frame& frame = desk.frame();
  CHECK(frame.panel_height == 900);
  CHECK(frame.has_changed(Change::layout));
  CHECK_FALSE(desk.frame().has_changed(Change::layout));
  CHECK_FALSE(desk.panel.scrolled);
  desk.stage.scroll_panel(120);
  desk.panel.output.scroll = 120;
  CHECK(desk.frame().panel_scroll == 120);
  CHECK(desk.panel.scrolled == 120.0);
  // Once only: the panel may be scrolled by its own bar afterwards.
  desk.frame();
  CHECK_FALSE(desk.panel.scrolled);
  desk.stage.set_panel_open(false);
  CHECK(desk.frame().panel_height == 0);
}

TEST_CASE("without a panel the stage is a figure all the same") {
  Stage stage(materials());
  stage.set_canvas({900, 500, 900, 500});
  CHECK_FALSE(stage.frame(0).another);
  PointerEvent press;
  press.kind = PointerKind::down;
  press.at = {890, 250};
  stage.pointer(press);
  CHECK_FALSE(stage.frame(16).another);
}

}  // namespace
}  // namespace cosine_lab::test
