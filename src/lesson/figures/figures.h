// The kinds of figures: what belongs to each, in one table. A new figure is an entry here, made in
// a file of its own.
#pragma once

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/figures/figure.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Guided steps, then what the figure says.
[[nodiscard]] Board board_of(const Scene& scene, const Similarity& similarity);

/// Adds the controls of the panel to a board, for a page that shows no panel.
void add_panel_controls(const Scene& scene, Board& board);

// The entries, each in the file figure_<name>.cpp.
extern const FigureEntry kCosineFigure;
extern const FigureEntry kDimensionFigure;
extern const FigureEntry kPairsFigure;
extern const FigureEntry kRatioFigure;
extern const FigureEntry kMetricFigure;
extern const FigureEntry kEmbeddingFigure;
extern const FigureEntry kHighdimFigure;
extern const FigureEntry kTokensFigure;

}  // namespace cosine_lab
