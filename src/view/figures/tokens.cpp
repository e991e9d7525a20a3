// The figure is its board: nothing is drawn.
#include "view/figure_drawings.h"

namespace cosine_lab {

constinit const FigureDrawing drawings_of::tokens{};

}  // namespace cosine_lab
