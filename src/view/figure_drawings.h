// How each kind of figure is drawn, in one table. A new figure is an entry here, made in a file of
// its own.
#pragma once

#include <vector>

#include "view/picture.h"

namespace cosine_lab {

struct FigureDrawing {
  /// nullptr: the figure is its board, and nothing is drawn.
  void (*draw)(const Picture& picture, DrawList& list) = nullptr;
  /// Points that must be in sight besides the tips; nullptr: none.
  void (*add_points)(const Scene& scene, std::vector<Point>& points) = nullptr;
  /// When this number changes, another part of the plane is shown: the view moves there smoothly.
  std::size_t (*look)(const Scene& scene) = nullptr;
  /// The part of the plot that the plane is fitted into; nullptr: all of it.
  Rect (*room)(const Scene& scene, const Rect& plot) = nullptr;
};

[[nodiscard]] const FigureDrawing& drawing_of(FigureKind kind);

/// `camera` moved so that the compared pair is in sight, with `everything` the others too, and what
/// else the figure needs; its plot stays.
[[nodiscard]] Camera fitted(const Scene& scene, Camera camera, bool everything);

// The entries, each in the file <name>_view.cpp.
extern const FigureDrawing kCosineDrawing;
extern const FigureDrawing kDimensionDrawing;
extern const FigureDrawing kPairsDrawing;
extern const FigureDrawing kRatioDrawing;
extern const FigureDrawing kMetricDrawing;
extern const FigureDrawing kEmbeddingDrawing;
extern const FigureDrawing kHighdimDrawing;

}  // namespace cosine_lab
