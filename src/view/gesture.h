// From pointer events to commands: dragging a tip, or placing it by two taps, choosing a dot,
// turning the view, panning, pinching, the wheel, the double click.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lesson/session/session.h"
#include "view/camera.h"

namespace cosine_lab {

enum class PointerKind : std::uint8_t { down, move, up, cancel, leave, wheel };
enum class PointerDevice : std::uint8_t { mouse, touch, pen };

/// One event of a pointer. Places are fractions of CSS pixels: whole pixels would cost 0.001 of
/// cosine.
struct PointerEvent {
  PointerKind kind = PointerKind::move;
  PointerDevice device = PointerDevice::mouse;
  int id = 0;
  ScreenPoint at;
  double wheel = 0;  ///< of a wheel: CSS pixels, down positive
  double time_ms = 0;
  bool primary = true;   ///< the left button, a finger, a pen's point
  bool precise = false;  ///< Shift or Alt is held: no magnets
  bool zooming = false;  ///< Ctrl or Cmd is held: the wheel zooms
};

class Gesture {
 public:
  /// Turns one event into changes of the camera and commands for the session, appended to
  /// `commands`.
  void handle(const PointerEvent& event, const Scene& scene, Camera& camera,
              std::vector<Command>& commands);
  /// A held tip after `seconds` more at the same place: near an edge the view moves on, and the tip
  /// stays under the hand. True where it did.
  bool hold(double seconds, const Scene& scene, Camera& camera, std::vector<Command>& commands);
  /// Every hand is elsewhere on the drawing, as that has moved.
  void shift(double dx, double dy);
  /// Lets everything go and puts a held tip back to where it was taken (Escape).
  void cancel(std::vector<Command>& commands);
  /// Lets everything go and keeps what was done (undo during a drag).
  void release();
  /// Another scene has ended the step of a hand that is still down. What it does from now on is a
  /// step of its own, of this vector; one beyond all where nothing is held. A tip that has no
  /// handle any more is let go.
  std::size_t go_on(const Scene& scene);

  /// Lets everything go and forgets all tips: there are other vectors now.
  void forget();

  [[nodiscard]] std::optional<std::size_t> hovered() const { return hovered_; }
  [[nodiscard]] std::optional<std::size_t> grabbed() const;
  /// The tip that was tapped: the next tap on an empty place puts it there. Not everybody can drag.
  [[nodiscard]] std::optional<std::size_t> picked() const { return picked_; }
  [[nodiscard]] bool panning() const { return mode_ == Mode::pan; }
  /// The tip that was double-clicked since the last call.
  std::optional<std::size_t> take_double_click();

 private:
  enum class Mode : std::uint8_t { idle, drag, pan, wait, pinch, turn, choose };
  struct Finger {
    int id = 0;
    ScreenPoint at;
  };

  void down(const PointerEvent& event, const Scene& scene, const Camera& camera,
            std::vector<Command>& commands);
  void move(const PointerEvent& event, const Scene& scene, Camera& camera,
            std::vector<Command>& commands);
  void up(const PointerEvent& event, const Scene& scene, const Camera& camera,
          std::vector<Command>& commands);
  static void wheel(const PointerEvent& event, Camera& camera);
  void take_tip(const PointerEvent& event, const Camera& camera, const Scene& scene,
                std::vector<Command>& commands);
  void drag(const ScreenPoint& at, bool precise, const Camera& camera,
            std::vector<Command>& commands) const;
  void pinch(const PointerEvent& event, Camera& camera);
  void take_nothing(const PointerEvent& event, const Scene& scene, std::vector<Command>& commands);
  void turn(const PointerEvent& event, const Scene& scene, std::vector<Command>& commands) const;
  void finish(const PointerEvent& event, const Scene& scene, const Camera& camera,
              std::vector<Command>& commands);
  void place(const PointerEvent& event, const Scene& scene, const Camera& camera,
             std::vector<Command>& commands);
  [[nodiscard]] bool is_tap(const PointerEvent& event) const;
  bool is_double(const PointerEvent& event, std::optional<std::size_t> handle);

  Mode mode_ = Mode::idle;
  std::vector<Finger> fingers_;
  std::size_t vector_ = 0;
  ScreenPoint offset_;  // from the pointer to the tip when it was taken: the tip never jumps
  ScreenPoint last_;
  ScreenPoint pressed_;
  double pressed_ms_ = 0;
  bool alone_ = false;    // no second finger came since
  bool precise_ = false;  // at the last move
  std::optional<std::size_t> picked_;
  std::optional<std::size_t> hovered_;
  std::optional<std::size_t> double_click_;
  std::optional<std::size_t> last_click_handle_;
  ScreenPoint last_click_;
  double last_click_ms_ = -1e9;
};

}  // namespace cosine_lab
