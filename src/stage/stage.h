// A figure at work, without a screen: it takes what hands, keys, pages and the clock do, and
// answers each tick of the clock with one Frame. Programs draw that frame; tests read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lesson/session/session.h"
#include "stage/frame.h"
#include "stage/panel.h"
#include "stage/viewpoint.h"
#include "view/canvas.h"
#include "view/figure_drawings.h"
#include "view/figure_view.h"
#include "view/gesture.h"
#include "view/motion.h"
#include "view/palette.h"

namespace cosine_lab {

/// How far an arrow key moves a tip.
enum class KeyStep : std::uint8_t { normal, fine, finest };

class Stage {
 public:
  /// `scene` must keep the bounds of scene.h. `panel` must outlive the stage; without one, none is
  /// drawn.
  explicit Stage(Scene scene, Panel* panel = nullptr);

  // The surroundings.
  void set_canvas(const Canvas& canvas);
  /// The drawing's place on the page has moved by so many CSS pixels: what a hand holds stays under
  /// it.
  void shift(double right, double down);
  void set_palette(const Palette& palette);
  void set_panel_open(bool open);
  /// The page has scrolled the panel, so that this much of it is above its upper edge.
  void scroll_panel(double top);
  /// False: the panel is never shown, and all room is the drawing's.
  void set_panel_possible(bool possible);
  /// What fingers need is larger.
  void set_touch(bool touch);
  /// The reader prefers reduced motion: everything changes at once.
  void set_calm(bool calm);
  /// What the page points at: its arrows and components are highlighted.
  void light(const Mark& mark);
  /// The panel, its font or the graphics are new: the next frames draw everything again.
  void refresh();
  /// More word vectors have come.
  void renew();
  /// Other word vectors have come, and this scene shows them; see Session::restart().
  void restart(Scene scene);

  // What is done to the figure.
  /// Queues a pointer event; it takes effect in the next frame, or before whatever comes after it.
  void pointer(const PointerEvent& event);
  /// An arrow key on a tip: one step to the right (dx) or up (dy).
  void nudge(std::size_t vector, int dx, int dy, KeyStep step);
  /// Makes a vector longer (+1) or shorter (-1) in its direction.
  void lengthen(std::size_t vector, int sign, KeyStep step);
  /// Turns a vector to the left (+1) or to the right (-1) with its length.
  void turn(std::size_t vector, int sign, KeyStep step);
  void apply(const Command& command);
  void focus(std::optional<std::size_t> vector);
  /// Shows the usual view; called again there, the other of the two: the compared pair, or
  /// everything.
  void fit();
  void zoom(double factor);
  /// Moves the view by shares of the drawing's width to the right and of its height upwards.
  void pan(double right, double up);
  /// Shows this part of the plane, as if the reader had gone there.
  void look_at(const Camera& camera);
  /// Lets go of whatever is held, and puts a dragged tip back.
  void escape();

  /// Carries out what is queued and composes the frame of this moment. A clock that is set ahead or
  /// back does no harm.
  const Frame& frame(double time_ms);
  /// True when a frame would show something new.
  [[nodiscard]] bool is_dirty() const { return dirty_ || !queue_.empty(); }

  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] const Camera& camera() const { return viewpoint_.camera(); }
  [[nodiscard]] const Layout& layout() const { return viewpoint_.layout(); }
  [[nodiscard]] const Palette& palette() const { return palette_; }
  [[nodiscard]] const Canvas& canvas() const { return canvas_; }
  [[nodiscard]] const Gesture& gesture() const { return gesture_; }
  /// The last one.
  [[nodiscard]] const Frame& last_frame() const { return frame_; }
  [[nodiscard]] bool panel_open() const;

 private:
  void lay_out();
  void run(const Command& command);
  void run_all(const std::vector<Command>& commands);
  void fold_queue();
  void route(PointerEvent event);
  bool route_to_panel(const PointerEvent& event);
  void run_panel(double time_ms);
  void forget_vectors();
  void look_again();
  void make_room();
  void hold_at_edge(double time_ms);
  void end_hold();
  void reveal(std::size_t vector);
  [[nodiscard]] Look look() const;
  [[nodiscard]] Look terms() const;
  [[nodiscard]] bool panel_stands_open() const;
  [[nodiscard]] bool panel_is_drawn() const;
  [[nodiscard]] bool is_held() const { return gesture_.grabbed().has_value(); }
  /// Dragged, or picked up by a tap.
  [[nodiscard]] std::optional<std::size_t> in_hand() const;
  [[nodiscard]] std::optional<std::size_t> touched() const;
  [[nodiscard]] Cursor cursor() const;
  void compose(double time_ms);
  void write_texts();
  void describe_session();
  void describe_view();

  Session session_;
  Panel* panel_;
  Viewpoint viewpoint_;
  Gesture gesture_;
  Palette palette_ = light_palette();
  Canvas canvas_;
  Motion motion_;
  Pose pose_;  // as last drawn
  Mark lit_;
  Look look_;                // as last drawn
  Look terms_;               // as last drawn
  std::uint32_t looks_ = 0;  // how many there were
  Frame frame_;
  Frame before_;             // the one before it: what is compared, and whose texts are kept
  bool texts_stand_ = true;  // false: names or units are others
  std::vector<PointerEvent> queue_;
  std::optional<std::size_t> focused_;
  std::optional<TypingRequest> typing_;
  std::optional<int> panel_pointer_;
  ScreenPoint last_place_;
  bool pointer_over_panel_ = false;
  bool resize_cursor_ = false;
  double panel_height_ = 0;
  double panel_scroll_ = 0;
  std::optional<double> panel_scrolled_;  // by the page, since the panel last ran
  std::optional<bool> panel_choice_;      // of the reader; until then the room decides
  bool panel_possible_ = true;
  bool touch_ = false;
  bool calm_ = false;
  bool dirty_ = true;
  bool is_first_ = true;
  std::optional<double> held_ms_;  // the last frame in which a hand held a tip at an edge
  bool outgrown_ = false;          // the view moved, or got other room, while a hand held a tip
  int settling_ = 0;
};

}  // namespace cosine_lab
