#include "view/motion.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cosine_lab {
namespace {

double mix(double from, double to, double share) {
  return from * (1 - share) + to * share;
}

// CSS pixels a scene unit: where the way begins, where it ends, and now.
struct Scales {
  double from = 1;
  double to = 1;
  double now = 1;
};

// A tip whose numbers change together with their scale, as from kg to g, moves straight on the
// screen; one that keeps them stays at its place on the axes. Infinity times a share of 0 would be
// no place at all.
double between(double from, double to, const Scales& scales, double share) {
  if (from == to) {
    return to;
  }
  const double on_screen = mix(within(from * scales.from, Camera::kFarthestPixel),
                               within(to * scales.to, Camera::kFarthestPixel), share);
  return within(on_screen / scales.now, std::numeric_limits<double>::max());
}

}  // namespace

Pose pose_of(const Scene& scene, const Camera& camera) {
  Pose pose;
  pose.camera = camera;
  pose.tips.reserve(scene.vectors.size());
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    pose.tips.push_back(tip_of(scene, v));
  }
  pose.swing = shown_dimensions(scene).line ? 0 : 1;
  return pose;
}

double eased(double share) {
  const double t = std::clamp(share, 0.0, 1.0);
  return t * t * (3 - 2 * t);
}

void Motion::begin(Pose from, const Laying& laying) {
  from_ = std::move(from);
  laying_ = laying;
  passed_ms_ = 0;
  last_ms_.reset();
}

double Motion::terms_laid() const {
  const auto standing = static_cast<double>(laying_.standing);
  const double all = static_cast<double>(laying_.all) - standing;
  return standing +
         passed_ms_ / std::min(kTermMilliseconds, kMostMilliseconds / std::max(1.0, all));
}

Pose Motion::shown(Pose target, double now_ms) {
  if (!from_) {
    return target;
  }
  // Steps of the clock, and not its time: one that is set back by an hour would hold the picture
  // for that hour.
  passed_ms_ += std::max(0.0, now_ms - last_ms_.value_or(now_ms));
  last_ms_ = now_ms;
  const double share = eased(passed_ms_ / kMilliseconds);
  const bool laid = terms_laid() >= static_cast<double>(laying_.all);
  if ((share >= 1 && laid) || from_->tips.size() != target.tips.size()) {
    stop();
    return target;
  }
  if (!laid) {
    target.terms = terms_laid();
  }
  const double to = target.camera.scale();
  target.camera = Camera::between(from_->camera, target.camera, share);
  const Scales scales{from_->camera.scale(), to, target.camera.scale()};
  for (std::size_t v = 0; v < target.tips.size(); ++v) {
    target.tips[v] = {between(from_->tips[v][0], target.tips[v][0], scales, share),
                      between(from_->tips[v][1], target.tips[v][1], scales, share)};
  }
  target.swing = mix(from_->swing, target.swing, share);
  return target;
}

}  // namespace cosine_lab
