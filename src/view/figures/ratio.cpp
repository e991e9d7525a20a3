// X beside the dashed arrow of k Y, and how far each dimension is off.
#include "lesson/figures/ratio/ratio.h"

#include <cmath>

#include "lesson/figures/ratio/state.h"
#include "lesson/figures/scene_exercise.h"
#include "view/arrow.h"
#include "view/arrows.h"
#include "view/axes.h"
#include "view/figure_drawings.h"
#include "view/names.h"

namespace cosine_lab {
namespace {

constexpr double kGhostBreadth = 11;
constexpr double kGhostHead = 22;
constexpr double kLabelShare = 0.62;  // along the ghost
constexpr double kLabelAway = 13;
constexpr int kDigits = 4;

struct Ghost {
  ScreenPoint tail;
  ScreenPoint tip;
  double length = 0;
};

Point multiple(const Point& tip, double k) {
  return {tip[0] * k, tip[1] * k};
}

void draw_ghost(const Ghost& ghost, Rgba colour, DrawList& list) {
  const double head = std::min(kGhostHead, 0.7 * ghost.length);
  if (!(head > 1)) {
    list.ring(ghost.tip, 8, 2, colour);
    return;
  }
  const double share = head / ghost.length;
  const ScreenPoint neck{ghost.tip.x + (ghost.tail.x - ghost.tip.x) * share,
                         ghost.tip.y + (ghost.tail.y - ghost.tip.y) * share};
  list.segment(ghost.tail, neck, kGhostBreadth, faded(colour, 0.3));
  list.head(ghost.tip, neck, kGhostBreadth * 2.1, faded(colour, 0.3));
  list.dashes(ghost.tail, ghost.tip, 1.75, 8, colour);
}

// From both tips to the axes: where the lines meet, that dimension fits.
void draw_feet(const Picture& picture, const ScreenPoint& tip, Rgba colour, DrawList& list) {
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  list.dashes(tip, {tip.x, origin.y}, 1.25, 6, colour);
  list.dashes(tip, {origin.x, tip.y}, 1.25, 6, colour);
  list.disc({tip.x, origin.y}, 3, colour);
  list.disc({origin.x, tip.y}, 3, colour);
}

Label ghost_label(const Ghost& ghost, const ClaimCheck& check, std::size_t vector) {
  const double angle = std::atan2(ghost.tail.y - ghost.tip.y, ghost.tip.x - ghost.tail.x);
  Label label;
  label.role = LabelRole::multiple;
  label.subject = vector;
  label.value = check.k;
  label.decimals = kDigits;
  label.at = {
      ghost.tail.x + (ghost.tip.x - ghost.tail.x) * kLabelShare + std::sin(angle) * kLabelAway,
      ghost.tail.y + (ghost.tip.y - ghost.tail.y) * kLabelShare + std::cos(angle) * kLabelAway};
  label.anchor_x = 0.5 - 0.5 * std::sin(angle);
  label.anchor_y = 0.5 - 0.5 * std::cos(angle);
  return label;
}

void draw(const Picture& picture, DrawList& list) {
  draw_axes(picture, list);
  const auto [x, y] = picture.scene.compared;
  const ClaimCheck check = check_ratio(picture.scene);
  // The multiple would tell the factor that an open question asks for.
  if (check.verdict != Verdict::undefined && !is_veiled(picture.scene)) {
    Ghost ghost{picture.camera.to_screen({0, 0}),
                picture.camera.to_screen(multiple(picture.tip(y), check.k))};
    ghost.length = distance(ghost.tail, ghost.tip);
    const ScreenPoint tip = picture.camera.to_screen(picture.tip(x));
    draw_feet(picture, ghost.tip, faded(picture.colour(y), 0.55), list);
    draw_feet(picture, tip, faded(picture.colour(x), 0.75), list);
    draw_ghost(ghost, picture.colour(y), list);
    // Y itself carries its name.
    if (check.k != 1 && picture.camera.plot().contains(ghost.tip)) {
      list.labels.push_back(ghost_label(ghost, check, y));
    }
  }
  draw_arrows(picture, list);
  write_names(picture, list);
}

void add_points(const Scene& scene, std::vector<Point>& points) {
  const ClaimCheck check = check_ratio(scene);
  if (check.verdict != Verdict::undefined) {
    points.push_back(multiple(tip_of(scene, scene.compared.second), check.k));
  }
}

Look look(const Scene& scene) {
  return {scene.compared.first, scene.compared.second, state_of<RatioState>(scene).dimension,
          counted(scene.claim)};
}

}  // namespace

constinit const FigureDrawing drawings_of::ratio{draw, add_points, look};

}  // namespace cosine_lab
