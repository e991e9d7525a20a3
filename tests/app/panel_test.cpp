// The panel as Dear ImGui lays it out, without a screen: what stands in it, and what a press asks
// for.
#include <doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/panel_host.h"
#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/controls.h"
#include "view/palette.h"

namespace cosine_lab::test {
namespace {

std::vector<std::byte>& font() {
  static std::vector<std::byte> bytes = [] {
    std::ifstream file(COSINE_LAB_FONT, std::ios::binary);
    const std::vector<char> data((std::istreambuf_iterator<char>(file)), {});
    const auto* first = reinterpret_cast<const std::byte*>(data.data());
    return std::vector<std::byte>(first, first + data.size());
  }();
  return bytes;
}

// Commands are kept, not carried out: the panel stays as it is while all of it is pressed.
struct Desk {
  explicit Desk(Scene scene) : session(std::move(scene)) {
    host.set_font(font());
    host.set_graphics(true);
    frame();
    frame();
  }
  void frame() {
    PanelOutput output = host.run({session,
                                   palette,
                                   {300, 1200, 300, 1200},
                                   area,
                                   0.1,
                                   touch,
                                   time_ms += 100,
                                   std::exchange(scroll_to, std::nullopt)});
    height = output.height;
    scroll = output.scroll;
    typing = output.typing ? output.typing : typing;
    for (Command& command : output.commands) {
      commands.push_back(std::move(command));
    }
  }
  void send(PointerKind kind, const ScreenPoint& at) {
    PointerEvent event;
    event.kind = kind;
    event.device = touch ? PointerDevice::touch : PointerDevice::mouse;
    event.at = at;
    event.primary = true;
    host.pointer(event);
    frame();
  }
  void press(const ScreenPoint& at, const ScreenPoint& until) {
    send(PointerKind::move, at);
    send(PointerKind::down, at);
    send(PointerKind::move, until);
    send(PointerKind::up, until);
  }
  [[nodiscard]] std::vector<SetControl> settings() const {
    std::vector<SetControl> all;
    for (const Command& command : commands) {
      if (const auto* set = std::get_if<SetControl>(&command)) {
        all.push_back(*set);
      }
    }
    return all;
  }

  Session session;
  PanelHost host;
  Palette palette = light_palette();
  Rect area{0, 0, 300, 1200};
  bool touch = false;
  std::optional<double> scroll_to;
  double height = 0;
  double scroll = 0;
  double time_ms = 0;
  std::vector<Command> commands;
  std::optional<TypingRequest> typing;
};

// Every row is 26 pixels high, and every control at least 40 wide.
template <typename Use>
void sweep(const Rect& area, const Use& use) {
  for (double y = area.y + 6; y < area.bottom(); y += 12) {
    for (double x = area.x + 20; x < area.right() - 20; x += 36) {
      use(ScreenPoint{x, y});
    }
  }
}

std::string joined(const std::set<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) {
    text += id + " ";
  }
  return text;
}

std::set<std::string> ids_of_panel(const Scene& scene) {
  std::set<std::string> ids;
  for (const Control& control : controls(scene)) {
    if (control.group != ControlGroup::page && control.kind != ControlKind::text) {
      ids.insert(control.id);
    }
  }
  return ids;
}

// Presses that drag a little find numbers and sliders as well as buttons and switches.
TEST_CASE("every control of a figure stands in its panel, and nothing else does") {
  for (const std::string name : {"cosine", "ratio", "dimension", "pairs", "metric", "embedding"}) {
    CAPTURE(name);
    Desk desk(figure_scene(name));
    sweep(desk.area, [&](const ScreenPoint& at) {
      desk.press(at, {at.x + 10, at.y});
      // Of a drop-down that this has opened, one of the choices.
      for (const double further : {30, 60}) {
        const ScreenPoint below{at.x, at.y + further};
        desk.press(below, below);
        desk.press(at, at);
      }
    });
    std::set<std::string> ids;
    for (const SetControl& setting : desk.settings()) {
      ids.insert(setting.id);
    }
    CHECK(joined(ids) == joined(ids_of_panel(desk.session.scene())));
  }
}

TEST_CASE("a press asks for something else than what holds, and the scene can take it") {
  Desk desk(figure_scene("cosine"));
  sweep(desk.area, [&](const ScreenPoint& at) { desk.press(at, at); });
  const auto settings = desk.settings();
  CHECK(settings.size() > 10);
  int switched = 0;
  for (const SetControl& setting : settings) {
    CAPTURE(setting.id);
    for (const Control& control : controls(desk.session.scene())) {
      if (control.id == setting.id && control.kind == ControlKind::toggle) {
        CHECK(setting.value == 1 - control.value);
        ++switched;
      }
    }
    Session changed = desk.session;
    changed.apply(setting);
    CHECK(changed.scene().compared.first != changed.scene().compared.second);
  }
  CHECK(switched > 3);
}

// Where a vector's number stands, as typing tells it.
TypingRequest cell_of(Desk& desk, std::size_t vector, std::size_t dimension) {
  TypingRequest found;
  sweep(desk.area, [&](const ScreenPoint& at) {
    desk.typing.reset();
    desk.press(at, at);
    if (desk.typing && desk.typing->vector == vector && desk.typing->dimension == dimension) {
      found = *desk.typing;
    }
  });
  return found;
}

TEST_CASE("a number is dragged in one step of undo, and typed after a click") {
  Desk desk(materials());
  const TypingRequest typed = cell_of(desk, 1, 0);
  CHECK(typed.vector == 1);
  REQUIRE(typed.cell.width > 40);
  desk.commands.clear();
  desk.typing.reset();
  const ScreenPoint middle{typed.cell.x + typed.cell.width / 2, typed.cell.y + 13};
  desk.press(middle, {middle.x + 10, middle.y});
  REQUIRE(desk.commands.size() == 3);
  CHECK(std::get<BeginGesture>(desk.commands[0]).vector == 1);
  CHECK(std::get<SetControl>(desk.commands[1]).id == component_id(1, 0));
  // 10 pixels of 0.1 units each.
  CHECK(std::get<SetControl>(desk.commands[1]).value == doctest::Approx(16));
  CHECK(std::holds_alternative<EndGesture>(desk.commands[2]));
  CHECK_FALSE(desk.typing.has_value());
}

TEST_CASE("a panel that is too low is scrolled by the page, to its end at most") {
  Desk desk(materials());
  desk.area.height = 200;
  desk.frame();
  CHECK(desk.height > 300);
  CHECK(desk.scroll == 0);
  desk.scroll_to = 50;
  desk.frame();
  CHECK(desk.scroll == 50);
  desk.frame();
  CHECK(desk.scroll == 50);
  desk.scroll_to = 1e9;
  desk.frame();
  CHECK(desk.scroll == desk.height - desk.area.height);
}

TEST_CASE("where the page takes a finger over to scroll, nothing is pressed") {
  for (const PointerKind end : {PointerKind::cancel, PointerKind::up}) {
    Desk desk(materials());
    desk.touch = true;
    sweep(desk.area, [&](const ScreenPoint& at) {
      desk.send(PointerKind::down, at);
      desk.send(end, at);
      desk.frame();
    });
    CHECK(desk.settings().empty() == (end == PointerKind::cancel));
    CHECK(desk.typing.has_value() == (end == PointerKind::up));
  }
}

TEST_CASE("a panel without a font or without graphics is not ready") {
  PanelHost host;
  CHECK_FALSE(host.is_ready());
  host.set_graphics(true);
  CHECK_FALSE(host.is_ready());
  host.set_font(font());
  CHECK(host.is_ready());
  host.set_graphics(false);
  CHECK_FALSE(host.is_ready());
}

}  // namespace
}  // namespace cosine_lab::test
