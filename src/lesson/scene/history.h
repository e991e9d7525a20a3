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

 private:
  static constexpr std::size_t kLimit = 200;
  std::vector<Scene> past_;
  std::vector<Scene> future_;
};

}  // namespace cosine_lab
