#include "view/motion.h"

#include <algorithm>
#include <utility>

namespace cosine_lab {
namespace {

double mix(double from, double to, double share) {
  return from * (1 - share) + to * share;
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

void Motion::begin(Pose from) {
  from_ = std::move(from);
  start_ms_.reset();
}

Pose Motion::shown(Pose target, double now_ms) {
  if (!from_) {
    return target;
  }
  start_ms_ = start_ms_.value_or(now_ms);
  const double share = eased((now_ms - *start_ms_) / kMilliseconds);
  if (share >= 1 || from_->tips.size() != target.tips.size()) {
    stop();
    return target;
  }
  target.camera = Camera::between(from_->camera, target.camera, share);
  for (std::size_t v = 0; v < target.tips.size(); ++v) {
    target.tips[v] = {mix(from_->tips[v][0], target.tips[v][0], share),
                      mix(from_->tips[v][1], target.tips[v][1], share)};
  }
  target.swing = mix(from_->swing, target.swing, share);
  return target;
}

}  // namespace cosine_lab
