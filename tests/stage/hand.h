// A hand on a stage, with a screen and a clock that are made up: every event is followed by a
// frame.
#pragma once

#include <utility>

#include "lesson/scenes.h"
#include "stage/stage.h"
#include "view/drawing.h"

namespace cosine_lab::test {

class Hand {
 public:
  /// The origin at (400, 300); a scene unit is ten pixels.
  explicit Hand(Scene scene, const Camera& view = ten_pixels()) : stage(std::move(scene)) {
    stage.set_panel_possible(false);
    stage.set_canvas({800, 600, 800, 600});
    stage.look_at(view);
  }
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;
  ~Hand() = default;

  const Frame& send(const PointerEvent& event) {
    stage.pointer(event);
    return stage.frame(time_ms);
  }
  const Frame& down(const ScreenPoint& at, int id = 1) {
    return send(event(PointerKind::down, at, id));
  }
  const Frame& move(const ScreenPoint& at, int id = 1) {
    return send(event(PointerKind::move, at, id));
  }
  const Frame& up(const ScreenPoint& at, int id = 1) {
    return send(event(PointerKind::up, at, id));
  }
  const Frame& cancelled(const ScreenPoint& at, int id = 1) {
    return send(event(PointerKind::cancel, at, id));
  }
  const Frame& apply(const Command& command) {
    stage.apply(command);
    return stage.frame(time_ms);
  }
  void escape() { stage.escape(); }

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
  [[nodiscard]] const Session& session() const { return stage.session(); }
  [[nodiscard]] const Scene& scene() const { return stage.session().scene(); }
  [[nodiscard]] const Camera& camera() const { return stage.camera(); }
  [[nodiscard]] const Gesture& gesture() const { return stage.gesture(); }
  [[nodiscard]] Point tip(std::size_t vector) const { return tip_of(scene(), vector); }
  /// Where a tip is on the screen.
  [[nodiscard]] ScreenPoint at(std::size_t vector) const { return camera().to_screen(tip(vector)); }

  Stage stage;
  PointerDevice device = PointerDevice::mouse;
  double time_ms = 0;
  bool precise = false;
};

}  // namespace cosine_lab::test
