// The controls of a scene: those that every figure has, its own, and those of its data.
#pragma once

#include <string_view>
#include <vector>

#include "lesson/board/board.h"
#include "lesson/board/control.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// All controls of the scene, in the order they are shown in.
[[nodiscard]] std::vector<Control> controls(const Scene& scene);

/// The scene's controls of these ids, in this order, as HTML.
[[nodiscard]] Block control_row(const Scene& scene, const std::vector<std::string_view>& ids);

/// Sets one control of `scene` by its id. False, and no change, for an unknown id or a value that
/// the control cannot take (not finite; an index that is not there).
[[nodiscard]] bool set_control(Scene& scene, std::string_view id, double value);

/// Sets a text control; false, and no change, for an unknown id or a text it cannot take.
[[nodiscard]] bool set_control_text(Scene& scene, std::string_view id, std::string_view text);

}  // namespace cosine_lab
