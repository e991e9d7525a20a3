// The panel beside the figure: the list of controls as widgets. It reads a session and answers with
// commands.
#pragma once

#include "lesson/session/session.h"
#include "panels/panel_frame.h"

namespace cosine_lab {

/// Draws the panel into the current frame of the widget library.
[[nodiscard]] PanelAnswer draw_panel(const Session& session, const PanelFrame& frame);

}  // namespace cosine_lab
