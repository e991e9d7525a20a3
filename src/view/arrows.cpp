// The vectors: shafts and heads, their components, the marks of a hand, and their names.
#include <cmath>
#include <numbers>

#include "view/clip.h"
#include "view/figure_view.h"
#include "view/handles.h"
#include "view/ticks.h"

namespace cosine_lab {
namespace {

struct Style {
  double thickness;
  double head_length;
  double head_breadth;
  double ink;  // share of the colour's strength
};

constexpr Style kCompared{3.5, 15, 13, 1};
constexpr Style kOther{2, 10, 8.5, 0.62};
constexpr double kGripRadius = 12;
constexpr double kFocusRadius = 16;
constexpr double kNameAway = 19;
constexpr double kBesideShaft = 15;
constexpr double kAxisNameRoom = 20;
constexpr double kTurnAway = 1.2;  // radians that a name gives way to a close neighbour
constexpr double kCloseAngle = 0.6;

struct Arrow {
  std::size_t vector;
  ScreenPoint tail;
  ScreenPoint tip;
  Style style;
  Rgba colour;
  double length;
};

// A tip beyond all screens is brought nearer along its arrow, so that the direction stays.
Point within_reach(const Point& tip, double scale) {
  constexpr double far = 1e100;
  const double size = std::max(std::abs(tip[0]), std::abs(tip[1]));
  const double most = far / scale;
  return size > most ? Point{tip[0] / size * most, tip[1] / size * most} : tip;
}

Arrow arrow_of(const Picture& picture, std::size_t vector) {
  Arrow arrow{};
  arrow.vector = vector;
  arrow.tail = picture.camera.to_screen({0, 0});
  arrow.tip = picture.camera.to_screen(
      within_reach(tip_of(picture.scene.vectors[vector]), picture.camera.scale()));
  arrow.style = picture.scene.is_compared(vector) ? kCompared : kOther;
  arrow.colour = faded(picture.palette.vector(vector), arrow.style.ink);
  arrow.length = distance(arrow.tail, arrow.tip);
  return arrow;
}

ScreenPoint along(const Arrow& arrow, double from_tip) {
  const double share = from_tip / arrow.length;
  return {arrow.tip.x + (arrow.tail.x - arrow.tip.x) * share,
          arrow.tip.y + (arrow.tail.y - arrow.tip.y) * share};
}

void draw_arrow(const Arrow& arrow, DrawList& list) {
  if (!(arrow.length > 0.5)) {
    list.ring(arrow.tail, 5, 2, arrow.colour);
    return;
  }
  // A short arrow keeps its shape: the head shrinks with it.
  const double head = std::min(arrow.style.head_length, 0.7 * arrow.length);
  const double breadth = arrow.style.head_breadth * head / arrow.style.head_length;
  list.segment(arrow.tail, along(arrow, head * 0.8), arrow.style.thickness, arrow.colour);
  list.head(arrow.tip, along(arrow, head), breadth, arrow.colour);
}

void draw_grip(const Picture& picture, const Arrow& arrow, DrawList& list) {
  const bool near =
      picture.touched.hovered == arrow.vector || picture.touched.grabbed == arrow.vector;
  if (picture.scene.is_compared(arrow.vector) || near) {
    list.disc(arrow.tip, near ? kGripRadius + 2 : kGripRadius,
              faded(picture.palette.vector(arrow.vector), near ? 0.32 : 0.16));
  }
  if (picture.touched.focused == arrow.vector) {
    list.ring(arrow.tip, kFocusRadius, 5, picture.palette.paper);
    list.ring(arrow.tip, kFocusRadius, 2.5, picture.palette.accent);
  }
}

Label component_label(LabelRole role, std::size_t vector, const ScreenPoint& at, double value,
                      int decimals) {
  Label label;
  label.role = role;
  label.subject = vector;
  label.at = at;
  label.value = value;
  label.decimals = decimals;
  return label;
}

void draw_components(const Picture& picture, const Arrow& arrow, DrawList& list) {
  const Point tip = tip_of(picture.scene.vectors[arrow.vector]);
  const ScreenPoint foot_x{arrow.tip.x, arrow.tail.y};
  const ScreenPoint foot_y{arrow.tail.x, arrow.tip.y};
  const Rgba colour = faded(arrow.colour, 0.8);
  list.dashes(arrow.tip, foot_x, 1.5, 7, colour);
  list.dashes(arrow.tip, foot_y, 1.5, 7, colour);
  list.disc(foot_x, 3, colour);
  list.disc(foot_y, 3, colour);
  // Two decimals below a pixel: what is read is what is drawn.
  const double step = nice_step(0.5 / picture.camera.scale());
  const int decimals = decimals_for(step, std::max(std::abs(tip[0]), std::abs(tip[1])));
  const double below = tip[1] >= 0 ? 1 : -1;
  const double beside = tip[0] >= 0 ? 1 : -1;
  Label x = component_label(LabelRole::component_x, arrow.vector, {foot_x.x, foot_x.y - below * 8},
                            tip[0], decimals);
  x.anchor_y = below > 0 ? 1 : 0;
  Label y = component_label(LabelRole::component_y, arrow.vector, {foot_y.x + beside * 8, foot_y.y},
                            tip[1], decimals);
  y.anchor_x = beside > 0 ? 0 : 1;
  list.labels.push_back(x);
  list.labels.push_back(y);
}

double direction(const Arrow& arrow) {
  return std::atan2(arrow.tail.y - arrow.tip.y, arrow.tip.x - arrow.tail.x);
}

// A name stands beyond its tip. Where another arrow runs close, it turns away from that one, and
// the more the closer it runs: nothing jumps while an arrow is dragged past another.
double name_direction(const Picture& picture, const Arrow& arrow) {
  const double own = direction(arrow);
  double away = 0;
  for (const std::size_t v : {picture.scene.compared.first, picture.scene.compared.second}) {
    if (v == arrow.vector) {
      continue;
    }
    const double gap = std::remainder(own - direction(arrow_of(picture, v)), 2 * std::numbers::pi);
    const double closeness = std::max(0.0, 1 - std::abs(gap) / kCloseAngle);
    // Exactly on one another, the later name gives way clockwise.
    const double side = gap == 0 ? (arrow.vector > v ? -1.0 : 1.0) : std::copysign(1.0, gap);
    away += side * closeness * kTurnAway;
  }
  return own + away;
}

// Beyond the tip; for a tip out of sight, where its shaft leaves the view.
std::optional<ScreenPoint> name_place(const Picture& picture, const Arrow& arrow) {
  Rect inside = picture.camera.plot().grown(-12);
  inside.y += kAxisNameRoom;
  inside.height = std::max(0.0, inside.height - kAxisNameRoom);
  if (!picture.camera.plot().contains(arrow.tip)) {
    const auto seen = clip(arrow.tail, arrow.tip, inside);
    const double aside = direction(arrow) - std::numbers::pi / 2;
    return seen ? std::optional(inside.nearest({seen->b.x + kBesideShaft * std::cos(aside),
                                                seen->b.y - kBesideShaft * std::sin(aside)}))
                : std::nullopt;
  }
  const double angle =
      arrow.length > 0.5 ? name_direction(picture, arrow) : std::numbers::pi * 1.25;
  const double away = picture.scene.is_compared(arrow.vector) ? kNameAway + 2 : kNameAway - 4;
  return inside.nearest(
      {arrow.tip.x + away * std::cos(angle), arrow.tip.y - away * std::sin(angle)});
}

void write_name(const Picture& picture, const Arrow& arrow, DrawList& list) {
  if (const auto place = name_place(picture, arrow)) {
    Label label;
    label.role = LabelRole::tip;
    label.subject = arrow.vector;
    label.strong = picture.scene.is_compared(arrow.vector);
    label.at = *place;
    list.labels.push_back(label);
  }
}

template <typename Draw>
void each_arrow(const Picture& picture, const Draw& draw) {
  // The compared pair lies on top of the others.
  for (const bool compared : {false, true}) {
    for (std::size_t v = 0; v < picture.scene.vectors.size(); ++v) {
      if (picture.scene.is_compared(v) == compared && is_shown(picture.scene, v)) {
        draw(arrow_of(picture, v));
      }
    }
  }
}

}  // namespace

void draw_arrows(const Picture& picture, DrawList& list) {
  if (picture.scene.show_components) {
    each_arrow(picture, [&](const Arrow& arrow) {
      if (picture.scene.is_compared(arrow.vector)) {
        draw_components(picture, arrow, list);
      }
    });
  }
  each_arrow(picture, [&](const Arrow& arrow) {
    draw_grip(picture, arrow, list);
    draw_arrow(arrow, list);
  });
  each_arrow(picture, [&](const Arrow& arrow) { write_name(picture, arrow, list); });
}

}  // namespace cosine_lab
