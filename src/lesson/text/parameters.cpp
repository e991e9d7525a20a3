#include "lesson/text/parameters.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr auto kTable = std::to_array<Parameter>({
#include "parameters.inc"
});

constexpr std::size_t kMostEntries = 200;

bool lists(std::string_view list, std::string_view wanted) {
  return std::ranges::any_of(split(list, ','),
                             [&](std::string_view one) { return trimmed(one) == wanted; });
}

BadParameter fault(const Parameter& parameter, std::string_view value, const char* reason,
                   std::string_view known) {
  return {std::string(parameter.name), std::string(value), reason, std::string(known)};
}

}  // namespace

std::string& ParameterTexts::operator[](std::string_view name) {
  const auto known = std::ranges::find(entries_, name, &Entry::first);
  if (known != entries_.end()) {
    return known->second;
  }
  // Each name is looked for among all: of very many that no figure knows, the last stands for those
  // after it.
  const bool is_one_of_many = entries_.size() >= kMostEntries && parameter(name) == nullptr &&
                              parameter(entries_.back().first) == nullptr;
  return is_one_of_many ? entries_.back().second : entries_.emplace_back(name, "").second;
}

std::string_view ParameterTexts::get(std::string_view name) const {
  const auto known = std::ranges::find(entries_, name, &Entry::first);
  return known != entries_.end() ? std::string_view(known->second) : std::string_view();
}

std::span<const Parameter> parameters() {
  return kTable;
}

const Parameter* parameter(std::string_view name) {
  for (const Parameter& one : kTable) {
    if (one.name == name) {
      return &one;
    }
  }
  return nullptr;
}

std::string parameter_names() {
  std::string names;
  for (const Parameter& one : kTable) {
    names += names.empty() ? "" : ", ";
    names += one.name;
  }
  return names;
}

std::optional<double> whole_number(std::string_view text, double least, double most) {
  const ParsedNumber number = parse_number(text);
  const bool good = number.fault == NumberFault::none && number.value >= least &&
                    number.value <= most && std::floor(number.value) == number.value;
  return good ? std::optional(number.value) : std::nullopt;
}

std::optional<BadParameter> fault_of(const Parameter& parameter, std::string_view value,
                                     std::string_view figure) {
  if (value.empty()) {
    return std::nullopt;
  }
  if (!parameter.figures.empty() && !lists(parameter.figures, figure)) {
    return fault(parameter, value, "bad.other_figure", parameter.figures);
  }
  switch (parameter.kind) {
    case ParameterKind::choice:
      return lists(parameter.choices, value)
                 ? std::nullopt
                 : std::optional(fault(parameter, value, "bad.choice", parameter.choices));
    case ParameterKind::toggle:
      return value == "on" || value == "off"
                 ? std::nullopt
                 : std::optional(fault(parameter, value, "bad.choice", "on, off"));
    case ParameterKind::whole: {
      if (whole_number(value, parameter.least, parameter.most)) {
        return std::nullopt;
      }
      const auto text = [](double bound) { return std::to_string(static_cast<int>(bound)); };
      return fault(
          parameter, value, "bad.whole",
          text(parameter.least) + " " + std::string(word("known.to")) + " " + text(parameter.most));
    }
    case ParameterKind::text:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace cosine_lab
