// A scene as a drawing.
#pragma once

#include <cstddef>
#include <optional>

#include "lesson/session.h"
#include "view/camera.h"
#include "view/draw_list.h"

namespace cosine_lab {

/// Which tips a hand is at.
struct Touched {
  std::optional<std::size_t> hovered;
  std::optional<std::size_t> grabbed;
  std::optional<std::size_t> focused;
  bool operator==(const Touched&) const = default;
};

/// All that a part of the drawing may look at.
struct Picture {
  const Scene& scene;
  const Similarity& similarity;
  const Camera& camera;
  const Palette& palette;
  Touched touched;
};

/// Draws the whole figure into `list`, which is cleared first.
void draw_figure(const Picture& picture, DrawList& list);

// The parts, from the back to the front.
void draw_axes(const Picture& picture, DrawList& list);
void draw_angle(const Picture& picture, DrawList& list);
void draw_arrows(const Picture& picture, DrawList& list);
void write_names(const Picture& picture, DrawList& list);

}  // namespace cosine_lab
