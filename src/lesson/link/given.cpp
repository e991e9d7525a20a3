#include "lesson/link/given.h"

#include <utility>

#include "lesson/text/digits.h"

namespace cosine_lab {

std::string value_of(const Given& given, std::string_view name) {
  for (const auto& [other, value] : given) {
    if (other == name) {
      return value;
    }
  }
  return {};
}

// The parameters of the page are checked against the same table as those of the scene.
ReadScene read_given(const Given& given) {
  SceneText text;
  std::vector<BadParameter> bad;
  for (const auto& [name, value] : given) {
    const Parameter* known = parameter(name);
    if (std::string_view* place = parameter_of(text, name)) {
      *place = value;
    } else if (known == nullptr) {
      bad.push_back({name, {}, "bad.unknown_parameter", parameter_names()});
    } else if (auto fault = fault_of(*known, value, value_of(given, "figure"))) {
      bad.push_back(std::move(*fault));
    }
  }
  ReadScene read = read_scene(text);
  bad.insert(bad.end(), read.errors.begin(), read.errors.end());
  read.errors = std::move(bad);
  return read;
}

void choose_manner(const Given& given) {
  NumberManner manner;
  manner.angle = value_of(given, "angle") == "radians" ? AngleUnit::radians : AngleUnit::degrees;
  const Parameter* digits = parameter("digits");
  if (const auto count = whole_number(value_of(given, "digits"), digits->least, digits->most)) {
    manner.decimals = static_cast<int>(*count);
  }
  set_number_manner(manner);
}

}  // namespace cosine_lab
