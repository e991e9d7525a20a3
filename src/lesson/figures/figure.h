// What a figure is to the code that all figures share: one entry.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/board/control.h"
#include "lesson/figures/step.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// What a figure adds to the scene, the controls and the board that all have. A function that is
/// not needed is left nullptr.
struct FigureEntry {
  std::string_view name;   ///< in `figure=`
  std::string_view title;  ///< keys of the catalogue, as in Board
  std::string_view label;
  std::size_t least_dimensions = kPlaneDimensions;
  std::size_t most_dimensions = kPlaneDimensions;
  /// Cosine, angle, dot product and norms stand above the drawing.
  bool has_readout = false;
  /// The board's body is folded away until the reader opens it.
  bool folded = false;
  /// The scene's vectors are drawn and can be dragged and compared; otherwise the figure draws
  /// something of its own, and has neither panel nor zoom.
  bool has_vectors = true;
  /// The board has the vectors' numbers; they are not among the controls of the panel.
  bool numbers_on_board = false;
  /// The reader chooses between the ready data and a table of their own.
  bool has_data = false;
  /// It has claims about the ready data.
  bool has_claims = false;
  /// Makes the figure's usual content of the ready data, or of what an author gave.
  void (*prepare)(Scene& scene) = nullptr;
  /// Appends the figure's own controls, in the order they are shown in.
  void (*add_controls)(const Scene& scene, std::vector<Control>& list) = nullptr;
  /// Sets one of them; false, and no change, where it cannot take the value.
  bool (*set)(Scene& scene, std::string_view id, double value) = nullptr;
  bool (*set_text)(Scene& scene, std::string_view id, std::string_view text) = nullptr;
  /// Brings up to date what the figure keeps beside its vectors; called after all is read, and
  /// after a control was set.
  void (*settle)(Scene& scene) = nullptr;
  /// Writes the board; the guided steps are there already.
  void (*fill)(const Scene& scene, const Similarity& similarity, Board& board) = nullptr;
  std::span<const Step> steps;
};

[[nodiscard]] const FigureEntry& figure_entry(FigureKind kind);

/// All of them, in the order of FigureKind.
[[nodiscard]] std::span<const FigureEntry* const> figures();

/// Brings up to date what the scene's figure keeps beside its vectors.
void settle(Scene& scene);

/// The kind of a name, or nothing.
[[nodiscard]] std::optional<FigureKind> figure_kind(std::string_view name);

}  // namespace cosine_lab
