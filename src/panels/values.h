// The table of numbers, a row a vector.
#pragma once

#include <vector>

#include "lesson/figures/controls.h"
#include "lesson/session/session.h"
#include "panels/panel_frame.h"

namespace cosine_lab {

void draw_values(const Session& session, const std::vector<Control>& list, const PanelFrame& frame,
                 PanelAnswer& answer);

}  // namespace cosine_lab
