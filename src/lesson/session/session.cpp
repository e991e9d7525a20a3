#include "lesson/session/session.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "lesson/figures/controls.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/graded_reply.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/placement.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/shared.h"
#include "lesson/figures/vector_names.h"

namespace cosine_lab {
namespace {

// One key changes a text by at most this many characters; a larger change is a paste or a cut, and
// a step of undo of its own.
constexpr std::size_t kKeyBytes = 4;

bool has_same_content(const Scene& a, const Scene& b) {
  return a.data == b.data && has_same_names(a, b);
}

bool is_finite(const Point& p) {
  return std::isfinite(p[0]) && std::isfinite(p[1]);
}

bool is_finite(const DragAids& aids) {
  return std::isfinite(aids.grid_step) && std::isfinite(aids.magnet) &&
         std::isfinite(aids.least_length) && std::isfinite(aids.ray_magnet);
}

// A graded exercise takes answers, and nothing takes them back. Inlined, this would be part of what
// every first visit loads.
[[gnu::noinline]] bool is_answer(const Scene& scene, const Command& command) {
  if (const auto* show = std::get_if<ShowScene>(&command)) {
    return continues(scene, show->scene);
  }
  if (const auto* text = std::get_if<SetText>(&command)) {
    return text->id == kTypedId;
  }
  // The commands of a hand are the first of all.
  const bool is_of_hand = command.index() <= Command(NudgeTip{}).index();
  return std::holds_alternative<SetControl>(command) || (is_of_hand && !is_fixed(scene));
}

// Poses the question anew where its case has other names by what has come. One that could be posed
// before stays as the reader has changed it, or as a link has brought it.
void pose_missing_case(Scene& scene) {
  Scene posed = scene;
  pose_question(posed);
  if (!has_same_names(posed, scene)) {
    scene = std::move(posed);
  }
}

Scene begun(Scene scene) {
  begin_steps(scene);
  return scene;
}

}  // namespace

Session::Session(Scene start) : start_(begun(std::move(start))), scene_(start_) {
  update_measures();
}

void Session::renew() {
  if (!scene_.quiz.checked) {
    pose_missing_case(start_);
    pose_missing_case(scene_);
  }
  ++revision_;
  ++content_;
}

void Session::restart(Scene start) {
  start_ = begun(std::move(start));
  scene_ = start_;
  history_.forget();
  gesture_.reset();
  typed_ = {};
  ++content_;
  update_measures();
}

bool Session::is_refused(const Command& command) const {
  return is_graded(scene_) && !is_answer(scene_, command);
}

bool Session::keeps_vectors(const Command& command) const {
  const auto* show = std::get_if<ShowScene>(&command);
  return show != nullptr && show->scene.kind == scene_.kind && has_same_names(scene_, show->scene);
}

bool Session::at_start() const {
  return scene_ == start_ || is_graded(scene_);
}

bool Session::apply(const Command& command) {
  if (is_refused(command)) {
    return false;
  }
  const bool changed = std::visit([this](const auto& one) { return run(one); }, command);
  const auto* text = std::get_if<SetText>(&command);
  // A text that changed nothing is no step of undo that the next key could belong to.
  const bool is_typing = text != nullptr && (changed || typed_.id == text->id);
  typed_ = is_typing ? *text : SetText{};
  return changed;
}

void Session::update_measures() {
  similarity_ = similarity_of(scene_);
  ++revision_;
}

// A completed step ends when the hand lets go, not before.
void Session::go_on_after(const Scene& before) {
  if (!gesture_ && advance_guide(scene_, similarity_, before)) {
    update_measures();
  }
}

// Returns the scene before.
Scene Session::replace(Scene next) {
  content_ += has_same_content(scene_, next) ? 0 : 1;
  Scene before = std::exchange(scene_, std::move(next));
  update_measures();
  return before;
}

void Session::remember(Scene before) {
  if (!gesture_ && !is_graded(scene_)) {
    history_.record(std::move(before));
    ++acts_;
  }
}

bool Session::change_to(Scene next) {
  if (next == scene_) {
    return false;
  }
  remember(replace(std::move(next)));
  return true;
}

// A change that may complete a guided step.
bool Session::act(Scene next, bool same_step) {
  if (next == scene_) {
    return false;
  }
  Scene before = replace(std::move(next));
  go_on_after(before);
  if (!same_step) {
    remember(std::move(before));
  }
  return true;
}

bool Session::set_tip(std::size_t vector, const Point& tip) {
  const Point place{tip[0], shown_dimensions(scene_).line ? 0 : tip[1]};
  if (!is_finite(place) || place == tip_of(scene_, vector)) {
    return false;
  }
  // A gesture has kept the scene before it.
  std::optional<Scene> before = gesture_ ? std::nullopt : std::optional(scene_);
  put_tip(scene_, vector, place);
  update_measures();
  if (before) {
    go_on_after(*before);
    remember(std::move(*before));
  }
  return true;
}

bool Session::run(const BeginGesture& command) {
  if (command.vector < scene_.vectors.size()) {
    run(EndGesture{});
    gesture_ = Gesture{scene_, command.vector, tip_of(scene_, command.vector)};
  }
  return false;
}

bool Session::run(const EndGesture&) {
  if (!gesture_) {
    return false;
  }
  Scene before = std::move(gesture_->before);
  gesture_.reset();
  if (!(before == scene_)) {
    go_on_after(before);
    remember(std::move(before));
  }
  return false;
}

bool Session::run(const CancelGesture&) {
  if (!gesture_) {
    return false;
  }
  Scene before = std::move(gesture_->before);
  const bool changed = change_to(std::move(before));
  gesture_.reset();
  return changed;
}

// On a number line there is nothing to lock; a figure may always keep the length.
DragMode Session::drag_mode() const {
  const auto keeps_length = figure_entry(scene_.kind).keeps_length;
  if (keeps_length != nullptr && keeps_length(scene_)) {
    return DragMode::lock_length;
  }
  return shown_dimensions(scene_).line ? DragMode::free : scene_.drag_mode;
}

// Where the length is fixed every key turns, and a number line has no direction to turn to.
DragMode Session::nudge_mode(const NudgeTip& command) const {
  const auto keeps_length = figure_entry(scene_.kind).keeps_length;
  const bool turns_only = keeps_length != nullptr && keeps_length(scene_);
  return turns_only || shown_dimensions(scene_).line ? drag_mode()
                                                     : command.mode.value_or(drag_mode());
}

bool Session::run(const MoveTip& command) {
  if (command.vector >= scene_.vectors.size() || !is_finite(command.target) ||
      !is_finite(command.aids)) {
    return false;
  }
  const Point current = tip_of(scene_, command.vector);
  const bool held = gesture_ && gesture_->vector == command.vector;
  const Point base = held ? gesture_->base : current;
  DragAids aids = command.aids;
  // Grid lines attract only where they stand for numbers of the scene.
  aids.grid_step = scene_.snap && shown_dimensions(scene_).axes ? aids.grid_step : 0;
  aids.other = attracting_arrow(scene_, command.vector).value_or(Point{});
  aids.ray_magnet = aids.other == Point{} ? 0 : aids.ray_magnet;
  return set_tip(command.vector, drag_tip(drag_mode(), base, current, command.target, aids));
}

bool Session::run(const NudgeTip& command) {
  if (command.vector >= scene_.vectors.size() || !is_finite(command.step) ||
      !is_finite(command.aids)) {
    return false;
  }
  const Point current = tip_of(scene_, command.vector);
  const DragMode mode = nudge_mode(command);
  return set_tip(command.vector, nudge_tip(mode, current, command.step, command.aids));
}

bool Session::run(const SetControl& command) {
  // A hand that gives up would take back what was answered while it held a tip.
  if (scene_.quiz.graded) {
    run(EndGesture{});
  }
  Scene next = scene_;
  if (!set_control(next, command.id, command.value)) {
    return false;
  }
  // A reader who returns to a completed step must not be moved on at once.
  return command.id == "step" ? change_to(std::move(next)) : act(std::move(next));
}

// A typed word is one step of undo, however many keys it took.
bool Session::continues_typing(const SetText& command) const {
  const std::size_t before = typed_.text.size();
  const std::size_t now = command.text.size();
  return typed_.id == command.id && std::max(before, now) - std::min(before, now) <= kKeyBytes;
}

bool Session::run(const SetText& command) {
  Scene next = scene_;
  return set_control_text(next, command.id, command.text) &&
         act(std::move(next), continues_typing(command));
}

bool Session::run(const ShowScene& command) {
  if (command.scene.kind != scene_.kind) {
    return false;
  }
  run(EndGesture{});
  return change_to(command.scene);
}

bool Session::run(const TakeShared& command) {
  run(EndGesture{});
  Scene next = with_shared(scene_, command.theirs).value_or(scene_);
  if (command.step == SharedStep::whole) {
    history_.record(before_shared_.value_or(scene_));
  }
  // A hand that gave up has ended what was under way, and made no step.
  if (command.step != SharedStep::under_way) {
    before_shared_.reset();
  } else if (!before_shared_) {
    before_shared_ = scene_;
  }
  if (next == scene_) {
    return false;
  }
  replace(std::move(next));
  return true;
}

bool Session::run(const JoinThread& command) {
  history_.join(scene_, command.position, command.undone);
  return false;
}

bool Session::travel(bool (History::*way)(Scene&)) {
  run(EndGesture{});
  Scene now = scene_;
  const bool changed = (history_.*way)(now);
  if (changed) {
    replace(std::move(now));
  }
  return changed;
}

bool Session::run(const Undo&) {
  return travel(&History::undo);
}

bool Session::run(const Redo&) {
  return travel(&History::redo);
}

bool Session::run(const Reset&) {
  run(EndGesture{});
  return change_to(start_);
}

}  // namespace cosine_lab
