#include "lesson/figures/metric/metric_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "lesson/board/node_text.h"
#include "lesson/figures/metric/state.h"
#include "lesson/text/digits.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostNames = 6;

using Neighbours = std::vector<RankedVector>;

// The vectors that share the first place.
std::vector<std::size_t> winners(const Neighbours& list) {
  std::vector<std::size_t> found;
  for (const RankedVector& one : list) {
    if (!has_place(one) || (!found.empty() && !one.tied)) {
      break;
    }
    found.push_back(one.vector);
  }
  return found;
}

// Those of `some` that `list` puts first as well.
std::vector<std::size_t> both(std::vector<std::size_t> some, const Neighbours& list) {
  const auto first = winners(list);
  std::erase_if(some, [&](std::size_t v) { return std::ranges::find(first, v) == first.end(); });
  return some;
}

Node value_of(const Scene& scene, Metric metric, std::size_t vector) {
  return metric_node(metric, metric_of(scene, metric, scene.compared.first, vector));
}

Node length_of(const Scene& scene, std::size_t vector) {
  return metric_node(Metric::euclidean, l2_norm(seen_components(scene, vector)));
}

std::vector<Node> names(const Scene& scene, std::size_t p, std::size_t q) {
  return {in("chosen", name_of(scene, scene.compared.first)), in("p", name_of(scene, p)),
          in("q", name_of(scene, q))};
}

Node compare(const Scene& scene, std::string_view key, std::size_t p, std::size_t q,
             std::array<Metric, 2> metrics) {
  std::vector<Node> gaps = names(scene, p, q);
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    Node of_p = value_of(scene, metrics[i], p);
    Node of_q = value_of(scene, metrics[i], q);
    tell_apart(of_p, of_q);
    gaps.push_back(in(i == 0 ? "p1" : "p2", std::move(of_p)));
    gaps.push_back(in(i == 0 ? "q1" : "q2", std::move(of_q)));
  }
  gaps.push_back(in("pLong", length_of(scene, p)));
  gaps.push_back(in("qLong", length_of(scene, q)));
  return words(key, std::move(gaps));
}

Node unit_node(const std::string& unit) {
  return plain(unit.empty() ? "1" : unit);
}

Node cosine_under(const Scene& scene, const MetricState& state) {
  Scene other = scene;
  state_of<MetricState>(other) = state;
  return metric_node(Metric::cosine, measure_seen(other).cosine);
}

// "mass by 4.389 kg, volume by 26.33 L"
Node scales(const Scene& scene) {
  const bool shifted = state_of<MetricState>(scene).scaling == Scaling::standardised;
  Node list = row({});
  for (std::size_t d = 0; d < state_of<MetricState>(scene).scales.size(); ++d) {
    if (d > 0) {
      list.children.push_back(plain("; "));
    }
    const Scale& scale = state_of<MetricState>(scene).scales[d];
    const std::string& unit = scene.dimensions[d].unit;
    list.children.push_back(words(
        shifted ? "metric.scale.both" : "metric.scale.spread",
        {in("dimension", plain(scene.dimensions[d].name)), in("mean", number(scale.shift, unit)),
         in("spread", number(is_flat(scene, d) ? 0 : scale.size, unit))}));
  }
  return list;
}

// What the pair's cosine is in either unit, with scaling and without.
std::vector<Node> before_and_after(const Scene& scene, const Similarity& similarity) {
  const std::size_t d = state_of<MetricState>(scene).fine.value_or(0);
  const std::string& unit = scene.dimensions[d].unit;
  return {in("dimension", plain(scene.dimensions[d].name)),
          in("unit", unit_node(unit)),
          in("fine", plain(fine_unit(unit))),
          in("first", name_of(scene, scene.compared.first)),
          in("second", name_of(scene, scene.compared.second)),
          in("before", cosine_under(scene, {})),
          in("turned", cosine_under(scene, {.fine = d, .scales = {}})),
          in("after", metric_node(Metric::cosine, similarity.cosine))};
}

}  // namespace

Node metric_node(Metric metric, const Measure& measure) {
  if (measure.status != Status::ok) {
    return words(measure.status == Status::out_of_range ? "large" : "undefined");
  }
  const bool share = metric == Metric::cosine || metric == Metric::correlation;
  return share ? decimal(measure.value, cosine_decimals(measure.value)) : number(measure.value);
}

Node disagreement(const Scene& scene) {
  const Neighbours cosine = neighbours(scene, Metric::cosine);
  const Neighbours euclidean = neighbours(scene, Metric::euclidean);
  const auto by_cosine = winners(cosine);
  if (by_cosine.empty()) {
    return compare(scene, "metric.nothing", cosine[0].vector, euclidean[0].vector,
                   {Metric::euclidean, Metric::manhattan});
  }
  const auto near = both(by_cosine, euclidean);
  if (near.empty()) {
    return compare(scene, "metric.differ.distance", by_cosine[0], euclidean[0].vector,
                   {Metric::cosine, Metric::euclidean});
  }
  const Neighbours dot = neighbours(scene, Metric::dot);
  const auto by_dot = both(near, dot);
  if (by_dot.empty()) {
    return compare(scene, "metric.differ.dot", near[0], dot[0].vector,
                   {Metric::cosine, Metric::dot});
  }
  const Neighbours manhattan = neighbours(scene, Metric::manhattan);
  const auto by_all = both(by_dot, manhattan);
  if (by_all.empty()) {
    return compare(scene, "metric.differ.manhattan", by_dot[0], manhattan[0].vector,
                   {Metric::euclidean, Metric::manhattan});
  }
  return compare(scene, "metric.agree", by_all[0], by_all[0], {Metric::cosine, Metric::euclidean});
}

std::vector<Block> changes(const Scene& scene, const Similarity& similarity) {
  std::vector<Block> list;
  const auto& state = state_of<MetricState>(scene);
  if (state.scaling == Scaling::measured) {
    if (state.fine) {
      list.push_back(sentence(words("metric.unit.changed", before_and_after(scene, similarity))));
    }
    return list;
  }
  const bool shifted = state.scaling == Scaling::standardised;
  list.push_back(sentence(words(shifted ? "metric.both.changed" : "metric.spread.changed",
                                {in("scales", scales(scene))})));
  list.push_back(sentence(words("metric.cancels", before_and_after(scene, similarity))));
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    if (is_flat(scene, d)) {
      list.push_back(sentence(
          words("metric.flat", {in("dimension", plain(scene.dimensions[d].name))}), Tone::note));
    }
  }
  list.push_back(sentence(words("metric.held"), Tone::note));
  return list;
}

std::vector<Block> limits(const Scene& scene) {
  std::vector<std::size_t> zero;
  std::vector<std::size_t> constant;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (is_zero(scene, v)) {
      zero.push_back(v);
    } else if (is_constant(scene, v)) {
      constant.push_back(v);
    }
  }
  std::vector<Block> list;
  if (!zero.empty()) {
    list.push_back(sentence(words("metric.zero", {in("names", name_list(scene, zero, kMostNames))}),
                            Tone::bad));
  }
  if (!constant.empty()) {
    list.push_back(
        sentence(words("metric.constant", {in("names", name_list(scene, constant, kMostNames))}),
                 Tone::near));
  }
  if (scene.dimensions.size() == kPlaneDimensions) {
    list.push_back(sentence(words("metric.two"), Tone::note));
    list.push_back(sentence(words("metric.drawn"), Tone::note));
  } else {
    list.push_back(sentence(
        words("metric.more",
              {in("x", plain(scene.dimensions[0].name)), in("y", plain(scene.dimensions[1].name)),
               in("count", number(static_cast<double>(scene.dimensions.size())))}),
        Tone::note));
  }
  return list;
}

}  // namespace cosine_lab
