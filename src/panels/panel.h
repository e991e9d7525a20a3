// The panel beside the figure: the list of controls as widgets. It reads a session and answers with
// commands.
#pragma once

#include <optional>
#include <vector>

#include "lesson/figures/controls.h"
#include "lesson/session/session.h"
#include "panels/style.h"

namespace cosine_lab {

/// Where the panel stands and how it is used. Lengths in CSS pixels.
struct PanelFrame {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double units_per_pixel = 0.1;  ///< how far a pixel drags a number
  double density = 1;            ///< device pixels a CSS pixel: edges are one device pixel soft
  bool touch = false;
  PanelColours colours;
};

/// A number that the reader wants to type, and the cell it stands in.
struct CellRequest {
  std::size_t vector = 0;
  std::size_t dimension = 0;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

struct PanelAnswer {
  std::vector<Command> commands;
  std::optional<CellRequest> typing;
  bool scrolls = false;  ///< there is more than fits
};

/// Draws the panel into the current frame of the widget library.
[[nodiscard]] PanelAnswer draw_panel(const Session& session, const PanelFrame& frame);

}  // namespace cosine_lab
