#include "view/gesture.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lesson/figures/figure.h"
#include "lesson/figures/placement.h"
#include "view/edge_pan.h"
#include "view/handles.h"

namespace cosine_lab {
namespace {

constexpr double kDoubleClickMs = 400;
constexpr double kDoubleClickPixels = 12;
constexpr double kWheelZoom = 0.0022;  // a notch of 100 pixels zooms by a fifth
constexpr double kMostWheel = 400;
constexpr double kDragMargin = 6;
constexpr double kStillPixels = 8;   // a press that strays further chooses nothing
constexpr double kSteadyPixels = 2;  // a mouse that strays further has dragged
constexpr double kTapMs = 500;       // a press that lasts longer is a drag that came to nothing
constexpr double kDegreesPerPixel = 0.4;

}  // namespace

std::optional<std::size_t> Gesture::grabbed() const {
  return mode_ == Mode::drag ? std::optional(vector_) : std::nullopt;
}

std::optional<std::size_t> Gesture::take_double_click() {
  return std::exchange(double_click_, std::nullopt);
}

void Gesture::handle(const PointerEvent& event, const Scene& scene, Camera& camera,
                     std::vector<Command>& commands) {
  switch (event.kind) {
    case PointerKind::down:
      down(event, scene, camera, commands);
      break;
    case PointerKind::move:
      move(event, scene, camera, commands);
      break;
    case PointerKind::up:
    case PointerKind::cancel:
      up(event, scene, camera, commands);
      break;
    case PointerKind::leave:
      hovered_.reset();
      break;
    case PointerKind::wheel:
      wheel(event, camera);
      break;
  }
}

void Gesture::down(const PointerEvent& event, const Scene& scene, const Camera& camera,
                   std::vector<Command>& commands) {
  if (!event.primary) {
    return;
  }
  // Still down? Then its release was lost, for example outside the window.
  up(event, scene, camera, commands);
  fingers_.push_back({event.id, event.at});
  last_ = event.at;
  alone_ = fingers_.size() == 1;
  if (!alone_) {
    // A second finger while a tip is held is a resting hand, not a pinch.
    if (mode_ == Mode::turn) {
      commands.emplace_back(EndGesture{});
    }
    mode_ = mode_ == Mode::drag ? Mode::drag : Mode::pinch;
    return;
  }
  pressed_ = event.at;
  pressed_ms_ = event.time_ms;
  const auto handle = handle_at(scene, camera, event.at);
  if (is_double(event, handle)) {
    double_click_ = handle;
    picked_.reset();
  } else if (handle && !has_handle(scene, *handle)) {
    vector_ = *handle;
    mode_ = Mode::choose;
  } else if (handle) {
    vector_ = *handle;
    take_tip(event, camera, scene, commands);
  } else {
    take_nothing(event, scene, commands);
  }
}

// One finger on the empty figure belongs to the page, which scrolls; a mouse moves the view. A view
// that can be turned is turned by both; a finger that moves up or down still scrolls, which
// cancels.
void Gesture::take_nothing(const PointerEvent& event, const Scene& scene,
                           std::vector<Command>& commands) {
  if (!figure_entry(scene.kind).has_vectors) {
    mode_ = Mode::wait;
  } else if (turning_of(scene)) {
    mode_ = Mode::turn;
    commands.emplace_back(BeginGesture{scene.compared.first});
  } else {
    mode_ = event.device == PointerDevice::touch ? Mode::wait : Mode::pan;
  }
}

void Gesture::turn(const PointerEvent& event, const Scene& scene,
                   std::vector<Command>& commands) const {
  const double right = (event.at.x - last_.x) * kDegreesPerPixel;
  const double down = (event.at.y - last_.y) * kDegreesPerPixel;
  // The near side follows the hand.
  if (const auto turning = turning_of(scene)) {
    commands.emplace_back(SetControl{std::string(turning->turn_control), turning->turn - right});
    commands.emplace_back(SetControl{std::string(turning->tilt_control), turning->tilt + down});
  }
}

bool Gesture::is_double(const PointerEvent& event, std::optional<std::size_t> handle) {
  const bool again = handle && handle == last_click_handle_ &&
                     std::abs(event.time_ms - last_click_ms_) < kDoubleClickMs &&
                     distance(event.at, last_click_) < kDoubleClickPixels;
  last_click_handle_ = handle;
  last_click_ = event.at;
  last_click_ms_ = again ? -1e9 : event.time_ms;
  return again;
}

void Gesture::take_tip(const PointerEvent& event, const Camera& camera, const Scene& scene,
                       std::vector<Command>& commands) {
  const ScreenPoint tip = camera.to_screen(tip_of(scene, vector_));
  offset_ = {tip.x - event.at.x, tip.y - event.at.y};
  mode_ = Mode::drag;
  hovered_ = vector_;
  commands.emplace_back(BeginGesture{vector_});
}

void Gesture::move(const PointerEvent& event, const Scene& scene, Camera& camera,
                   std::vector<Command>& commands) {
  const auto finger = std::ranges::find(fingers_, event.id, &Finger::id);
  if (finger == fingers_.end()) {
    if (fingers_.empty() && event.device != PointerDevice::touch) {
      hovered_ = handle_at(scene, camera, event.at);
    }
    return;
  }
  const bool leads = finger == fingers_.begin();
  if (mode_ == Mode::pinch) {
    pinch(event, camera);
  } else if (mode_ == Mode::pan && leads) {
    camera.pan(event.at.x - last_.x, event.at.y - last_.y);
  } else if (mode_ == Mode::drag && leads) {
    precise_ = event.precise;
    drag(event.at, precise_, camera, commands);
  } else if (mode_ == Mode::turn && leads) {
    turn(event, scene, commands);
  }
  finger->at = event.at;
  last_ = leads ? event.at : last_;
}

void Gesture::drag(const ScreenPoint& at, bool precise, const Camera& camera,
                   std::vector<Command>& commands) const {
  // A tip must not be dropped where it could not be taken again.
  const ScreenPoint tip =
      camera.plot().grown(-kDragMargin).nearest({at.x + offset_.x, at.y + offset_.y});
  commands.emplace_back(MoveTip{vector_, camera.to_scene(tip), drag_aids(camera, !precise)});
}

bool Gesture::hold(double seconds, const Scene& scene, Camera& camera,
                   std::vector<Command>& commands) {
  if (mode_ != Mode::drag) {
    return false;
  }
  const auto [first, second] = scene.compared;
  const Point other = tip_of(scene, vector_ == first ? second : first);
  const EdgeHand hand{pressed_, last_, other, shown_dimensions(scene).line};
  const Camera moved = panned_at_edge(camera, hand, seconds);
  if (moved == camera) {
    return false;
  }
  camera = moved;
  drag(last_, precise_, camera, commands);
  return true;
}

void Gesture::shift(double dx, double dy) {
  const auto move = [dx, dy](ScreenPoint& place) { place = {place.x + dx, place.y + dy}; };
  for (Finger& finger : fingers_) {
    move(finger.at);
  }
  move(last_);
  move(pressed_);
}

void Gesture::pinch(const PointerEvent& event, Camera& camera) {
  if (fingers_.size() < 2 || (event.id != fingers_[0].id && event.id != fingers_[1].id)) {
    return;
  }
  const Finger& other = event.id == fingers_[0].id ? fingers_[1] : fingers_[0];
  const Finger& mine = event.id == fingers_[0].id ? fingers_[0] : fingers_[1];
  const double before = distance(mine.at, other.at);
  const double after = distance(event.at, other.at);
  const ScreenPoint middle{(event.at.x + other.at.x) / 2, (event.at.y + other.at.y) / 2};
  camera.pan((event.at.x - mine.at.x) / 2, (event.at.y - mine.at.y) / 2);
  if (before > 1 && after > 1) {
    camera.zoom(after / before, middle);
  }
}

void Gesture::up(const PointerEvent& event, const Scene& scene, const Camera& camera,
                 std::vector<Command>& commands) {
  const auto finger = std::ranges::find(fingers_, event.id, &Finger::id);
  if (finger == fingers_.end()) {
    return;
  }
  const bool leads = finger == fingers_.begin();
  fingers_.erase(finger);
  if (leads) {
    finish(event, scene, camera, commands);
  }
  if (event.device == PointerDevice::touch) {
    hovered_.reset();
  }
  mode_ = fingers_.empty() ? Mode::idle : (mode_ == Mode::drag ? Mode::drag : Mode::wait);
}

bool Gesture::is_tap(const PointerEvent& event) const {
  const double still = event.device == PointerDevice::touch ? kStillPixels : kSteadyPixels;
  return event.kind == PointerKind::up && alone_ && event.time_ms - pressed_ms_ <= kTapMs &&
         distance(event.at, pressed_) <= still;
}

void Gesture::finish(const PointerEvent& event, const Scene& scene, const Camera& camera,
                     std::vector<Command>& commands) {
  const bool cancelled = event.kind == PointerKind::cancel;
  const Mode mode = std::exchange(mode_, Mode::wait);
  if (mode == Mode::drag || mode == Mode::turn) {
    if (cancelled) {
      commands.emplace_back(CancelGesture{});
    } else {
      commands.emplace_back(EndGesture{});
    }
  }
  if (mode == Mode::drag) {
    // A second tap puts it down where it is.
    picked_ = is_tap(event) && picked_ != vector_ ? std::optional(vector_) : std::nullopt;
  } else if (mode == Mode::choose) {
    if (!cancelled && distance(event.at, pressed_) <= kStillPixels) {
      picked_.reset();
      commands.emplace_back(SetControl{"second", static_cast<double>(vector_)});
    }
  } else if (picked_ && is_tap(event)) {
    place(event, scene, camera, commands);
  }
}

void Gesture::place(const PointerEvent& event, const Scene& scene, const Camera& camera,
                    std::vector<Command>& commands) {
  vector_ = *std::exchange(picked_, std::nullopt);
  // Others may be compared, or shown, since.
  if (vector_ < scene.vectors.size() && has_handle(scene, vector_)) {
    offset_ = {};
    commands.emplace_back(BeginGesture{vector_});
    drag(event.at, event.precise, camera, commands);
    commands.emplace_back(EndGesture{});
  }
}

void Gesture::wheel(const PointerEvent& event, Camera& camera) {
  if (event.zooming && camera.plot().contains(event.at)) {
    camera.zoom(std::exp(-std::clamp(event.wheel, -kMostWheel, kMostWheel) * kWheelZoom), event.at);
  }
}

void Gesture::cancel(std::vector<Command>& commands) {
  if (mode_ == Mode::drag || mode_ == Mode::turn) {
    commands.emplace_back(CancelGesture{});
  }
  release();
}

void Gesture::release() {
  picked_.reset();
  mode_ = fingers_.empty() ? Mode::idle : Mode::wait;
}

std::size_t Gesture::go_on(const Scene& scene) {
  if (mode_ == Mode::turn) {
    return scene.compared.first;
  }
  if (mode_ == Mode::drag && !has_handle(scene, vector_)) {
    release();
  }
  return grabbed().value_or(scene.vectors.size());
}

void Gesture::forget() {
  release();
  hovered_.reset();
  double_click_.reset();
  last_click_handle_.reset();
}

}  // namespace cosine_lab
