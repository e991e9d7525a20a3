// A drawing as plain values: shapes for the renderer, labels for the page or any other writer of
// text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "view/geometry.h"
#include "view/palette.h"

namespace cosine_lab {

/// The numbers are those of shaders/shape.frag.
enum class ShapeKind : std::uint8_t { segment, hairline, dashes, head, ring, arc, sector };

/// One antialiased shape: an instance of the shape shader, laid out as its vertex attributes.
struct Shape {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  ///< ends; tip and foot of a head; centre of rings and arcs
  float kind = 0;
  float width = 0;   ///< half the thickness; half the breadth of a head
  float radius = 0;  ///< of rings, arcs and sectors; the period of dashes
  float phase = 0;   ///< of dashes
  Rgba colour = 0;
};
static_assert(sizeof(Shape) == 36, "the renderer's attribute strides count on it");

enum class LabelRole : std::uint8_t {
  tip,
  tick_x,
  tick_y,
  axis_x,
  axis_y,
  angle,
  component_x,
  component_y,
  named_value,  ///< a vector's name and its value in `dimension`
  multiple,     ///< `value` times a vector
  shadow,       ///< the cosine, as a length on the unit circle; of the second of the pair
  curve_x,      ///< degrees and cosines along the axes of the cosine's curve
  curve_y,
  curve_name,
  word,        ///< `subject` is one of word_vectors()
  word_added,  ///< the same with its sign in a sum
  word_taken
};

/// A text beside the drawing. `subject` is a vector (tip, component) or a dimension (axis); `value`
/// is what ticks, components and the angle (in the author's unit) say, with so many `decimals`
/// (-1: with an exponent); of a multiple, `decimals` are its significant digits.
struct Label {
  LabelRole role = LabelRole::tip;
  std::size_t subject = 0;
  std::size_t dimension = 0;  ///< that a value is measured in
  ScreenPoint at;
  double anchor_x =
      0.5;  ///< which point of the text stands at `at`: 0 left or top, 1 right or bottom
  double anchor_y = 0.5;
  double value = 0;
  int decimals = 0;
  bool strong = false;
  bool operator==(const Label&) const = default;
};

/// Lengths are CSS pixels.
struct DrawList {
  Rect clip;  ///< shapes are cut off at its edges
  Rgba background = 0;
  Rect panel;  ///< filled with one colour, under whatever is drawn on it; may be empty
  Rgba panel_colour = 0;
  std::vector<Shape> shapes;
  std::vector<Label> labels;

  void clear() {
    shapes.clear();
    labels.clear();
  }
  void segment(const ScreenPoint& a, const ScreenPoint& b, double thickness, Rgba colour);
  void hairline(const ScreenPoint& a, const ScreenPoint& b, Rgba colour);
  void dashes(const ScreenPoint& a, const ScreenPoint& b, double thickness, double period,
              Rgba colour);
  void head(const ScreenPoint& tip, const ScreenPoint& foot, double breadth, Rgba colour);
  void ring(const ScreenPoint& centre, double radius, double thickness, Rgba colour);
  void disc(const ScreenPoint& centre, double radius, Rgba colour);
  /// Angles in radians from the x axis, counter-clockwise as seen.
  void arc(const ScreenPoint& centre, double radius, double from, double sweep, double thickness,
           Rgba colour);
  void sector(const ScreenPoint& centre, double radius, double from, double sweep, Rgba colour);
};

}  // namespace cosine_lab
