// The tips that a hand can take.
#pragma once

#include <cstddef>
#include <optional>

#include "lesson/figures/placement.h"
#include "lesson/scene/scene.h"
#include "view/camera.h"

namespace cosine_lab {

/// The breadth of a target that a finger can hit, in CSS pixels (WCAG 2.2, target size).
constexpr double kTargetSize = 44;

/// True where the vector is drawn at all: compared, or the others are shown too.
[[nodiscard]] bool is_shown(const Scene& scene, std::size_t vector);

/// True where it is drawn as an arrow whose tip can be dragged, as none is in a graded exercise.
/// Where many vectors are shown, those that are not compared are dots: a press on one compares it.
[[nodiscard]] bool has_handle(const Scene& scene, std::size_t vector);

/// The shown vector whose tip a pointer at `at` takes: the nearest within half a target; the
/// compared ones win over the others, as they lie on top.
[[nodiscard]] std::optional<std::size_t> handle_at(const Scene& scene, const Camera& camera,
                                                   const ScreenPoint& at);

/// The step of an arrow key: a round number of scene units, about `pixels` CSS pixels long.
[[nodiscard]] double key_step(const Camera& camera, double pixels);

/// The attraction of the grid lines and of special directions at the present zoom.
[[nodiscard]] DragAids drag_aids(const Camera& camera, bool magnets);

}  // namespace cosine_lab
