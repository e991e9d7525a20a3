#include "lesson/link/address.h"

#include "lesson/text/digits.h"

namespace cosine_lab {

// The parameters of the page are checked against the same table as those of the scene.
ReadScene read_address(const ParameterTexts& texts) {
  std::vector<BadParameter> bad;
  for (const auto& [name, value] : texts) {
    const Parameter* known = parameter(name);
    if (known == nullptr) {
      bad.push_back({name, {}, "bad.unknown_parameter", parameter_names()});
    } else if (known->of_page) {
      if (auto fault = fault_of(*known, value, texts.get("figure"))) {
        bad.push_back(std::move(*fault));
      }
    }
  }
  ReadScene read = read_scene(texts);
  bad.insert(bad.end(), read.errors.begin(), read.errors.end());
  read.errors = std::move(bad);
  return read;
}

void choose_manner(const ParameterTexts& texts) {
  NumberManner manner;
  manner.angle = texts.get("angle") == "radians" ? AngleUnit::radians : AngleUnit::degrees;
  const Parameter* digits = parameter("digits");
  if (const auto count = whole_number(texts.get("digits"), digits->least, digits->most)) {
    manner.decimals = static_cast<int>(*count);
  }
  set_number_manner(manner);
}

}  // namespace cosine_lab
