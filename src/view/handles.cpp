#include "view/handles.h"

#include "lesson/figures/figure.h"
#include "lesson/figures/graded_reply.h"
#include "view/ticks.h"

namespace cosine_lab {
namespace {

constexpr double kOthersHandicap = 10;
constexpr double kMagnetPixels = 5;
constexpr double kMagnetShare = 0.3;
constexpr double kLeastLinePixels = 10;
constexpr double kLeastArrowPixels = 8;

}  // namespace

bool is_shown(const Scene& scene, std::size_t vector) {
  return figure_entry(scene.kind).has_vectors && (scene.show_others || scene.is_compared(vector));
}

bool has_handle(const Scene& scene, std::size_t vector) {
  return is_shown(scene, vector) && !is_fixed(scene) &&
         (!figure_entry(scene.kind).only_pair_moves || scene.is_compared(vector));
}

std::optional<std::size_t> handle_at(const Scene& scene, const Camera& camera,
                                     const ScreenPoint& at) {
  std::optional<std::size_t> best;
  double best_score = kTargetSize / 2 + kOthersHandicap;
  for (std::size_t v = 0; v < scene.vectors.size() && !is_fixed(scene); ++v) {
    const double away = distance(camera.to_screen(tip_of(scene, v)), at);
    if (!is_shown(scene, v) || away > kTargetSize / 2) {
      continue;
    }
    const double score = away + (scene.is_compared(v) ? 0 : kOthersHandicap);
    if (score < best_score) {
      best_score = score;
      best = v;
    }
  }
  return best;
}

double key_step(const Camera& camera, double pixels) {
  return nice_step(pixels / camera.scale());
}

DragAids drag_aids(const Camera& camera, bool magnets) {
  const TickSteps steps = tick_steps(camera.scale());
  const double step = steps.minor * camera.scale() >= kLeastLinePixels ? steps.minor : steps.major;
  DragAids aids;
  aids.grid_step = magnets ? step : 0;
  aids.magnet = std::min(kMagnetPixels / camera.scale(), kMagnetShare * step);
  aids.least_length = kLeastArrowPixels / camera.scale();
  aids.ray_magnet = magnets ? kMagnetPixels / camera.scale() : 0;
  return aids;
}

}  // namespace cosine_lab
