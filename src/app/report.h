// What the page reads after a frame: plain numbers at fixed places. web/figure/report.ts names
// the same places.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "stage/frame.h"

namespace cosine_lab {

struct MeasureReport {
  double value = 0;
  double status = 0;    ///< of core/similarity.h
  double decimals = 0;  ///< that tell the truth about it
};

struct Report {
  double revision = 0;  ///< of the scene
  MeasureReport cosine;
  MeasureReport angle;  ///< as shown_angle() gives it
  MeasureReport dot;
  MeasureReport norm_first;
  MeasureReport norm_second;
  double first = 0;
  double second = 0;
  double can_undo = 0;
  double can_redo = 0;
  double at_start = 0;
  double dragging = 0;
  double cursor = 0;
  double panel_open = 0;
  double panel_scrolls = 0;
  double plot_x = 0, plot_y = 0, plot_width = 0, plot_height = 0;
  double scale = 0;  ///< CSS pixels a scene unit
  double typing_vector = -1;
  double typing_dimension = 0;
  double typing_x = 0, typing_y = 0, typing_width = 0, typing_height = 0;
  double vectors = 0;
  double dimensions = 0;
  double label_count = 0;
  double touched = -1;     ///< the vector a hand or the keyboard is at
  double moving = 0;       ///< on the way from one picture to the next
  double has_readout = 0;  ///< the measures stand above the drawing
  double folded = 0;       ///< the board is folded away at first
  double has_drawing = 0;  ///< there is a drawing beside the board
  double has_vectors = 0;  ///< there is something to zoom and to set in the panel
  double content = 0;      ///< another number for other names, units or counts
  double look = 0;         ///< another number for another way of looking at them
  double tries = 0;        ///< how often the exercise was checked
};

/// One label or one tip on the screen.
struct LabelReport {
  double role = 0, subject = 0, x = 0, y = 0, anchor_x = 0, anchor_y = 0, value = 0, decimals = 0,
         strong = 0, dimension = 0;
};
struct TipReport {
  double x = 0, y = 0, in_view = 0, shown = 0, compared = 0;
};

[[nodiscard]] Report report_of(const Frame& frame, const Session& session);
void report_labels(const Frame& frame, std::vector<LabelReport>& out);
void report_tips(const Frame& frame, std::vector<TipReport>& out);

}  // namespace cosine_lab
