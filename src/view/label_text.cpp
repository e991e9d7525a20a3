#include "view/label_text.h"

#include <string_view>

#include "lesson/figures/metric/metric.h"
#include "lesson/text/digits.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_parts.h"

namespace cosine_lab {
namespace {

constexpr int kDigits = 4;

std::string with_unit(const std::string& text, const std::string& unit) {
  return unit.empty() ? text : text + "\u202f" + unit;
}

std::string angle_text(const std::string& text, std::string_view unit) {
  return unit == "°" ? text + std::string(unit) : with_unit(text, std::string(unit));
}

std::string dimension_text(const Scene& scene, std::size_t dimension) {
  return with_unit_after(scene.dimensions[dimension].name, seen_unit(scene, dimension));
}

}  // namespace

std::string label_text(const Label& label, const Scene& scene) {
  switch (label.role) {
    case LabelRole::tip:
      return scene.vectors[label.subject].name;
    case LabelRole::axis_x:
    case LabelRole::axis_y:
      return dimension_text(scene, label.subject);
    case LabelRole::angle:
    case LabelRole::curve_x:
      return angle_text(format_fixed(label.value, label.decimals), shown_angle(0).unit);
    case LabelRole::component_x:
    case LabelRole::component_y:
      return with_unit(format_number(label.value, kDigits), seen_unit(scene, label.dimension));
    case LabelRole::named_value:
      return scene.vectors[label.subject].name + " = " +
             with_unit(format_number(label.value, kDigits), seen_unit(scene, label.dimension));
    case LabelRole::multiple:
      return label.value == 1 ? scene.vectors[label.subject].name
                              : format_number(label.value, label.decimals) + "\u2009" +
                                    scene.vectors[label.subject].name;
    case LabelRole::curve_name:
      return "cos θ";
    case LabelRole::shadow:
    case LabelRole::curve_y:
    case LabelRole::tick_x:
    case LabelRole::tick_y:
      break;
  }
  return format_fixed(label.value, label.decimals);
}

bool is_of_vector(const Label& label) {
  switch (label.role) {
    case LabelRole::tip:
    case LabelRole::component_x:
    case LabelRole::component_y:
    case LabelRole::named_value:
    case LabelRole::multiple:
    case LabelRole::shadow:
      return true;
    default:
      return false;
  }
}

}  // namespace cosine_lab
