// What a person can change in a figure, declared once. The panel, the page, the URL and the host's
// messages are faces of this list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene.h"

namespace cosine_lab {

enum class ControlKind : std::uint8_t { toggle, choice, number, slider, button, text };
/// `page`: it stands beside the drawing already, and the panel leaves it out.
enum class ControlGroup : std::uint8_t { values, figure, compare, drag, show, page };

struct Control {
  std::string id;
  ControlGroup group = ControlGroup::show;
  ControlKind kind = ControlKind::toggle;
  std::string label;  ///< in the reader's words
  double value =
      0;  ///< toggles 0 or 1, choices an index, numbers themselves, buttons what they set
  std::string unit;                    ///< of a number; may be empty
  std::vector<std::string> choices;    ///< of a choice
  bool of_vectors = false;             ///< the choices are the scene's vectors, in their colours
  std::size_t vector = 0;              ///< the vector a number belongs to
  double low = 0, high = 1, step = 0;  ///< of a slider
  bool segmented = false;              ///< a text that is to come with the signs of tokens.h
  std::string text;  ///< of a text; of a slider, what it says instead of its value
};

/// A control of the figure's own, named by the catalogue's word for `label`, usually its id.
[[nodiscard]] Control figure_control(std::string_view id, ControlKind kind, double value,
                                     std::string_view label = {});

/// All controls of the scene, in the order they are shown in.
[[nodiscard]] std::vector<Control> controls(const Scene& scene);

/// Sets one control of `scene` by its id. False, and no change, for an unknown id or a value that
/// the control cannot take (not finite; an index that is not there).
[[nodiscard]] bool set_control(Scene& scene, std::string_view id, double value);

/// Sets a text control; false, and no change, for an unknown id or a text it cannot take.
[[nodiscard]] bool set_control_text(Scene& scene, std::string_view id, std::string_view text);

/// True for a whole number from 0 to below `count`.
[[nodiscard]] bool is_index(double value, std::size_t count);

/// The id of the number control for one component.
[[nodiscard]] std::string component_id(std::size_t vector, std::size_t dimension);

}  // namespace cosine_lab
