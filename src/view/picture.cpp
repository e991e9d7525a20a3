#include "view/picture.h"

#include "lesson/figures/figure.h"
#include "lesson/figures/placement.h"
#include "view/palette.h"

namespace cosine_lab {

Point Picture::tip(std::size_t vector) const {
  return pose != nullptr ? pose->tips[vector] : tip_of(scene, vector);
}

Rgba Picture::colour(std::size_t vector) const {
  return palette.vector(colour_of(scene, vector));
}

double Picture::swing() const {
  return pose != nullptr ? pose->swing : (shown_dimensions(scene).line ? 0 : 1);
}

double Picture::laid(std::size_t term) const {
  return pose != nullptr ? eased(pose->terms - static_cast<double>(term)) : 1;
}

}  // namespace cosine_lab
