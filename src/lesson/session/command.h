// Everything that can happen to a figure. Pointers, keys, typed numbers, parameters and messages of
// the host page all become one of these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "lesson/scene/drag.h"

namespace cosine_lab {

/// Opens a gesture on a tip: what follows until EndGesture is one step of undo.
struct BeginGesture {
  std::size_t vector = 0;
};
struct EndGesture {};
/// Puts the scene back to what it was at BeginGesture, and ends the gesture.
struct CancelGesture {};

/// The hand is at `target` (scene units); the drag mode and the magnets decide where the tip goes.
struct MoveTip {
  std::size_t vector = 0;
  Point target{};
  DragAids aids;
};

/// One press of an arrow key on a tip. `mode` is obeyed instead of the scene's drag mode, so that a
/// key can lengthen or turn a vector while the other of the two is held.
struct NudgeTip {
  std::size_t vector = 0;
  Point step{};
  DragAids aids;
  std::optional<DragMode> mode = std::nullopt;
};

/// Sets a control by its id (see controls.h): toggles take 0 or 1, choices an index, numbers a
/// value.
struct SetControl {
  std::string id;
  double value = 0;
};

/// The same for a text control.
struct SetText {
  std::string id;
  std::string text;
};

/// Replaces the scene by another one of the same figure, as one step of undo. It must keep the
/// bounds of scene.h.
struct ShowScene {
  Scene scene;
};

/// How what another figure did counts here.
enum class SharedStep : std::uint8_t {
  none,       ///< no step of undo: more of the one before, as when typing goes on
  under_way,  ///< part of a step that has not ended, as while a hand drags
  whole,      ///< a step of undo, which ends what was under way
};

/// Shows what another figure of the same thread shows now, as far as the scene's figure can; see
/// shared.h. A whole step counts even if nothing changes, so that all figures of a thread can undo
/// the same steps.
struct TakeShared {
  Scene theirs;
  SharedStep step = SharedStep::whole;
};

/// Counts steps of undo from where the other figures of a thread are: so many are done, and so many
/// were undone.
struct JoinThread {
  std::size_t position = 0;
  std::size_t undone = 0;
};

struct Undo {};
struct Redo {};
struct Reset {};

using Command = std::variant<BeginGesture, EndGesture, CancelGesture, MoveTip, NudgeTip, SetControl,
                             SetText, ShowScene, TakeShared, JoinThread, Undo, Redo, Reset>;

}  // namespace cosine_lab
