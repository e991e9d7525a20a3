#include "lesson/figures/embedding/embedding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <vector>

#include "core/plane.h"
#include "core/similarity.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/orbit.h"

namespace cosine_lab {
namespace {

using Numbers = std::vector<double>;

constexpr double kMost = std::numeric_limits<double>::max();
// Scales sums of 12 products down, so that none leaves the range of a double.
constexpr double kDown = 1.0 / 16;
// The first of the pair rises a little from the horizontal, so that both arrows are seen apart.
constexpr double kRise = 15 * std::numbers::pi / 180;
constexpr double kInPlane = 1e-9;
// So few vectors have a colour each.
constexpr std::size_t kMostOfDistinctColour = 8;
constexpr std::size_t kPairColours = 2;

double along(std::span<const double> vector, std::span<const double> axis) {
  double sum = 0;
  for (std::size_t d = 0; d < vector.size(); ++d) {
    sum += vector[d] * kDown * axis[d];
  }
  return std::clamp(sum / kDown, -kMost, kMost);
}

// A unit vector of the same direction; all zeros where there is none.
Numbers direction_of(const Numbers& vector) {
  double largest = 0;
  for (const double component : vector) {
    largest = std::max(largest, std::abs(component));
  }
  Numbers scaled(vector.size());
  if (largest > 0) {
    std::ranges::transform(vector, scaled.begin(), [&](double one) { return one / largest; });
    const double norm = l2_norm(scaled).value;
    std::ranges::transform(scaled, scaled.begin(), [&](double one) { return one / norm; });
  }
  return scaled;
}

bool lies_in(const Numbers& vector, const EmbeddingState& state) {
  Numbers residual = direction_of(vector);
  const double x = along(residual, state.x_axis);
  const double y = along(residual, state.y_axis);
  for (std::size_t d = 0; d < residual.size(); ++d) {
    residual[d] -= x * state.x_axis[d] + y * state.y_axis[d];
  }
  return l2_norm(residual).value <= kInPlane;
}

bool spans_pair(const Scene& scene) {
  const auto& state = state_of<EmbeddingState>(scene);
  return state.x_axis.size() == scene.dimensions.size() &&
         lies_in(scene.first().components, state) && lies_in(scene.second().components, state);
}

void span_pair(Scene& scene) {
  Numbers first = direction_of(scene.first().components);
  Numbers second = direction_of(scene.second().components);
  if (l2_norm(first).value == 0) {
    first = second;
  }
  if (l2_norm(first).value == 0) {
    first[state_of<EmbeddingState>(scene).axes[0]] = 1;
  }
  if (l2_norm(second).value == 0) {
    second = first;
  }
  Plane plane;
  if (plane.span(first, second) != Fault::none) {
    return;
  }
  auto& state = state_of<EmbeddingState>(scene);
  const double c = std::cos(kRise);
  const double s = std::sin(kRise);
  state.x_axis.resize(first.size());
  state.y_axis.resize(first.size());
  for (std::size_t d = 0; d < first.size(); ++d) {
    state.x_axis[d] = c * plane.x_axis()[d] - s * plane.y_axis()[d];
    state.y_axis[d] = s * plane.x_axis()[d] + c * plane.y_axis()[d];
  }
}

// Dimensions that are there and differ, as near to those asked for as can be.
void settle_axes(Scene& scene) {
  const std::size_t count = scene.dimensions.size();
  auto& axes = state_of<EmbeddingState>(scene).axes;
  for (std::size_t a = 0; a < std::min(axes.size(), count); ++a) {
    const auto taken = [&](std::size_t d) {
      return std::find(axes.begin(), axes.begin() + static_cast<std::ptrdiff_t>(a), d) !=
             axes.begin() + static_cast<std::ptrdiff_t>(a);
    };
    while (axes[a] >= count || taken(axes[a])) {
      axes[a] = (axes[a] + 1) % count;
    }
  }
}

DrawnAxes seen_from_side(const EmbeddingState& state) {
  const OrbitAxes orbit = orbit_axes(state.turn, state.tilt);
  DrawnAxes axes;
  for (std::size_t a = 0; a < state.axes.size(); ++a) {
    axes.x[state.axes[a]] = orbit.x[a];
    axes.y[state.axes[a]] = orbit.y[a];
  }
  return axes;
}

}  // namespace

DrawnAxes drawn_axes(const Scene& scene) {
  const auto& state = state_of<EmbeddingState>(scene);
  DrawnAxes axes;
  switch (state.view) {
    case EmbeddingView::plane:
      std::ranges::copy(state.x_axis, axes.x.begin());
      std::ranges::copy(state.y_axis, axes.y.begin());
      break;
    case EmbeddingView::features:
      axes.x[state.axes[0]] = 1;
      axes.y[state.axes[1]] = 1;
      break;
    case EmbeddingView::orbit:
      axes = seen_from_side(state);
      break;
  }
  return axes;
}

Point shadow_of(const Scene& scene, std::size_t vector) {
  const Numbers& components = scene.vectors[vector].components;
  const auto& state = state_of<EmbeddingState>(scene);
  if (state.view == EmbeddingView::features) {
    return {components[state.axes[0]], components[state.axes[1]]};
  }
  const DrawnAxes axes = drawn_axes(scene);
  return {along(components, axes.x), along(components, axes.y)};
}

void put_shadow(Scene& scene, std::size_t vector, const Point& place) {
  Numbers& components = scene.vectors[vector].components;
  const auto& state = state_of<EmbeddingState>(scene);
  if (state.view == EmbeddingView::features) {
    components[state.axes[0]] = place[0];
    components[state.axes[1]] = place[1];
    return;
  }
  const DrawnAxes axes = drawn_axes(scene);
  // The pair lies in its plane whole. As the old place and a way from it, rounding would lift it
  // off.
  const bool is_whole = state.view == EmbeddingView::plane && scene.is_compared(vector);
  const Point now = is_whole ? Point{} : shadow_of(scene, vector);
  for (std::size_t d = 0; d < components.size(); ++d) {
    const double moved = (is_whole ? 0 : components[d] * kDown) +
                         (place[0] * kDown - now[0] * kDown) * axes.x[d] +
                         (place[1] * kDown - now[1] * kDown) * axes.y[d];
    components[d] = std::clamp(moved / kDown, -kMost, kMost);
  }
}

double share_in_view(const Scene& scene, std::size_t vector) {
  const Numbers direction = direction_of(scene.vectors[vector].components);
  const DrawnAxes axes = drawn_axes(scene);
  const Numbers shadow{along(direction, axes.x), along(direction, axes.y)};
  return std::min(1.0, l2_norm(shadow).value);
}

std::size_t view_count(const Scene& scene) {
  return scene.dimensions.size() > kPlaneDimensions ? 3 : 1;
}

std::size_t colour_by_kind(const Scene& scene, std::size_t vector) {
  const auto& kinds = state_of<EmbeddingState>(scene).kinds;
  if (vector >= kinds.size()) {
    return vector;
  }
  return vector == scene.compared.first    ? 0
         : vector == scene.compared.second ? 1
                                           : kPairColours + static_cast<std::size_t>(kinds[vector]);
}

void settle_view(Scene& scene) {
  settle_axes(scene);
  auto& state = state_of<EmbeddingState>(scene);
  state.kinds =
      scene.vectors.size() > kMostOfDistinctColour ? word_kinds(scene) : std::vector<WordKind>{};
  if (view_count(scene) == 1) {
    state.view = EmbeddingView::features;
  }
  if (state.view != EmbeddingView::plane) {
    state.x_axis.clear();
    state.y_axis.clear();
  } else if (!spans_pair(scene)) {
    span_pair(scene);
  }
}

}  // namespace cosine_lab
