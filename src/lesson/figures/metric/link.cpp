#include "lesson/figures/metric/link.h"

#include <vector>

#include "lesson/figures/controls.h"
#include "lesson/figures/metric/state.h"

namespace cosine_lab {
namespace {

// The unit counts from 1; 0: every dimension in its own.
std::string write_metric(const Scene& scene) {
  return state_indices({counted(state_of<MetricState>(scene).fine),
                        static_cast<std::size_t>(state_of<MetricState>(scene).scaling)});
}

bool read_metric(Scene& scene, std::string_view text) {
  const auto at = indices_of_state(text, kMaxDimensions + 1);
  return at && at->size() == 2 &&
         set_control(scene, "metric.unit", static_cast<double>((*at)[0])) &&
         set_control(scene, "metric.scaling", static_cast<double>((*at)[1]));
}

std::string write_scales(const Scene& scene) {
  std::vector<double> all;
  for (const Scale& scale : state_of<MetricState>(scene).scales) {
    all.push_back(scale.shift);
    all.push_back(scale.size);
  }
  return state_numbers(all);
}

bool read_scales(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  if (!all || all->size() != 2 * state_of<MetricState>(scene).scales.size()) {
    return false;
  }
  for (std::size_t i = 0; i < all->size(); i += 2) {
    const Scale scale{(*all)[i], (*all)[i + 1]};
    if (!(scale.size > 0)) {
      return false;
    }
    state_of<MetricState>(scene).scales[i / 2] = scale;
  }
  return true;
}

}  // namespace

const std::array<StatePart, 2> kMetricStateParts{
    StatePart{"metric", write_metric, read_metric},
    StatePart{"scales", write_scales, read_scales},
};

}  // namespace cosine_lab
