// One frame of a figure, as a plain value: what is drawn, what is written beside it, and what
// changed since the frame before. It knows neither how it is drawn nor who reads it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/similarity.h"
#include "stage/panel.h"
#include "view/draw_list.h"
#include "view/label_text.h"

namespace cosine_lab {

enum class Cursor : std::uint8_t { normal, grab, grabbing, move, resize_x };

/// What differs from the frame before, one bit each. The first frame has them all.
enum class Change : std::uint16_t {
  scene = 1U << 0U,     ///< any change of the scene: its board says something else
  measures = 1U << 1U,  ///< the compared pair, or one of its measures
  labels = 1U << 2U,
  tips = 1U << 3U,
  content = 1U << 4U,  ///< names, units, counts or the choice of the data
  look = 1U << 5U,     ///< another part or aspect of the scene is looked at
  layout = 1U << 6U,   ///< the plot, the panel, or how far the panel is scrolled
  hand = 1U << 7U,     ///< the cursor, dragging, motion, or the vector that is touched
  history = 1U << 8U,  ///< whether there is something to undo, redo or reset
  score = 1U << 9U,    ///< the exercise was checked again
};
using Changes = std::uint32_t;

[[nodiscard]] constexpr Changes bit(Change change) {
  return static_cast<Changes>(change);
}
constexpr Changes kAllChanges = 2 * bit(Change::score) - 1;

/// A vector's tip on the screen.
struct Tip {
  ScreenPoint at;
  bool in_view = false;  ///< within the plot
  bool shown = false;    ///< an arrow that can be dragged
  bool compared = false;
  std::vector<double> components;  ///< in the dimensions' own units
  std::string text;                ///< them, with names and units: "mass 3 kg, volume 30 L"
  bool operator==(const Tip&) const = default;
};

struct Frame {
  DrawList drawing;
  std::vector<WrittenLabel> labels;  ///< those of `drawing`, with their texts
  std::vector<Tip> tips;             ///< of all vectors
  Similarity similarity;             ///< of the compared pair
  std::size_t first = 0;
  std::size_t second = 1;
  std::uint32_t revision = 0;  ///< of the session
  std::uint32_t content = 0;
  std::uint32_t look = 0;  ///< grows by one when FigureDrawing::look changes
  bool veiled = false;     ///< nothing may tell the measures
  std::size_t tries = 0;   ///< how often the exercise was checked
  bool can_undo = false;
  bool can_redo = false;
  bool at_start = true;
  Rect plot;
  bool panel_open = false;
  double panel_height = 0;  ///< of all that the panel holds; 0 where it is closed
  double panel_scroll = 0;  ///< how much of that is above its upper edge
  double scale = 1;         ///< CSS pixels a scene unit
  Cursor cursor = Cursor::normal;
  bool dragging = false;
  bool moving = false;                 ///< on the way from one picture to the next
  std::optional<std::size_t> touched;  ///< the vector a hand or the keyboard is at
  std::optional<std::size_t> picked;   ///< the vector that the next tap places
  /// What the reader asked to type since the last frame.
  std::optional<TypingRequest> typing;
  Changes changes = kAllChanges;
  bool another = false;  ///< another frame should follow soon

  [[nodiscard]] bool has_changed(Change change) const { return (changes & bit(change)) != 0; }
};

/// The bits of what differs between two frames.
[[nodiscard]] Changes changes_between(const Frame& before, const Frame& after);

}  // namespace cosine_lab
