// A figure drawn into a list, and ways to look at the list.
#pragma once

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "lesson/scenes.h"
#include "view/figure_view.h"
#include "view/handles.h"

namespace cosine_lab::test {

/// The origin at (400, 300); a scene unit is ten pixels.
inline Camera ten_pixels() {
  Camera camera;
  camera.set_plot({0, 0, 800, 600});
  camera.zoom(10, {400, 300});
  return camera;
}

inline DrawList draw(const Scene& scene, const Camera& camera, const Touched& touched = {},
                     const Pose* pose = nullptr) {
  static const Palette palette = light_palette();
  const Session session(scene);
  DrawList list;
  draw_figure({session.scene(), session.similarity(), camera, palette, touched, pose}, list);
  return list;
}

inline std::vector<Shape> shapes_of(const DrawList& list, ShapeKind kind) {
  std::vector<Shape> found;
  std::ranges::copy_if(list.shapes, std::back_inserter(found),
                       [&](const Shape& s) { return s.kind == static_cast<float>(kind); });
  return found;
}

inline std::vector<Label> labels_of(const DrawList& list, LabelRole role) {
  std::vector<Label> found;
  std::ranges::copy_if(list.labels, std::back_inserter(found),
                       [&](const Label& label) { return label.role == role; });
  return found;
}

/// The heads of the vectors' arrows; the two of the axes come first in the list.
inline std::vector<Shape> arrow_heads(const DrawList& list) {
  std::vector<Shape> heads = shapes_of(list, ShapeKind::head);
  heads.erase(heads.begin(), heads.begin() + std::min<std::ptrdiff_t>(2, std::ssize(heads)));
  return heads;
}

inline bool is_finite(const Shape& s) {
  return std::isfinite(s.x0) && std::isfinite(s.y0) && std::isfinite(s.x1) && std::isfinite(s.y1) &&
         std::isfinite(s.kind) && std::isfinite(s.width) && std::isfinite(s.radius) &&
         std::isfinite(s.phase);
}

inline bool is_finite(const Label& label) {
  return std::isfinite(label.at.x) && std::isfinite(label.at.y) && std::isfinite(label.value) &&
         std::isfinite(label.anchor_x) && std::isfinite(label.anchor_y);
}

inline bool is_finite(const DrawList& list) {
  const auto finite = [](const auto& one) { return is_finite(one); };
  return std::ranges::all_of(list.shapes, finite) && std::ranges::all_of(list.labels, finite);
}

}  // namespace cosine_lab::test
