#include "lesson/figures/named_measure.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <utility>

#include "lesson/figures/figure.h"
#include "lesson/figures/vector_names.h"
#include "lesson/scene/pair.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
std::optional<Measured> measured_named(std::string_view name) {
  constexpr std::array names{std::pair{"cosine", Measured::cosine},
                             std::pair{"angle", Measured::angle}, std::pair{"dot", Measured::dot},
                             std::pair{"distance", Measured::distance},
                             std::pair{"length", Measured::length}};
  const auto* at = std::ranges::find(names, name, [](const auto& one) { return one.first; });
  return at == names.end() ? std::nullopt : std::optional(at->second);
}

std::optional<std::size_t> vector_named(const Scene& scene, std::string_view name) {
  return figure_entry(scene.kind).has_vectors ? find_vector(name, scene.vectors) : std::nullopt;
}

std::optional<NamedMeasure> measure_named(const Scene& scene, std::string_view text) {
  const auto open = text.find('(');
  if (open == std::string_view::npos || !text.ends_with(')')) {
    return std::nullopt;
  }
  const auto measured = measured_named(trimmed(text.substr(0, open)));
  const std::string_view names = text.substr(open + 1, text.size() - open - 2);
  if (!measured) {
    return std::nullopt;
  }
  if (measured == Measured::length) {
    const auto vector = vector_named(scene, names);
    return vector ? std::optional(NamedMeasure{*measured, *vector, *vector}) : std::nullopt;
  }
  const auto pair = split_pair(names, scene.vectors);
  const auto first = vector_named(scene, pair.front());
  const auto second = vector_named(scene, pair.back());
  return pair.size() == 2 && first && second
             ? std::optional(NamedMeasure{*measured, *first, *second})
             : std::nullopt;
}

Measure value_of(const Scene& scene, const NamedMeasure& named) {
  const auto& a = scene.vectors[named.first].components;
  const auto& b = scene.vectors[named.second].components;
  const Similarity all = measure(a, b);
  switch (named.measured) {
    case Measured::cosine:
      return {all.cosine.status == Status::ok ? pair_measure(all).cosine : 0, all.cosine.status};
    case Measured::angle:
      return all.angle;
    case Measured::dot:
      return all.dot;
    case Measured::distance:
      return euclidean_distance(a, b);
    case Measured::length:
      return all.norm_a;
  }
  return {};
}

double as_written(Measured measured, double value) {
  return measured == Measured::angle ? value * 180 / std::numbers::pi : value;
}

Node node_of(Measured measured, double value) {
  return measured == Measured::cosine  ? cosine_node(value)
         : measured == Measured::angle ? angle_node(value)
                                       : number(value);
}

}  // namespace cosine_lab
