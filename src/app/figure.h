// A figure at work: it takes what hands, keys and pages do, and draws a frame when something
// changed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/panel_host.h"
#include "lesson/session/session.h"
#include "render/renderer.h"
#include "view/camera.h"
#include "view/figure_view.h"
#include "view/gesture.h"
#include "view/layout.h"
#include "view/motion.h"
#include "view/palette.h"

namespace cosine_lab {

/// How far an arrow key moves a tip.
enum class KeyStep : std::uint8_t { normal, fine, finest };

enum class Cursor : std::uint8_t { normal, grab, grabbing, move, resize_x, resize_y };

class Figure {
 public:
  explicit Figure(Scene scene);

  /// Makes the GPU objects in the current context; again after it was lost. False where a shader is
  /// refused.
  bool start_graphics();
  /// The context is gone: no frame is drawn until start_graphics().
  void stop_graphics() { graphics_ = false; }
  void set_canvas(const Canvas& canvas);
  void set_palette(const Palette& palette);
  void set_panel_open(bool open);
  /// The panel needs graphics, and a page may have its controls elsewhere: without it, all room is
  /// the drawing's.
  void set_panel_possible(bool possible);
  void set_touch(bool touch);
  /// The reader asked for less motion: everything changes at once.
  void set_calm(bool calm) { calm_ = calm; }
  /// What the page points at: its arrows and components stand out.
  void light(const Mark& mark);
  PanelHost& panel() { return panel_; }

  /// Queues a pointer event; it takes effect in the next frame.
  void pointer(const PointerEvent& event);
  /// An arrow key on a tip: one step to the right (dx) or up (dy).
  void nudge(std::size_t vector, int dx, int dy, KeyStep step);
  void apply(const Command& command);
  void focus(std::optional<std::size_t> vector);
  /// Shows the usual view; called again on that, the other one: the compared pair, or all that is
  /// shown.
  void fit();
  void zoom(double factor);
  /// Lets go of whatever is held, and puts a dragged tip back.
  void escape();

  /// The vector a hand or the keyboard is at.
  [[nodiscard]] std::optional<std::size_t> touched() const;
  /// What is looked at, and how: FigureDrawing::look.
  [[nodiscard]] std::size_t look() const;
  /// True on the way from one picture to the next.
  [[nodiscard]] bool moving() const { return motion_.running(); }

  /// Folds the queue, applies it, and draws. True when another frame should follow soon.
  bool frame(double time_ms);
  /// True when a frame would show something new.
  [[nodiscard]] bool is_dirty() const { return dirty_ || !queue_.empty(); }

  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] const Camera& camera() const { return camera_; }
  [[nodiscard]] const DrawList& drawing() const { return drawing_; }
  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const Palette& palette() const { return palette_; }
  [[nodiscard]] bool panel_open() const {
    return has_vectors() && panel_possible_ && panel_choice_.value_or(panel_stands_open());
  }
  /// The scene's vectors are drawn: there is something to zoom and to set in the panel.
  [[nodiscard]] bool has_vectors() const;
  /// The panel holds more than it shows: a plain wheel over it is its own.
  [[nodiscard]] bool panel_scrolls() const { return panel_open() && panel_scrolls_; }
  [[nodiscard]] bool dragging() const { return gesture_.grabbed().has_value(); }
  [[nodiscard]] Cursor cursor() const;
  /// What the reader asked to type since the last call: one number of the panel, or a whole vector
  /// (dimension is then the number of dimensions) by a double click on its tip.
  std::optional<TypingRequest> take_typing();

 private:
  void lay_out();
  void look_again();
  void forget_vectors();
  [[nodiscard]] Camera view_of(bool everything) const;
  [[nodiscard]] bool shows_everything_usually() const;
  [[nodiscard]] bool panel_stands_open() const;
  void fold_queue();
  void route(const PointerEvent& event);
  void run_panel(double time_ms);
  void show_if_hidden(std::size_t vector);

  Session session_;
  Camera camera_;
  Gesture gesture_;
  Palette palette_ = light_palette();
  Layout layout_;
  Canvas canvas_;
  Renderer renderer_;
  PanelHost panel_;
  DrawList drawing_;
  Motion motion_;
  Pose pose_;  // as last drawn
  Mark lit_;
  std::vector<PointerEvent> queue_;
  std::vector<Command> commands_;
  std::optional<std::size_t> focused_;
  std::optional<TypingRequest> typing_;
  std::optional<int> panel_pointer_;
  bool pointer_over_panel_ = false;
  bool panel_scrolls_ = false;
  bool graphics_ = false;
  bool view_chosen_ = false;          // by the reader; until then the view follows the room
  std::optional<bool> panel_choice_;  // of the reader; until then the room decides
  bool touch_ = false;
  bool panel_possible_ = true;
  bool calm_ = false;
  bool dirty_ = true;
  int settling_ = 0;
};

}  // namespace cosine_lab
