// The panel as the stage knows it. Code with a widget library implements this; a stage without
// one, or a test with a fake, behaves the same otherwise.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "lesson/session/session.h"
#include "view/canvas.h"
#include "view/geometry.h"
#include "view/gesture.h"
#include "view/palette.h"

namespace cosine_lab {

/// A request to type numbers: one component, or a whole vector where `dimension` is the number of
/// dimensions.
struct TypingRequest {
  std::size_t vector = 0;
  std::size_t dimension = 0;
  Rect cell;  ///< where the number stands; a point for a whole vector
};

/// What a panel needs to know to draw itself.
struct PanelInput {
  const Session& session;
  const Palette& palette;
  Canvas canvas;
  Rect area;
  double units_per_pixel = 0.1;  ///< how far dragging a number by one CSS pixel changes it
  bool touch = false;
  double time_ms = 0;
  std::optional<double> scroll;  ///< how far the page has scrolled it since
};

struct PanelOutput {
  std::vector<Command> commands;
  std::optional<TypingRequest> typing;
  double height = 0;           ///< of all that it holds
  double scroll = 0;           ///< how much of that is above its upper edge
  bool resize_cursor = false;  ///< the pointer is over a number that can be dragged sideways
};

class Panel {
 public:
  Panel() = default;
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
  virtual ~Panel() = default;

  /// False while it cannot be drawn, for want of graphics or of its font.
  [[nodiscard]] virtual bool is_ready() const = 0;
  virtual void pointer(const PointerEvent& event) = 0;
  /// The pointer has left the panel.
  virtual void leave() = 0;
  /// Answers the events since the last call, and draws.
  [[nodiscard]] virtual PanelOutput run(const PanelInput& input) = 0;
};

}  // namespace cosine_lab
