#include "app/figure.h"

#include <utility>

namespace cosine_lab {

Figure::Figure(Scene scene) : stage_(std::move(scene), &panel_) {}

bool Figure::start_graphics() {
  PanelHost::forget_textures();
  has_graphics_ = renderer_.create();
  panel_.set_graphics(has_graphics_);
  stage_.refresh();
  return has_graphics_;
}

void Figure::stop_graphics() {
  has_graphics_ = false;
  panel_.set_graphics(false);
}

const Frame& Figure::draw(double time_ms) {
  const Frame& frame = stage_.frame(time_ms);
  if (has_graphics_) {
    renderer_.draw(frame.drawing, frame.panel_open ? panel_.draw_data() : nullptr, stage_.canvas());
  }
  return frame;
}

}  // namespace cosine_lab
