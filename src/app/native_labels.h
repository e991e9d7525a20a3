// The drawing's texts on the desktop, where no browser writes them.
#pragma once

#include "stage/stage.h"

namespace cosine_lab {

/// Adds the labels of the last drawing and the readout to the widget library's background.
void draw_native_labels(const Stage& stage);

}  // namespace cosine_lab
