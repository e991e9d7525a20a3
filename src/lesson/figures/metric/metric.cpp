#include "lesson/figures/metric/metric.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string_view>

#include "core/measures.h"
#include "lesson/figures/metric/state.h"

namespace cosine_lab {
namespace {

constexpr double kThousand = 1000;
constexpr double kRounding = 1e-12;
constexpr double kAngleRounding = 1e-9;  // radians; the sine of so small an angle is the angle

// Units that take prefixes for thousandths and thousands.
constexpr std::array<std::string_view, 15> kPrefixed{"g", "m", "L", "l", "s",  "W",  "V",  "A",
                                                     "J", "N", "B", "€", "Pa", "Hz", "mol"};

bool takes_prefix(std::string_view unit) {
  return std::ranges::find(kPrefixed, unit) != kPrefixed.end();
}

double finite(double value) {
  constexpr double largest = std::numeric_limits<double>::max();
  return std::clamp(value, -largest, largest);
}

double factor(const Scene& scene, std::size_t dimension) {
  return own<MetricState>(scene).fine == dimension ? kThousand : 1;
}

// Mean and standard deviation of a dimension, dividing by the number of vectors. As shares of the
// largest number they cannot overflow.
Scale scale_for(const Scene& scene, std::size_t dimension, Scaling scaling) {
  const auto count = static_cast<double>(scene.vectors.size());
  double largest = 0;
  for (const Vector& one : scene.vectors) {
    largest = std::max(largest, std::abs(one.components[dimension]));
  }
  if (largest == 0) {
    return {};
  }
  double mean = 0;
  for (const Vector& one : scene.vectors) {
    mean += one.components[dimension] / largest / count;
  }
  double variance = 0;
  for (const Vector& one : scene.vectors) {
    const double apart = one.components[dimension] / largest - mean;
    variance += apart * apart / count;
  }
  const double spread = std::sqrt(variance);
  Scale scale;
  scale.shift = scaling == Scaling::standardised ? mean * largest : 0;
  // Equal numbers have no spread to divide by.
  scale.size = spread > kRounding && spread * largest > 0 ? spread * largest : 1;
  return scale;
}

double settled_cosine(double cosine) {
  for (const double landmark : {-1.0, 0.0, 1.0}) {
    if (std::abs(cosine - landmark) < kRounding) {
      return landmark;
    }
  }
  return cosine;
}

// Larger is nearer.
double nearness(Metric metric, double value) {
  return metric == Metric::euclidean || metric == Metric::manhattan ? -value : value;
}

bool is_same(double a, double b) {
  return std::abs(a - b) <= kRounding * std::max(std::abs(a), std::abs(b));
}

}  // namespace

double seen(const Scene& scene, std::size_t vector, std::size_t dimension) {
  const double value = scene.vectors[vector].components[dimension];
  if (own<MetricState>(scene).scales.empty()) {
    return finite(value * factor(scene, dimension));
  }
  const Scale& scale = own<MetricState>(scene).scales[dimension];
  return finite((value - scale.shift) / scale.size);
}

double given(const Scene& scene, std::size_t dimension, double value) {
  if (own<MetricState>(scene).scales.empty()) {
    return value / factor(scene, dimension);
  }
  const Scale& scale = own<MetricState>(scene).scales[dimension];
  return finite(value * scale.size + scale.shift);
}

std::vector<double> seen_components(const Scene& scene, std::size_t vector) {
  std::vector<double> components(scene.dimensions.size());
  for (std::size_t d = 0; d < components.size(); ++d) {
    components[d] = seen(scene, vector, d);
  }
  return components;
}

std::string fine_unit(const std::string& unit) {
  const auto slash = unit.find('/');
  const std::string above = unit.substr(0, slash);
  const std::string below = slash == std::string::npos ? "" : unit.substr(slash);
  if (above.starts_with("k") && takes_prefix(above.substr(1))) {
    return above.substr(1) + below;
  }
  if (takes_prefix(above)) {
    return "m" + unit;
  }
  return unit.empty() ? "10⁻³" : "10⁻³ " + unit;
}

std::string shown_unit(const Scene& scene, std::size_t dimension) {
  const std::string& unit = scene.dimensions[dimension].unit;
  return own<MetricState>(scene).fine == dimension ? fine_unit(unit) : unit;
}

std::string seen_unit(const Scene& scene, std::size_t dimension) {
  return own<MetricState>(scene).scaling != Scaling::measured ? "σ" : shown_unit(scene, dimension);
}

bool is_rescaled(const Scene& scene) {
  const auto& state = own<MetricState>(scene);
  return state.fine.has_value() || state.scaling != Scaling::measured;
}

void choose_scaling(Scene& scene, Scaling scaling) {
  own<MetricState>(scene).scaling = scaling;
  own<MetricState>(scene).scales.clear();
  if (scaling == Scaling::measured) {
    return;
  }
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    own<MetricState>(scene).scales.push_back(scale_for(scene, d, scaling));
  }
}

Similarity measure_seen(const Scene& scene) {
  Similarity similarity = measure(seen_components(scene, scene.compared.first),
                                  seen_components(scene, scene.compared.second));
  if (!is_rescaled(scene)) {
    return similarity;
  }
  similarity.cosine.value = settled_cosine(similarity.cosine.value);
  constexpr double half_turn = std::numbers::pi;
  for (const double landmark : {0.0, half_turn / 2, half_turn}) {
    if (std::abs(similarity.angle.value - landmark) < kAngleRounding) {
      similarity.angle.value = landmark;
    }
  }
  return similarity;
}

Measure metric_of(const Scene& scene, Metric metric, std::size_t a, std::size_t b) {
  const std::vector<double> first = seen_components(scene, a);
  const std::vector<double> second = seen_components(scene, b);
  switch (metric) {
    case Metric::dot:
      return dot_product(first, second);
    case Metric::euclidean:
      return euclidean_distance(first, second);
    case Metric::manhattan:
      return manhattan_distance(first, second);
    default:
      break;
  }
  Measure measure = metric == Metric::cosine ? cosine_similarity(first, second)
                                             : pearson_correlation(first, second);
  if (metric == Metric::correlation || is_rescaled(scene)) {
    measure.value = settled_cosine(measure.value);
  }
  return measure;
}

std::vector<Neighbour> neighbours(const Scene& scene, Metric metric) {
  std::vector<Neighbour> list;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (v != scene.compared.first) {
      list.push_back({v, metric_of(scene, metric, scene.compared.first, v)});
    }
  }
  std::ranges::stable_sort(list, [&](const Neighbour& a, const Neighbour& b) {
    const bool a_ok = a.measure.status == Status::ok;
    const bool b_ok = b.measure.status == Status::ok;
    return a_ok && b_ok ? nearness(metric, a.measure.value) > nearness(metric, b.measure.value)
                        : a_ok && !b_ok;
  });
  for (std::size_t i = 1; i < list.size(); ++i) {
    list[i].tied = list[i].measure.status == Status::ok &&
                   is_same(list[i].measure.value, list[i - 1].measure.value);
  }
  return list;
}

bool is_zero(const Scene& scene, std::size_t vector) {
  return std::ranges::all_of(seen_components(scene, vector), [](double x) { return x == 0; });
}

bool is_constant(const Scene& scene, std::size_t vector) {
  const std::vector<double> components = seen_components(scene, vector);
  return std::ranges::all_of(components, [&](double x) { return x == components[0]; });
}

}  // namespace cosine_lab
