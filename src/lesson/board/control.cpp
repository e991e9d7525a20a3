#include "lesson/board/control.h"

#include <cmath>

#include "lesson/text/words.h"

namespace cosine_lab {

bool is_index(double value, std::size_t count) {
  return value >= 0 && value < static_cast<double>(count) && std::floor(value) == value;
}

Control figure_control(std::string_view id, ControlKind kind, double value,
                       std::string_view label) {
  Control control;
  control.id = id;
  control.group = ControlGroup::figure;
  control.kind = kind;
  control.label = word(label.empty() ? id : label);
  control.value = value;
  return control;
}

std::string component_id(std::size_t vector, std::size_t dimension) {
  return "value." + std::to_string(vector) + "." + std::to_string(dimension);
}

}  // namespace cosine_lab
