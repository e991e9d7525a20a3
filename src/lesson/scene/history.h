// Undo and redo over whole scenes.
#pragma once

#include <cstddef>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

class History {
 public:
  /// Remembers `before` as the scene to return to; what had been undone is forgotten.
  void record(Scene before);
  /// Both swap `now` with the scene before or after it; false where there is none.
  bool undo(Scene& now);
  bool redo(Scene& now);
  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }

  /// How many steps have been done and not undone, those that are too long ago among them; and how
  /// many were undone.
  [[nodiscard]] std::size_t position() const { return forgotten_ + past_.size(); }
  [[nodiscard]] std::size_t undone() const { return future_.size(); }
  /// Nothing can be undone or redone any more.
  void forget();
  /// Begins where another history stands. Its scenes are not known: `now` takes their places.
  void join(const Scene& now, std::size_t position, std::size_t undone);

 private:
  static constexpr std::size_t kLimit = 200;
  std::vector<Scene> past_;
  std::vector<Scene> future_;
  std::size_t forgotten_ = 0;
};

}  // namespace cosine_lab
