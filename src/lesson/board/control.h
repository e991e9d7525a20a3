// What a person can change in a figure: one plain value for each control. The panel, the page, the
// address and the host's messages all work from this list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

enum class ControlKind : std::uint8_t { toggle, choice, number, slider, button, text };
/// `page`: it is shown beside the drawing, so the panel leaves it out.
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
  bool english = false;                ///< the choices, or the name in the label, are English
  std::size_t vector = 0;              ///< the vector a number belongs to
  double low = 0, high = 1, step = 0;  ///< of a slider
  std::size_t segmented = 0;  ///< of how many clusters a text comes with the marks of tokens.h
  bool one_line = false;      ///< a text that has no line breaks
  std::string text;           ///< of a text; of a slider, what it says instead of its value
};

/// A control of the figure's own, named by the catalogue's word for `label`, usually its id.
[[nodiscard]] Control figure_control(std::string_view id, ControlKind kind, double value,
                                     std::string_view label = {});

/// The id of the number control for one component.
[[nodiscard]] std::string component_id(std::size_t vector, std::size_t dimension);

/// True for a whole number from 0 to below `count`.
[[nodiscard]] bool is_index(double value, std::size_t count);

}  // namespace cosine_lab
