#include "view/arrows.h"

#include <cmath>

#include "lesson/figures/guide.h"
#include "view/arrow.h"
#include "view/handles.h"
#include "view/special_directions.h"
#include "view/ticks.h"

namespace cosine_lab {
namespace {

constexpr double kGripRadius = 12;
constexpr double kFocusRadius = 16;

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
  const bool near = picture.touched.is_near(arrow.vector);
  if (picture.scene.is_compared(arrow.vector) || near) {
    list.disc(arrow.tip, near ? kGripRadius + 2 : kGripRadius,
              faded(picture.colour(arrow.vector), near ? 0.32 : 0.16));
  }
  if (picture.touched.guided && !near && is_asked_for(picture.scene, arrow.vector)) {
    list.ring(arrow.tip, kGripRadius, 2.5, picture.colour(arrow.vector));
  }
  if (picture.touched.focused == arrow.vector) {
    list.ring(arrow.tip, kFocusRadius, 5, picture.palette.paper);
    list.ring(arrow.tip, kFocusRadius, 2.5, picture.palette.accent);
  }
}

Label component_label(LabelRole role, std::size_t vector, std::size_t dimension,
                      const ScreenPoint& at, double value, int decimals) {
  Label label;
  label.role = role;
  label.subject = vector;
  label.dimension = dimension;
  label.at = at;
  label.value = value;
  label.decimals = decimals;
  return label;
}

// One component, or both: a line from the tip to each axis, and its number there.
void draw_components(const Picture& picture, const Arrow& arrow, bool along_x, bool along_y,
                     DrawList& list) {
  const Shown shown = shown_dimensions(picture.scene);
  const Point tip = picture.tip(arrow.vector);
  const ScreenPoint foot_x{arrow.tip.x, arrow.tail.y};
  const ScreenPoint foot_y{arrow.tail.x, arrow.tip.y};
  const Rgba colour = faded(arrow.colour, 0.8);
  // Two decimals below a pixel: what is read is what is drawn.
  const double step = nice_step(0.5 / picture.camera.scale());
  const int decimals = decimals_for(step, std::max(std::abs(tip[0]), std::abs(tip[1])));
  const double below = tip[1] >= 0 ? 1 : -1;
  const double beside = tip[0] >= 0 ? 1 : -1;
  if (along_x) {
    list.dashes(arrow.tip, foot_x, 1.5, 7, colour);
    list.disc(foot_x, 3, colour);
    Label x = component_label(LabelRole::component_x, arrow.vector, shown.x,
                              {foot_x.x, foot_x.y - below * 8}, tip[0], decimals);
    x.anchor_y = below > 0 ? 1 : 0;
    list.labels.push_back(x);
  }
  if (along_y) {
    list.dashes(arrow.tip, foot_y, 1.5, 7, colour);
    list.disc(foot_y, 3, colour);
    Label y = component_label(LabelRole::component_y, arrow.vector, shown.y,
                              {foot_y.x + beside * 8, foot_y.y}, tip[1], decimals);
    y.anchor_x = beside > 0 ? 0 : 1;
    list.labels.push_back(y);
  }
}

// What a piece of the board stands for.
void draw_lit_component(const Picture& picture, const Arrow& arrow, DrawList& list) {
  const Mark& lit = picture.touched.lit;
  const Shown shown = shown_dimensions(picture.scene);
  if (lit.is_of(arrow.vector) && lit.dimension >= 0 && shown.axes) {
    const auto dimension = static_cast<std::size_t>(lit.dimension);
    draw_components(picture, arrow, dimension == shown.x, dimension == shown.y, list);
  }
}

}  // namespace

void draw_arrows(const Picture& picture, DrawList& list) {
  draw_special_directions(picture, list);
  const bool components = picture.scene.show_components && shown_dimensions(picture.scene).axes;
  each_arrow(picture, [&](const Arrow& arrow) {
    if (components && picture.scene.is_compared(arrow.vector)) {
      draw_components(picture, arrow, true, true, list);
    } else {
      draw_lit_component(picture, arrow, list);
    }
  });
  each_arrow(picture, [&](const Arrow& arrow) {
    draw_grip(picture, arrow, list);
    draw_arrow(arrow, list);
  });
}

}  // namespace cosine_lab
