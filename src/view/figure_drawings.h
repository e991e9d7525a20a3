// How each figure is drawn, in the order of the table in figures.h.
#pragma once

#include <cstddef>
#include <vector>

#include "lesson/figures/figures.h"
#include "view/picture.h"

namespace cosine_lab {

/// Choices of the reader that decide which part or aspect of a scene is looked at.
using Look = std::vector<std::size_t>;

struct FigureDrawing {
  /// nullptr: the figure is its board, and nothing is drawn.
  void (*draw)(const Picture& picture, DrawList& list) = nullptr;
  /// Points that must be in sight besides the tips; nullptr: none.
  void (*add_points)(const Scene& scene, std::vector<Point>& points) = nullptr;
  /// What the part of the plane that is shown depends on; nullptr: nothing of the scene. When it
  /// changes, the view moves smoothly.
  Look (*look)(const Scene& scene) = nullptr;
  /// The part of the plot that the plane is fitted into; nullptr: all of it.
  Rect (*room)(const Scene& scene, const Rect& plot) = nullptr;
  /// What stands for the terms that are laid one after the other where they are new, such as the
  /// arrows of a sum; nullptr: none. `look` has to change when they do.
  Look (*terms)(const Scene& scene) = nullptr;
};

[[nodiscard]] const FigureDrawing& drawing_of(FigureKind kind);

/// `camera` moved so that the compared pair is in sight, with `everything` the others too, and what
/// else the figure needs; its plot stays.
[[nodiscard]] Camera fitted(const Scene& scene, Camera camera, bool everything);

/// The drawings, each in the file figures/<name>.cpp.
namespace drawings_of {
#define COSINE_LAB_FIGURE(name) extern const FigureDrawing name;
COSINE_LAB_EACH_FIGURE(COSINE_LAB_FIGURE)
#undef COSINE_LAB_FIGURE
}  // namespace drawings_of

}  // namespace cosine_lab
