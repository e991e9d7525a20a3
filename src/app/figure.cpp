#include "app/figure.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "lesson/figures/figures.h"
#include "view/figure_drawings.h"
#include "view/handles.h"

namespace cosine_lab {
namespace {

// The widget library answers an event a frame or two after it came.
constexpr int kSettlingFrames = 3;
constexpr double kNumberPixels = 0.5;  // a pixel of a dragged number moves the tip by half a pixel
constexpr double kKeyPixels = 8;

}  // namespace

std::size_t Figure::look() const {
  const auto look = drawing_of(session_.scene().kind).look;
  return look == nullptr ? 0 : look(session_.scene());
}

Figure::Figure(Scene scene) : session_(std::move(scene)) {}

bool Figure::start_graphics() {
  PanelHost::forget_textures();
  graphics_ = renderer_.create();
  settling_ = kSettlingFrames;
  dirty_ = true;
  return graphics_;
}

void Figure::set_canvas(const Canvas& canvas) {
  canvas_ = canvas;
  lay_out();
}

void Figure::set_palette(const Palette& palette) {
  palette_ = palette;
  dirty_ = true;
  settling_ = kSettlingFrames;
}

void Figure::set_panel_open(bool open) {
  panel_choice_ = open;
  lay_out();
}

void Figure::set_panel_possible(bool possible) {
  panel_possible_ = possible;
  lay_out();
}

void Figure::set_touch(bool touch) {
  touch_ = touch;
  dirty_ = true;
}

void Figure::lay_out() {
  const Rect before = layout_.plot;
  layout_ = cosine_lab::layout(canvas_.width, canvas_.height, panel_open());
  camera_.set_plot(layout_.plot);
  // A view the reader has not touched follows the room it has, but not under a hand.
  if (!(before == layout_.plot) && !view_chosen_ && !dragging()) {
    camera_ = view_of(shows_everything_usually());
  }
  dirty_ = true;
  settling_ = kSettlingFrames;
}

Camera Figure::view_of(bool everything) const {
  Camera camera = camera_;
  camera.set_plot(layout_.plot);
  return fitted(session_.scene(), camera, everything);
}

// The pair large, and the others too where that makes the pair at most half as large.
bool Figure::shows_everything_usually() const {
  return view_of(true).scale() >= view_of(false).scale() / 2;
}

bool Figure::has_vectors() const {
  return figure_entry(session_.scene().kind).has_vectors;
}

// Beside an open board the drawing needs all the room there is.
bool Figure::panel_stands_open() const {
  return canvas_.width >= kWideCanvas && figure_entry(session_.scene().kind).folded;
}

void Figure::fit() {
  const bool everything = shows_everything_usually();
  const bool there = view_of(everything) == camera_;
  camera_ = view_of(everything != there);
  view_chosen_ = there;
  dirty_ = true;
}

void Figure::zoom(double factor) {
  const Rect& plot = camera_.plot();
  ScreenPoint about = camera_.to_screen({0, 0});
  if (!plot.contains(about)) {
    about = {plot.x + plot.width / 2, plot.y + plot.height / 2};
  }
  camera_.zoom(factor, about);
  view_chosen_ = true;
  dirty_ = true;
}

void Figure::pointer(const PointerEvent& event) {
  // Moves between two frames fold into the last: nobody sees the others.
  if (event.kind == PointerKind::move && !queue_.empty() &&
      queue_.back().kind == PointerKind::move && queue_.back().id == event.id) {
    queue_.back() = event;
    return;
  }
  queue_.push_back(event);
}

void Figure::apply(const Command& command) {
  if (std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command) ||
      std::holds_alternative<Reset>(command)) {
    gesture_.release();
  }
  const std::size_t before = look();
  const std::uint32_t content = session_.content();
  dirty_ = session_.apply(command) || dirty_;
  if (session_.content() != content) {
    forget_vectors();
  }
  if (session_.content() != content || look() != before) {
    look_again();
  }
  if (std::holds_alternative<Reset>(command)) {
    view_chosen_ = false;
    camera_ = view_of(shows_everything_usually());
    dirty_ = true;
  }
}

// Other vectors stand at the same numbers now, or none: no hand is at them.
void Figure::forget_vectors() {
  gesture_.forget();
  lit_ = {};
  if (focused_ && *focused_ >= session_.scene().vectors.size()) {
    focused_.reset();
  }
  settling_ = kSettlingFrames;
}

// Another part of the plane is looked at: the picture goes there from where it is.
void Figure::look_again() {
  if (!calm_ && !pose_.tips.empty()) {
    motion_.begin(pose_);
  }
  view_chosen_ = false;
  camera_ = view_of(shows_everything_usually());
  dirty_ = true;
}

void Figure::light(const Mark& mark) {
  dirty_ = dirty_ || !(mark == lit_);
  lit_ = mark;
}

std::optional<std::size_t> Figure::touched() const {
  const auto held = gesture_.grabbed();
  const auto hovered = gesture_.hovered();
  return held ? held : (hovered ? hovered : focused_);
}

void Figure::show_if_hidden(std::size_t vector) {
  camera_.reveal(tip_of(session_.scene(), vector));
  dirty_ = true;
}

void Figure::nudge(std::size_t vector, int dx, int dy, KeyStep step) {
  if (vector >= session_.scene().vectors.size()) {
    return;
  }
  const double normal = key_step(camera_, kKeyPixels);
  const double size =
      step == KeyStep::normal ? normal : (step == KeyStep::fine ? normal / 10 : normal / 100);
  apply(NudgeTip{vector, {dx * size, dy * size}, drag_aids(camera_, false)});
  show_if_hidden(vector);
}

void Figure::focus(std::optional<std::size_t> vector) {
  focused_ = vector && *vector < session_.scene().vectors.size() ? vector : std::nullopt;
  if (focused_) {
    show_if_hidden(*focused_);
  }
  dirty_ = true;
}

void Figure::escape() {
  commands_.clear();
  gesture_.cancel(commands_);
  for (const Command& command : std::exchange(commands_, {})) {
    apply(command);
  }
  dirty_ = true;
}

void Figure::route(const PointerEvent& event) {
  const bool mine = panel_pointer_ == event.id;
  const bool over_panel = panel_open() && layout_.panel.contains(event.at);
  if (event.kind == PointerKind::down && over_panel && !panel_pointer_) {
    panel_pointer_ = event.id;
  }
  if (panel_pointer_ == event.id || (over_panel && !dragging() && !gesture_.panning())) {
    PanelHost::pointer(event);
    pointer_over_panel_ = true;
    settling_ = kSettlingFrames;
    if (event.kind == PointerKind::up || event.kind == PointerKind::cancel) {
      panel_pointer_.reset();
    }
    return;
  }
  if (!mine) {
    if (std::exchange(pointer_over_panel_, false)) {
      PanelHost::leave();
      settling_ = kSettlingFrames;
    }
    const Camera before = camera_;
    gesture_.handle(event, session_.scene(), camera_, commands_);
    view_chosen_ = view_chosen_ || !(before == camera_);
  }
}

void Figure::fold_queue() {
  dirty_ = dirty_ || !queue_.empty();
  for (const PointerEvent& event : std::exchange(queue_, {})) {
    commands_.clear();
    if (event.kind == PointerKind::down) {
      motion_.stop();
    }
    route(event);
    for (const Command& command : std::exchange(commands_, {})) {
      apply(command);
    }
  }
  if (const auto vector = gesture_.take_double_click()) {
    const ScreenPoint at = camera_.to_screen(tip_of(session_.scene(), *vector));
    typing_ = TypingRequest{*vector, session_.scene().dimensions.size(), at.x, at.y, 0, 0};
  }
}

void Figure::run_panel(double time_ms) {
  if (!panel_open() || !graphics_) {
    return;
  }
  PanelFrame frame;
  frame.x = layout_.panel.x;
  frame.y = layout_.panel.y;
  frame.width = layout_.panel.width;
  frame.height = layout_.panel.height;
  frame.units_per_pixel = key_step(camera_, kNumberPixels);
  frame.density = canvas_.density();
  frame.touch = touch_;
  frame.colours = {palette_.ink,     palette_.muted,  palette_.panel,     palette_.line,
                   palette_.control, palette_.accent, palette_.on_accent, palette_.vectors};
  PanelAnswer answer = panel_.run(session_, frame, canvas_, time_ms);
  panel_scrolls_ = answer.scrolls;
  for (const Command& command : answer.commands) {
    apply(command);
  }
  if (answer.typing) {
    typing_ = answer.typing;
  }
}

bool Figure::frame(double time_ms) {
  fold_queue();
  run_panel(time_ms);
  pose_ = motion_.shown(pose_of(session_.scene(), camera_), time_ms);
  const Picture picture{session_.scene(),
                        session_.similarity(),
                        pose_.camera,
                        palette_,
                        {gesture_.hovered(), gesture_.grabbed(), focused_, lit_},
                        &pose_};
  draw_figure(picture, drawing_);
  drawing_.panel = layout_.panel;
  drawing_.panel_colour = palette_.panel;
  if (graphics_) {
    renderer_.draw(drawing_, panel_open() ? panel_.draw_data() : nullptr, canvas_);
  }
  settling_ = std::max(0, settling_ - 1);
  dirty_ = (graphics_ && panel_open() && settling_ > 0) || moving();
  return dirty_;
}

Cursor Figure::cursor() const {
  if (pointer_over_panel_) {
    return panel_.wants_resize_cursor() ? Cursor::resize_x : Cursor::normal;
  }
  if (gesture_.grabbed()) {
    return Cursor::grabbing;
  }
  if (gesture_.panning()) {
    return Cursor::move;
  }
  return gesture_.hovered() ? Cursor::grab : Cursor::normal;
}

std::optional<TypingRequest> Figure::take_typing() {
  return std::exchange(typing_, std::nullopt);
}

}  // namespace cosine_lab
