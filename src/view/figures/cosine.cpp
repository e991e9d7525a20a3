// The pair and its angle; and on the unit circle the shadow that is the cosine, beside the curve
// of all cosines.
#include <algorithm>
#include <cmath>
#include <vector>

#include "lesson/figures/cosine/unit_circle.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/text/digits.h"
#include "view/angle_mark.h"
#include "view/arrows.h"
#include "view/axes.h"
#include "view/cosine_curve.h"
#include "view/figure_drawings.h"
#include "view/names.h"

namespace cosine_lab {
namespace {

constexpr double kLineThickness = 1.25;
constexpr double kCorner = 9;  // of the right angle at the shadow's end
constexpr double kNameBreadth = 24;
constexpr double kNameHeight = 18;
constexpr double kLabelAway = 13;  // from the shadow
constexpr double kLeastDrop = 20;  // a shorter perpendicular has no room for its right angle

// The shadow of the second arrow on the line of the first, in scene units.
struct Shadow {
  Point line{};  ///< of length 1, along the first
  double length = 0;
  Point end{};
};

Shadow shadow_of(const Picture& picture) {
  Shadow shadow;
  shadow.line = unit_of(picture.tip(picture.scene.compared.first));
  const Point tip = picture.tip(picture.scene.compared.second);
  shadow.length = shadow.line[0] * tip[0] + shadow.line[1] * tip[1];
  shadow.end = {shadow.line[0] * shadow.length, shadow.line[1] * shadow.length};
  return shadow;
}

void draw_circle(const Picture& picture, DrawList& list) {
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  list.ring(origin, picture.camera.scale(), 1.5, faded(picture.palette.axis, 0.7));
}

// The perpendicular from the second tip, and its right angle.
void draw_drop(const Picture& picture, const Shadow& shadow, DrawList& list) {
  const std::size_t second = picture.scene.compared.second;
  const Rgba colour = faded(picture.colour(second), 0.85);
  const ScreenPoint tip = picture.camera.to_screen(picture.tip(second));
  const ScreenPoint foot = picture.camera.to_screen(shadow.end);
  list.dashes(tip, foot, 1.5, 7, colour);
  const double drop = distance(tip, foot);
  const double along = shadow.length * picture.camera.scale();
  if (drop > kLeastDrop && std::abs(along) > kLeastDrop) {
    const ScreenPoint up{(tip.x - foot.x) / drop * kCorner, (tip.y - foot.y) / drop * kCorner};
    const double back = std::copysign(kCorner, along);
    const ScreenPoint in{-shadow.line[0] * back, shadow.line[1] * back};
    list.segment({foot.x + up.x, foot.y + up.y}, {foot.x + up.x + in.x, foot.y + up.y + in.y},
                 kLineThickness, colour);
    list.segment({foot.x + in.x, foot.y + in.y}, {foot.x + up.x + in.x, foot.y + up.y + in.y},
                 kLineThickness, colour);
  }
}

// Beside the shadow, on the side where the second arrow is not.
Label shadow_label(const Picture& picture, const Shadow& shadow) {
  const Point tip = picture.tip(picture.scene.compared.second);
  const double across = shadow.line[0] * tip[1] - shadow.line[1] * tip[0];
  const double side = across > 0 ? 1 : -1;
  // To the right of the line where the second is to its left; y points down on the screen.
  const ScreenPoint away{side * shadow.line[1], side * shadow.line[0]};
  const ScreenPoint middle = picture.camera.to_screen({shadow.end[0] / 2, shadow.end[1] / 2});
  Label label;
  label.role = LabelRole::shadow;
  label.subject = picture.scene.compared.second;
  label.at = {middle.x + away.x * kLabelAway, middle.y + away.y * kLabelAway};
  label.anchor_x = 0.5 - 0.5 * away.x;
  label.anchor_y = 0.5 - 0.5 * away.y;
  label.value = picture.similarity.cosine.value;
  label.decimals = cosine_decimals(label.value);
  label.strong = true;
  return label;
}

void draw_shadow(const Picture& picture, DrawList& list) {
  const Shadow shadow = shadow_of(picture);
  const auto [first, second] = picture.scene.compared;
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  const Point opposite{-shadow.line[0], -shadow.line[1]};
  if (shadow.length < 0) {
    list.dashes(origin, picture.camera.to_screen(opposite), kLineThickness, 7,
                faded(picture.colour(first), 0.8));
  }
  draw_drop(picture, shadow, list);
  list.segment(origin, picture.camera.to_screen(shadow.end), kShadowThickness,
               faded(picture.colour(second), kShadowInk));
}

Picture within(const Picture& picture, const Camera& camera) {
  return {picture.scene,   picture.similarity, camera,
          picture.palette, picture.touched,    picture.pose};
}

void draw_arrow_view(const Picture& picture, DrawList& list) {
  draw_axes(picture, list);
  draw_angle(picture, list);
  draw_arrows(picture, list);
  write_names(picture, list);
}

// The circle's radius is 1, so that an axis needs no numbers between.
void keep_whole_numbers(DrawList& list) {
  const auto is_number = [](const Label& label) {
    return label.role == LabelRole::tick_x || label.role == LabelRole::tick_y;
  };
  std::erase_if(list.labels, [&](const Label& label) {
    const double whole = std::round(label.value);
    return is_number(label) && (whole == 0 || std::abs(label.value - whole) > 1e-9);
  });
  for (Label& label : list.labels) {
    label.decimals = is_number(label) ? std::min(label.decimals, 0) : label.decimals;
  }
}

// Vectors of one direction end in one place; their names stand below each other.
void separate_names(DrawList& list) {
  std::vector<ScreenPoint> taken;
  for (const bool strong : {true, false}) {
    for (Label& label : list.labels) {
      if (label.role != LabelRole::tip || label.strong != strong) {
        continue;
      }
      const auto is_close = [&](const ScreenPoint& one) {
        return std::abs(one.x - label.at.x) < kNameBreadth &&
               std::abs(one.y - label.at.y) < kNameHeight - 1;
      };
      while (std::ranges::any_of(taken, is_close)) {
        label.at.y += kNameHeight;
      }
      taken.push_back(label.at);
    }
  }
}

void draw_circle_view(const Picture& whole, DrawList& list) {
  const Rect& plot = whole.camera.plot();
  const Camera camera = whole.camera.with_plot(circle_room(plot));
  const Picture picture = within(whole, camera);
  draw_axes(picture, list);
  keep_whole_numbers(list);
  const bool defined = picture.similarity.cosine.status == Status::ok && !is_veiled(picture.scene);
  draw_circle(picture, list);
  if (defined) {
    draw_shadow(picture, list);
    draw_angle(picture, list);
  }
  draw_arrows(picture, list);
  write_names(picture, list);
  separate_names(list);
  if (defined) {
    list.labels.push_back(shadow_label(picture, shadow_of(picture)));
  }
  if (!is_veiled(picture.scene)) {
    draw_cosine_curve(whole, list);
  }
}

void draw(const Picture& picture, DrawList& list) {
  if (on_circle(picture.scene)) {
    draw_circle_view(picture, list);
  } else {
    draw_arrow_view(picture, list);
  }
}

void add_points(const Scene& scene, std::vector<Point>& points) {
  if (on_circle(scene)) {
    points.push_back({-1, -1});
    points.push_back({1, 1});
  }
}

Look look(const Scene& scene) {
  return {on_circle(scene) ? std::size_t{1} : 0};
}

Rect room(const Scene& scene, const Rect& plot) {
  return on_circle(scene) ? circle_room(plot) : plot;
}

}  // namespace

constinit const FigureDrawing drawings_of::cosine{draw, add_points, look, room};

}  // namespace cosine_lab
