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
  return state_of<MetricState>(scene).fine == dimension ? kThousand : 1;
}

// The statistics of a dimension's numbers, dividing by the number of vectors.
struct Statistics {
  double mean = 0;
  double spread = 0;  // the standard deviation; 0 where rounding alone tells the numbers apart
};

// As shares of the largest number they cannot overflow.
Statistics statistics_of(const Scene& scene, std::size_t dimension) {
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
  return {mean * largest, spread > kRounding ? spread * largest : 0};
}

// Equal numbers have no spread to divide by.
Scale scale_for(const Scene& scene, std::size_t dimension, Scaling scaling) {
  const Statistics found = statistics_of(scene, dimension);
  return {scaling == Scaling::standardised ? found.mean : 0, found.spread > 0 ? found.spread : 1};
}

double settled_cosine(double cosine) {
  for (const double landmark : {-1.0, 0.0, 1.0}) {
    if (std::abs(cosine - landmark) < kRounding) {
      return landmark;
    }
  }
  return cosine;
}

bool is_distance(Metric metric) {
  return metric == Metric::euclidean || metric == Metric::manhattan;
}

// Larger is nearer. A number beyond the range of doubles is beyond all others, too.
double nearness(const Scene& scene, Metric metric, const RankedVector& one) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (one.measure.status == Status::out_of_range) {
    const double sign = is_distance(metric)
                            ? -1
                            : cosine_similarity(seen_components(scene, scene.compared.first),
                                                seen_components(scene, one.vector))
                                  .value;
    return std::copysign(infinite, sign);
  }
  return is_distance(metric) ? -one.measure.value : one.measure.value;
}

// Equal but for rounding. Shares that are as good as 0 are equal, and so are numbers that are too
// large to be written.
bool is_same(Metric metric, const Measure& one, const Measure& other) {
  if (one.status != Status::ok || other.status != Status::ok) {
    return one.status == Status::out_of_range && other.status == Status::out_of_range;
  }
  const double least = metric == Metric::cosine || metric == Metric::correlation ? 1e-3 : 0;
  return std::abs(one.value - other.value) <=
         kRounding * std::max({std::abs(one.value), std::abs(other.value), least});
}

}  // namespace

double seen(const Scene& scene, std::size_t vector, std::size_t dimension) {
  const double value = scene.vectors[vector].components[dimension];
  if (state_of<MetricState>(scene).scales.empty()) {
    return finite(value * factor(scene, dimension));
  }
  const Scale& scale = state_of<MetricState>(scene).scales[dimension];
  return finite((value - scale.shift) / scale.size);
}

double unscaled(const Scene& scene, std::size_t dimension, double value) {
  if (state_of<MetricState>(scene).scales.empty()) {
    return value / factor(scene, dimension);
  }
  const Scale& scale = state_of<MetricState>(scene).scales[dimension];
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
  return state_of<MetricState>(scene).fine == dimension ? fine_unit(unit) : unit;
}

std::string seen_unit(const Scene& scene, std::size_t dimension) {
  return state_of<MetricState>(scene).scaling != Scaling::measured ? "σ"
                                                                   : shown_unit(scene, dimension);
}

bool is_rescaled(const Scene& scene) {
  const auto& state = state_of<MetricState>(scene);
  return state.fine.has_value() || state.scaling != Scaling::measured;
}

void choose_scaling(Scene& scene, Scaling scaling) {
  state_of<MetricState>(scene).scaling = scaling;
  state_of<MetricState>(scene).scales.clear();
  if (scaling == Scaling::measured) {
    return;
  }
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    state_of<MetricState>(scene).scales.push_back(scale_for(scene, d, scaling));
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
  Measure measure;
  switch (metric) {
    case Metric::dot:
      return dot_product(first, second);
    case Metric::euclidean:
      return euclidean_distance(first, second);
    case Metric::manhattan:
      return manhattan_distance(first, second);
    case Metric::cosine:
      measure = cosine_similarity(first, second);
      break;
    case Metric::correlation:
      measure = pearson_correlation(first, second);
      break;
  }
  if (metric == Metric::correlation || is_rescaled(scene)) {
    measure.value = settled_cosine(measure.value);
  }
  return measure;
}

bool has_place(const RankedVector& one) {
  return one.measure.status != Status::zero_vector;
}

std::vector<RankedVector> neighbours(const Scene& scene, Metric metric) {
  std::vector<RankedVector> list;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (v != scene.compared.first) {
      list.push_back({v, metric_of(scene, metric, scene.compared.first, v)});
    }
  }
  std::ranges::stable_sort(list, [&](const RankedVector& a, const RankedVector& b) {
    return has_place(a) && has_place(b) ? nearness(scene, metric, a) > nearness(scene, metric, b)
                                        : has_place(a) && !has_place(b);
  });
  for (std::size_t i = 1; i < list.size(); ++i) {
    list[i].tied = is_same(metric, list[i].measure, list[i - 1].measure) &&
                   nearness(scene, metric, list[i]) * nearness(scene, metric, list[i - 1]) >= 0;
  }
  return list;
}

bool is_flat(const Scene& scene, std::size_t dimension) {
  const auto& scales = state_of<MetricState>(scene).scales;
  return statistics_of(scene, dimension).spread == 0 && scales[dimension].size == 1;
}

bool is_zero(const Scene& scene, std::size_t vector) {
  return std::ranges::all_of(seen_components(scene, vector), [](double x) { return x == 0; });
}

bool is_constant(const Scene& scene, std::size_t vector) {
  const std::vector<double> components = seen_components(scene, vector);
  return std::ranges::all_of(components, [&](double x) { return x == components[0]; });
}

}  // namespace cosine_lab
