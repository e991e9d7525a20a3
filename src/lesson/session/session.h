// The one place where a scene changes.
#pragma once

#include <cstdint>
#include <optional>

#include "core/similarity.h"
#include "lesson/scene/history.h"
#include "lesson/scene/scene.h"
#include "lesson/session/command.h"

namespace cosine_lab {

class Session {
 public:
  /// `start` is also what Reset returns to. It must keep the bounds of scene.h.
  explicit Session(Scene start);

  /// Carries out a command; true when the scene changed. A command with an unknown vector or
  /// control, or with a number that is not finite, changes nothing.
  bool apply(const Command& command);

  /// Whether a command shows another scene of the same vectors, so that a hand may hold on to one.
  [[nodiscard]] bool keeps_vectors(const Command& command) const;

  /// To be called when data that a figure reads besides its scene has arrived: everything is said
  /// again.
  void renew();
  /// Restarts with this scene of the same figure: Reset returns to it, and nothing can be
  /// undone.
  void restart(Scene start);

  [[nodiscard]] const Scene& scene() const { return scene_; }
  /// The similarity of the two compared vectors, in double precision; measured once for each
  /// change.
  [[nodiscard]] const Similarity& similarity() const { return similarity_; }
  /// Grows by one with every change of the scene.
  [[nodiscard]] std::uint32_t revision() const { return revision_; }
  /// Grows by one whenever names, units, counts or the choice of the data change, undo included.
  [[nodiscard]] std::uint32_t content() const { return content_; }
  [[nodiscard]] bool can_undo() const { return history_.can_undo(); }
  [[nodiscard]] bool can_redo() const { return history_.can_redo(); }
  [[nodiscard]] bool at_start() const;
  /// How many steps of undo were made here, and not by other figures of the thread.
  [[nodiscard]] std::uint32_t acts() const { return acts_; }
  [[nodiscard]] const History& history() const { return history_; }

 private:
  struct Gesture {
    Scene before;
    std::size_t vector = 0;
    Point base{};
  };

  [[nodiscard]] bool is_refused(const Command& command) const;
  bool run(const BeginGesture& command);
  bool run(const EndGesture& command);
  bool run(const CancelGesture& command);
  bool run(const MoveTip& command);
  bool run(const NudgeTip& command);
  bool run(const SetControl& command);
  bool run(const SetText& command);
  bool run(const ShowScene& command);
  bool run(const TakeShared& command);
  bool run(const JoinThread& command);
  bool run(const Undo& command);
  bool run(const Redo& command);
  bool run(const Reset& command);
  [[nodiscard]] DragMode drag_mode() const;
  [[nodiscard]] DragMode nudge_mode(const NudgeTip& command) const;
  Scene replace(Scene next);
  bool travel(bool (History::*way)(Scene&));
  [[nodiscard]] bool continues_typing(const SetText& command) const;
  bool set_tip(std::size_t vector, const Point& tip);
  bool change_to(Scene next);
  bool act(Scene next, bool same_step = false);
  void remember(Scene before);
  void update_measures();
  void go_on_after(const Scene& before);

  Scene start_;
  Scene scene_;
  History history_;
  std::optional<Gesture> gesture_;
  Similarity similarity_;
  std::optional<Scene> before_shared_;  ///< a step of another figure that is under way
  std::uint32_t acts_ = 0;
  std::uint32_t revision_ = 0;
  std::uint32_t content_ = 0;
  SetText typed_;  // the last command, if it was typed text
};

}  // namespace cosine_lab
