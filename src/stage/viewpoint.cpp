#include "stage/viewpoint.h"

#include <algorithm>

#include "view/figure_drawings.h"

namespace cosine_lab {

void Viewpoint::lay_out(const Layout& layout, const Scene& scene, bool held) {
  const Rect before = layout_.plot;
  layout_ = layout;
  if (held) {
    camera_ = camera_.with_plot(layout_.plot);
    return;
  }
  camera_.set_plot(layout_.plot);
  if (before == layout_.plot) {
    return;
  }
  if (chosen_) {
    keep_in_sight(before);
  } else {
    camera_ = fitted_to(scene, shows_everything(scene));
  }
}

// The circle about the middle that was in sight stays in sight. A phone that is turned back shows
// what it showed before.
void Viewpoint::keep_in_sight(const Rect& before) {
  const Rect& plot = layout_.plot;
  const double shorter = std::min(before.width, before.height);
  const ScreenPoint middle{plot.x + plot.width / 2, plot.y + plot.height / 2};
  if (shorter > 0) {
    camera_.zoom(std::min(plot.width, plot.height) / shorter, middle);
  }
}

Camera Viewpoint::fitted_to(const Scene& scene, bool everything) const {
  Camera camera = camera_;
  camera.set_plot(layout_.plot);
  return fitted(scene, camera, everything);
}

// The pair large, and the others too where that makes the pair at most half as large.
bool Viewpoint::shows_everything(const Scene& scene) const {
  return fitted_to(scene, true).scale() >= fitted_to(scene, false).scale() / 2;
}

void Viewpoint::fit(const Scene& scene) {
  const bool everything = shows_everything(scene);
  const bool there = fitted_to(scene, everything) == camera_;
  camera_ = fitted_to(scene, everything != there);
  chosen_ = there;
}

void Viewpoint::reset(const Scene& scene) {
  chosen_ = false;
  camera_ = fitted_to(scene, shows_everything(scene));
}

void Viewpoint::follow(const Scene& scene) {
  if (!chosen_) {
    reset(scene);
  }
}

void Viewpoint::look_at(const Camera& camera) {
  camera_ = camera.with_plot(layout_.plot);
  chosen_ = true;
}

void Viewpoint::pan(double right, double up) {
  const Rect& plot = camera_.plot();
  camera_.pan(-right * plot.width, up * plot.height);
  chosen_ = true;
}

void Viewpoint::zoom(double factor) {
  const Rect& plot = camera_.plot();
  ScreenPoint about = camera_.to_screen({0, 0});
  if (!plot.contains(about)) {
    about = {plot.x + plot.width / 2, plot.y + plot.height / 2};
  }
  camera_.zoom(factor, about);
  chosen_ = true;
}

}  // namespace cosine_lab
