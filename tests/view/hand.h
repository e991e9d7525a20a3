// A hand on a figure: events go through gesture and session as in the figure's own loop.
#pragma once

#include <utility>
#include <vector>

#include "lesson/scenes.h"
#include "view/gesture.h"
#include "view/handles.h"

namespace cosine_lab::test {

class Hand {
 public:
  /// The origin at (400, 300); a scene unit is ten pixels.
  explicit Hand(Scene scene) : session(std::move(scene)) {
    camera.set_plot({0, 0, 800, 600});
    camera.zoom(10, {400, 300});
  }

  void send(const PointerEvent& event) {
    std::vector<Command> commands;
    gesture.handle(event, session.scene(), camera, commands);
    carry_out(commands);
  }
  void down(const ScreenPoint& at, int id = 1) { send(event(PointerKind::down, at, id)); }
  void move(const ScreenPoint& at, int id = 1) { send(event(PointerKind::move, at, id)); }
  void up(const ScreenPoint& at, int id = 1) { send(event(PointerKind::up, at, id)); }
  void cancelled(const ScreenPoint& at, int id = 1) { send(event(PointerKind::cancel, at, id)); }
  void escape() {
    std::vector<Command> commands;
    gesture.cancel(commands);
    carry_out(commands);
  }

  [[nodiscard]] PointerEvent event(PointerKind kind, const ScreenPoint& at, int id = 1) const {
    PointerEvent e;
    e.kind = kind;
    e.device = device;
    e.id = id;
    e.at = at;
    e.time_ms = time_ms;
    e.precise = precise;
    return e;
  }
  [[nodiscard]] Point tip(std::size_t vector) const { return tip_of(session.scene(), vector); }

  Session session;
  Camera camera;
  Gesture gesture;
  PointerDevice device = PointerDevice::mouse;
  double time_ms = 0;
  bool precise = false;

 private:
  void carry_out(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
      session.apply(command);
    }
  }
};

}  // namespace cosine_lab::test
