// What a person can change in a figure, declared once. The panel, the page, the URL and the host's
// messages are faces of this list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene.h"

namespace cosine_lab {

enum class ControlKind : std::uint8_t { toggle, choice, number };
enum class ControlGroup : std::uint8_t { values, compare, drag, show };

struct Control {
  std::string id;
  ControlGroup group = ControlGroup::show;
  ControlKind kind = ControlKind::toggle;
  std::string label;                 ///< in the reader's words
  double value = 0;                  ///< toggles 0 or 1, choices an index, numbers themselves
  std::string unit;                  ///< of a number; may be empty
  std::vector<std::string> choices;  ///< of a choice
  std::size_t vector = 0;            ///< the vector a number belongs to
};

/// All controls of the scene, in the order they are shown in.
[[nodiscard]] std::vector<Control> controls(const Scene& scene);

/// Sets one control of `scene` by its id. False, and no change, for an unknown id or a value that
/// the control cannot take (not finite; an index that is not there).
[[nodiscard]] bool set_control(Scene& scene, std::string_view id, double value);

/// The id of the number control for one component.
[[nodiscard]] std::string component_id(std::size_t vector, std::size_t dimension);

}  // namespace cosine_lab
