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

struct Size {
  double wide = 0;
  double tall = kTall;
};

Size size_of(const Label& label, const std::string& name) {
  const double letter = label.strong ? kStrongLetter : kLetter;
  return {std::min(kMostWide, static_cast<double>(letters(name)) * letter)};
}

// Moves a label so that all of it, by its estimated size, is within the plot.
void keep_inside(Label& label, const Rect& plot, const Size& size) {
  const Rect room{plot.x + kEdge + label.anchor_x * size.wide,
                  plot.y + kAxisNameRoom + label.anchor_y * size.tall,
                  std::max(0.0, plot.width - 2 * kEdge - size.wide),
                  std::max(0.0, plot.height - kAxisNameRoom - kEdge - size.tall)};
  label.at = room.nearest(label.at);
}

// How far to move along one axis, so that what is `extent` long around `middle` is `away` from
// `tip`: nothing where the gap along the other axis does that already, and all once it is closed.
double step_aside(double middle, double tip, double extent, double gap_across, double away) {
  const double wanted = (extent / 2 + away) * std::clamp(1 - gap_across / away, 0.0, 1.0);
  const double now = middle - tip;
  return now > 0 ? std::max(0.0, wanted - now) : std::min(0.0, -wanted - now);
}

double gap(double middle, double tip, double extent) {
  return std::max(0.0, std::abs(middle - tip) - extent / 2);
}

// A name that an edge of the plot has pushed back onto its tip goes beside it, the more the closer
// the tip is to the edge.
void leave_tip(Label& label, const ScreenPoint& wanted, const ScreenPoint& tip, const Size& size) {
  const double away = label.strong ? kAway : kAwayOther;
  const ScreenPoint middle{label.at.x + (0.5 - label.anchor_x) * size.wide,
                           label.at.y + (0.5 - label.anchor_y) * size.tall};
  if (label.at.x != wanted.x) {
    label.at.y += step_aside(middle.y, tip.y, size.tall, gap(middle.x, tip.x, size.wide), away);
  } else if (label.at.y != wanted.y) {
    label.at.x += step_aside(middle.x, tip.x, size.wide, gap(middle.y, tip.y, size.tall), away);
  }
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
      const Size size = size_of(label, picture.scene.vectors[arrow.vector].name);
      const ScreenPoint wanted = label.at;
      keep_inside(label, picture.camera.plot(), size);
      leave_tip(label, wanted, arrow.tip, size);
      keep_inside(label, picture.camera.plot(), size);
      list.labels.push_back(label);
    }
  });
}

}  // namespace cosine_lab
