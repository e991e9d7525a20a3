// What all that is drawn may read.
#pragma once

#include <cstddef>
#include <optional>

#include "lesson/board/board.h"
#include "lesson/session/session.h"
#include "view/camera.h"
#include "view/draw_list.h"
#include "view/motion.h"

namespace cosine_lab {

/// Which tips a hand is at.
struct Touched {
  std::optional<std::size_t> hovered;
  std::optional<std::size_t> grabbed;
  std::optional<std::size_t> focused;
  Mark lit;             ///< what a piece of the board stands for that is pointed at
  bool guided = false;  ///< the tips that a guided step asks for are pointed out
  bool operator==(const Touched&) const = default;
  [[nodiscard]] bool is_near(std::size_t vector) const {
    return hovered == vector || grabbed == vector || lit.is_of(vector);
  }
};

/// Everything that may be read when a piece of a drawing is drawn.
struct Picture {
  const Scene& scene;
  const Similarity& similarity;
  const Camera& camera;
  const Palette& palette;
  Touched touched;
  const Pose* pose = nullptr;  ///< while things move; its camera is `camera` then

  /// Where a vector's tip is now, in scene units.
  [[nodiscard]] Point tip(std::size_t vector) const;
  [[nodiscard]] Rgba colour(std::size_t vector) const;
  /// 0: one number line; 1: a plane.
  [[nodiscard]] double swing() const;
  /// How much of a term of FigureDrawing::terms is laid: 0 nothing, 1 all.
  [[nodiscard]] double laid(std::size_t term) const;
};

}  // namespace cosine_lab
