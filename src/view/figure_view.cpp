#include "view/figure_view.h"

#include "view/figure_drawings.h"

namespace cosine_lab {

void draw_figure(const Picture& picture, DrawList& list) {
  list.clear();
  list.clip = picture.camera.plot();
  list.background = picture.palette.paper;
  if (const auto draw = drawing_of(picture.scene.kind).draw) {
    draw(picture, list);
  }
}

}  // namespace cosine_lab
