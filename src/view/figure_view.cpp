#include "view/figure_view.h"

namespace cosine_lab {

void draw_figure(const Picture& picture, DrawList& list) {
  list.clear();
  list.clip = picture.camera.plot();
  list.background = picture.palette.paper;
  draw_axes(picture, list);
  draw_angle(picture, list);
  draw_arrows(picture, list);
  write_names(picture, list);
}

}  // namespace cosine_lab
