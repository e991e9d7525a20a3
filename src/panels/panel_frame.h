// What the panel gets to know about its place, and what it answers.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

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
  std::optional<double> scroll;  ///< what is to be at the upper edge; nothing: as it is
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
  double height = 0;  ///< of all that it holds
  double scroll = 0;  ///< how much of that is above its upper edge
};

}  // namespace cosine_lab
