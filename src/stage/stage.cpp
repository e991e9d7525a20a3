#include "stage/stage.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "lesson/figures/figure.h"
#include "view/figure_drawings.h"
#include "view/handles.h"

namespace cosine_lab {
namespace {

// A widget library answers an event a frame or two after it came.
constexpr int kSettlingFrames = 3;
constexpr double kKeyPixels = 8;
constexpr double kKeyTurn = std::numbers::pi / 36;  // 5 degrees

double share_of(KeyStep step) {
  return step == KeyStep::normal ? 1 : (step == KeyStep::fine ? 0.1 : 0.01);
}

bool is_finite(const PointerEvent& event) {
  return std::isfinite(event.at.x) && std::isfinite(event.at.y) && std::isfinite(event.wheel);
}

bool ends(const PointerEvent& event) {
  return event.kind == PointerKind::up || event.kind == PointerKind::cancel ||
         event.kind == PointerKind::leave;
}

// Done by another figure; what is held here is let go.
bool is_of_thread(const Command& command) {
  return std::holds_alternative<TakeShared>(command) || std::holds_alternative<JoinThread>(command);
}

}  // namespace

Stage::Stage(Scene scene, Panel* panel) : session_(std::move(scene)), panel_(panel) {}

void Stage::set_canvas(const Canvas& canvas) {
  canvas_ = canvas;
  lay_out();
}

void Stage::shift(double right, double down) {
  fold_queue();
  if (is_held()) {
    gesture_.shift(-right, -down);
    viewpoint_.camera().pan(-right, -down);
    outgrown_ = true;
    dirty_ = true;
  }
}

void Stage::set_palette(const Palette& palette) {
  palette_ = palette;
  refresh();
}

void Stage::set_panel_open(bool open) {
  panel_choice_ = open;
  lay_out();
}

void Stage::scroll_panel(double top) {
  if (std::isfinite(top)) {
    panel_scrolled_ = top;
    refresh();
  }
}

void Stage::set_panel_possible(bool possible) {
  panel_possible_ = possible;
  lay_out();
}

void Stage::set_touch(bool touch) {
  touch_ = touch;
  dirty_ = true;
}

void Stage::refresh() {
  dirty_ = true;
  settling_ = kSettlingFrames;
}

void Stage::renew() {
  session_.renew();
  refresh();
}

void Stage::restart(Scene scene) {
  escape();
  session_.restart(std::move(scene));
  forget_vectors();
  look_again();
  refresh();
}

void Stage::lay_out() {
  outgrown_ = outgrown_ || is_held();
  viewpoint_.lay_out(cosine_lab::layout(canvas_.width, canvas_.height, panel_open()),
                     session_.scene(), is_held());
  refresh();
}

Look Stage::look() const {
  const auto look = drawing_of(session_.scene().kind).look;
  return look == nullptr ? Look{} : look(session_.scene());
}

bool Stage::panel_open() const {
  return figure_entry(session_.scene().kind).has_vectors && panel_possible_ &&
         panel_choice_.value_or(panel_stands_open());
}

// Beside an open board the drawing needs all its room.
bool Stage::panel_stands_open() const {
  return canvas_.width >= kWideCanvas && figure_entry(session_.scene().kind).folded;
}

bool Stage::panel_is_drawn() const {
  return panel_ != nullptr && panel_open() && panel_->is_ready();
}

void Stage::fit() {
  viewpoint_.fit(session_.scene());
  dirty_ = true;
}

void Stage::look_at(const Camera& camera) {
  viewpoint_.look_at(camera);
  dirty_ = true;
}

void Stage::zoom(double factor) {
  viewpoint_.zoom(factor);
  dirty_ = true;
}

void Stage::pan(double right, double up) {
  viewpoint_.pan(right, up);
  dirty_ = true;
}

void Stage::light(const Mark& mark) {
  dirty_ = dirty_ || !(mark == lit_);
  lit_ = mark;
}

void Stage::apply(const Command& command) {
  // What a hand did before this came is done before it.
  fold_queue();
  run(command);
}

void Stage::run(const Command& command) {
  const bool shared = is_of_thread(command);
  if (std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command) ||
      std::holds_alternative<Reset>(command) || shared) {
    gesture_.release();
  }
  const Look look_before = look();
  const std::uint32_t content = session_.content();
  const std::size_t step = session_.scene().guide.at;
  const bool holds_on = is_held() && session_.keeps_vectors(command);
  dirty_ = session_.apply(command) || shared || dirty_;
  if (session_.content() != content && !holds_on) {
    forget_vectors();
  }
  if (holds_on) {
    outgrown_ = true;
  } else if (session_.content() != content || look() != look_before) {
    look_again();
  } else if (session_.scene().guide.at != step) {
    make_room();
  }
  if (std::holds_alternative<ShowScene>(command)) {
    session_.apply(BeginGesture{gesture_.go_on(session_.scene())});
  }
  if (const auto* taken = std::get_if<TakeShared>(&command);
      taken != nullptr && taken->step == SharedStep::whole) {
    reveal(session_.scene().compared.first);
    reveal(session_.scene().compared.second);
  }
  if (std::holds_alternative<Reset>(command)) {
    viewpoint_.reset(session_.scene());
    dirty_ = true;
  }
}

void Stage::run_all(const std::vector<Command>& commands) {
  for (const Command& command : commands) {
    run(command);
  }
}

// The same indices now mean other vectors, or none, so no hand is at them.
void Stage::forget_vectors() {
  gesture_.forget();
  lit_ = {};
  texts_stand_ = false;
  if (focused_ && *focused_ >= session_.scene().vectors.size()) {
    focused_.reset();
  }
  settling_ = kSettlingFrames;
}

// Another part of the plane is shown: the picture moves there from where it is.
void Stage::look_again() {
  if (!calm_ && !pose_.tips.empty()) {
    const Look now = terms();
    const auto standing = std::ranges::mismatch(now, terms_).in1 - now.begin();
    motion_.begin(pose_, {static_cast<std::size_t>(standing), now.size()});
  }
  texts_stand_ = false;  // seen otherwise, the same number may have another unit
  viewpoint_.reset(session_.scene());
  dirty_ = true;
}

// Another step may ask for another place.
void Stage::make_room() {
  const Camera before = camera();
  viewpoint_.follow(session_.scene());
  if (!calm_ && !pose_.tips.empty() && !(before == camera())) {
    motion_.begin(pose_);
  }
}

void Stage::reveal(std::size_t vector) {
  if (vector < session_.scene().vectors.size()) {
    viewpoint_.camera().reveal(tip_of(session_.scene(), vector));
    dirty_ = true;
  }
}

void Stage::nudge(std::size_t vector, int dx, int dy, KeyStep step) {
  const double size = key_step(camera(), kKeyPixels) * share_of(step);
  apply(NudgeTip{vector, {dx * size, dy * size}, drag_aids(camera(), false)});
  reveal(vector);
}

void Stage::lengthen(std::size_t vector, int sign, KeyStep step) {
  const double size = sign * key_step(camera(), kKeyPixels) * share_of(step);
  apply(NudgeTip{vector, {size, 0}, drag_aids(camera(), false), DragMode::lock_direction});
  reveal(vector);
}

void Stage::turn(std::size_t vector, int sign, KeyStep step) {
  if (vector >= session_.scene().vectors.size()) {
    return;
  }
  const Point tip = tip_of(session_.scene(), vector);
  const double arc = sign * kKeyTurn * share_of(step) * std::hypot(tip[0], tip[1]);
  apply(NudgeTip{vector, {0, arc}, drag_aids(camera(), false), DragMode::lock_length});
  reveal(vector);
}

void Stage::focus(std::optional<std::size_t> vector) {
  focused_ = vector && *vector < session_.scene().vectors.size() ? vector : std::nullopt;
  if (focused_) {
    reveal(*focused_);
  }
  dirty_ = true;
}

void Stage::escape() {
  fold_queue();
  std::vector<Command> commands;
  gesture_.cancel(commands);
  run_all(commands);
  dirty_ = true;
}

void Stage::pointer(const PointerEvent& event) {
  // Moves between two frames fold into the last one, as nobody sees the others.
  if (event.kind == PointerKind::move && !queue_.empty() &&
      queue_.back().kind == PointerKind::move && queue_.back().id == event.id) {
    queue_.back() = event;
    return;
  }
  queue_.push_back(event);
}

void Stage::fold_queue() {
  dirty_ = dirty_ || !queue_.empty();
  for (const PointerEvent& event : std::exchange(queue_, {})) {
    if (event.kind == PointerKind::down) {
      motion_.stop();
    }
    route(event);
  }
  if (const auto vector = gesture_.take_double_click()) {
    const ScreenPoint at = camera().to_screen(tip_of(session_.scene(), *vector));
    typing_ = TypingRequest{*vector, session_.scene().dimensions.size(), {at.x, at.y, 0, 0}};
  }
}

void Stage::route(PointerEvent event) {
  // A place that is not a number moves nothing, but letting go is letting go wherever it happens.
  if (!is_finite(event)) {
    if (!ends(event)) {
      return;
    }
    event.at = last_place_;
    event.wheel = 0;
  }
  last_place_ = event.at;
  if (route_to_panel(event)) {
    return;
  }
  if (std::exchange(pointer_over_panel_, false)) {
    panel_->leave();
    settling_ = kSettlingFrames;
  }
  const Camera before = camera();
  std::vector<Command> commands;
  gesture_.handle(event, session_.scene(), viewpoint_.camera(), commands);
  viewpoint_.keep_if_moved(before);
  run_all(commands);
}

// A hand at the edge moves the view in every frame, and so does one that has stopped there.
void Stage::hold_at_edge(double time_ms) {
  constexpr double usual_ms = 16;
  constexpr double longest_ms = 50;
  const double passed = held_ms_ ? std::clamp(time_ms - *held_ms_, 1.0, longest_ms) : usual_ms;
  std::vector<Command> commands;
  const bool at_edge =
      gesture_.hold(passed / 1000, session_.scene(), viewpoint_.camera(), commands);
  held_ms_ = at_edge ? std::optional(time_ms) : std::nullopt;
  outgrown_ = outgrown_ || at_edge;
  run_all(commands);
}

// Once the hand is gone, the view is fitted to what it has made, unless the reader chose another.
void Stage::end_hold() {
  if (outgrown_ && !is_held()) {
    outgrown_ = false;
    make_room();
  }
}

// A press on the panel belongs to it until it is let go, wherever the pointer goes.
bool Stage::route_to_panel(const PointerEvent& event) {
  const bool over = panel_ != nullptr && panel_open() && layout().panel.contains(event.at);
  if (event.kind == PointerKind::down && over && !panel_pointer_) {
    panel_pointer_ = event.id;
  }
  const bool mine = panel_pointer_ == event.id;
  if (!mine && (!over || is_held() || gesture_.panning())) {
    return false;
  }
  panel_->pointer(event);
  pointer_over_panel_ = true;
  settling_ = kSettlingFrames;
  if (event.kind == PointerKind::up || event.kind == PointerKind::cancel) {
    panel_pointer_.reset();
  }
  return true;
}

void Stage::run_panel(double time_ms) {
  if (!panel_is_drawn()) {
    return;
  }
  constexpr double number_pixels =
      0.5;  // a pixel of a dragged number moves the tip by half a pixel
  PanelOutput output =
      panel_->run({session_, palette_, canvas_, layout().panel, key_step(camera(), number_pixels),
                   touch_, time_ms, std::exchange(panel_scrolled_, std::nullopt)});
  panel_height_ = output.height;
  panel_scroll_ = output.scroll;
  resize_cursor_ = output.resize_cursor;
  run_all(output.commands);
  if (output.typing) {
    typing_ = output.typing;
  }
}

const Frame& Stage::frame(double time_ms) {
  fold_queue();
  hold_at_edge(time_ms);
  end_hold();
  run_panel(time_ms);
  std::swap(before_, frame_);
  compose(time_ms);
  frame_.changes = is_first_ ? kAllChanges : changes_between(before_, frame_);
  is_first_ = false;
  settling_ = std::max(0, settling_ - 1);
  dirty_ = (panel_is_drawn() && settling_ > 0) || motion_.running() || held_ms_;
  frame_.another = dirty_;
  return frame_;
}

}  // namespace cosine_lab
