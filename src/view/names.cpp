#include "view/names.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "lesson/text/text_pieces.h"
#include "view/arrow.h"
#include "view/clip.h"

namespace cosine_lab {
namespace {

constexpr double kAway = 14;  // from the tip to the nearest side of the name
constexpr double kAwayOther = 9;
constexpr double kBesideShaft = 9;
constexpr double kEdge = 3;  // kept free along the edges of the plot
constexpr double kAxisNameRoom = 24;
constexpr double kTurnAway = 1.2;  // radians that a name gives way to a close neighbour
constexpr double kCloseAngle = 0.6;
constexpr double kLetter = 8;  // what a letter takes, about
constexpr double kStrongLetter = 10;
constexpr double kMostWide = 135;  // longer names are cut off by the page
constexpr double kTall = 20;
// Among more vectors than this, only the pair and what is touched carry their names.
constexpr std::size_t kMostNames = 30;

// Where another arrow runs close, a name turns away from it, and more so the closer it runs; it
// changes sides only where one arrow passes over the other.
double name_direction(const Picture& picture, const Arrow& arrow) {
  constexpr double same = 1e-9;
  const double own = arrow.direction();
  double away = 0;
  for (const std::size_t v : {picture.scene.compared.first, picture.scene.compared.second}) {
    if (v == arrow.vector) {
      continue;
    }
    const double gap = std::remainder(own - arrow_of(picture, v).direction(), 2 * std::numbers::pi);
    const double closeness = std::max(0.0, 1 - std::abs(gap) / kCloseAngle);
    // Exactly on one another, the later name gives way clockwise.
    const double side =
        std::abs(gap) < same ? (arrow.vector > v ? -1.0 : 1.0) : std::copysign(1.0, gap);
    away += side * closeness * kTurnAway;
  }
  return own + away;
}

// The name's near side, not its middle, stands at the given distance: long names move no further
// out.
void put(Label& label, const ScreenPoint& from, double angle, double away) {
  label.at = {from.x + away * std::cos(angle), from.y - away * std::sin(angle)};
  label.anchor_x = 0.5 - 0.5 * std::cos(angle);
  label.anchor_y = 0.5 + 0.5 * std::sin(angle);
}

// Moves a label so that all of it, by its estimated size, is within the plot.
void keep_inside(Label& label, const Rect& plot, const std::string& name) {
  const double letter = label.strong ? kStrongLetter : kLetter;
  const double wide = std::min(kMostWide, static_cast<double>(letters(name)) * letter);
  const Rect room{plot.x + kEdge + label.anchor_x * wide,
                  plot.y + kAxisNameRoom + label.anchor_y * kTall,
                  std::max(0.0, plot.width - 2 * kEdge - wide),
                  std::max(0.0, plot.height - kAxisNameRoom - kEdge - kTall)};
  label.at = room.nearest(label.at);
}

// Beyond the tip; for a tip out of sight, beside its shaft where that leaves the view.
bool place_name(const Picture& picture, const Arrow& arrow, Label& label) {
  const Rect& plot = picture.camera.plot();
  if (plot.contains(arrow.tip)) {
    const double angle = arrow.is_dot() ? std::numbers::pi * 1.25 : name_direction(picture, arrow);
    put(label, arrow.tip, angle, label.strong ? kAway : kAwayOther);
    return true;
  }
  Rect inside = plot.grown(-kTall / 2);
  inside.y += kAxisNameRoom;
  inside.height = std::max(0.0, inside.height - kAxisNameRoom);
  const auto seen = clip(arrow.tail, arrow.tip, inside);
  if (seen) {
    put(label, seen->b, arrow.direction() - std::numbers::pi / 2, kBesideShaft);
  }
  return seen.has_value();
}

}  // namespace

void write_names(const Picture& picture, DrawList& list) {
  const bool all = picture.scene.vectors.size() <= kMostNames;
  each_arrow(picture, [&](const Arrow& arrow) {
    const Touched& touched = picture.touched;
    if (!all && !picture.scene.is_compared(arrow.vector) && !touched.is_near(arrow.vector) &&
        touched.focused != arrow.vector) {
      return;
    }
    Label label;
    label.role = LabelRole::tip;
    label.subject = arrow.vector;
    label.strong = picture.scene.is_compared(arrow.vector);
    if (place_name(picture, arrow, label)) {
      keep_inside(label, picture.camera.plot(), picture.scene.vectors[arrow.vector].name);
      list.labels.push_back(label);
    }
  });
}

}  // namespace cosine_lab
