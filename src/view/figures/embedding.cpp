// Many dimensions on a screen: the pair as arrows, all others as shadows, fainter the less of
// each lies in the plane drawn.
#include "lesson/figures/embedding/embedding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/similarity.h"
#include "lesson/figures/embedding/state.h"
#include "view/angle_mark.h"
#include "view/arrow.h"
#include "view/arrows.h"
#include "view/axes.h"
#include "view/figure_drawings.h"
#include "view/names.h"
#include "view/shadow_names.h"
#include "view/ticks.h"

namespace cosine_lab {
namespace {

constexpr double kDot = 4;
constexpr double kLitDot = 11;
constexpr double kLeastInk = 0.25;
constexpr double kRingPixels = 70;
constexpr std::size_t kMostRings = 40;
constexpr double kNameGap = 6;
constexpr double kTickGap = 7;

// Lengths in a plane whose axes are not dimensions: circles about the origin, each with its radius.
void draw_rings(const Picture& picture, DrawList& list) {
  const Rect& plot = picture.camera.plot();
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  const double step = nice_step(kRingPixels / picture.camera.scale());
  const double spacing = step * picture.camera.scale();
  const double far = std::hypot(std::max(origin.x - plot.x, plot.right() - origin.x),
                                std::max(origin.y - plot.y, plot.bottom() - origin.y));
  const double rings = std::floor(far / spacing);
  list.hairline({plot.x, origin.y}, {plot.right(), origin.y}, picture.palette.grid);
  list.hairline({origin.x, plot.y}, {origin.x, plot.bottom()}, picture.palette.grid);
  if (!(rings <= kMostRings)) {
    return;
  }
  for (std::size_t i = 1; i <= static_cast<std::size_t>(rings); ++i) {
    const auto count = static_cast<double>(i);
    list.ring(origin, count * spacing, 1, picture.palette.grid);
    const ScreenPoint at{origin.x + count * spacing, origin.y + kTickGap};
    if (plot.grown(-16).contains(at)) {
      Label label;
      label.role = LabelRole::tick_x;
      label.at = at;
      label.anchor_y = 0;
      label.value = count * step;
      label.decimals = decimals_for(step, count * step);
      list.labels.push_back(label);
    }
  }
}

// The three dimensions as lines from the origin, each as long as the largest number among them.
void draw_three_axes(const Picture& picture, DrawList& list) {
  const auto& state = state_of<EmbeddingState>(picture.scene);
  const DrawnAxes axes = drawn_axes(picture.scene);
  double longest = 0;
  for (const Vector& vector : picture.scene.vectors) {
    for (const std::size_t axis : state.axes) {
      longest = std::max(longest, std::abs(vector.components[axis]));
    }
  }
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  for (const std::size_t axis : state.axes) {
    const Point end{axes.x[axis] * longest, axes.y[axis] * longest};
    const ScreenPoint tip = picture.camera.to_screen(end);
    const ScreenPoint back = picture.camera.to_screen({-end[0], -end[1]});
    list.dashes(origin, back, 1, 7, picture.palette.axis);
    list.segment(origin, tip, 1.25, picture.palette.axis);
    Label label;
    label.role = LabelRole::axis_x;
    label.subject = axis;
    const double away = std::max(1e-9, distance(origin, tip));
    const double right = (tip.x - origin.x) / away;
    const double down = (tip.y - origin.y) / away;
    label.at = {tip.x + right * kNameGap, tip.y + down * kNameGap};
    label.anchor_x = 0.5 - 0.5 * right;
    label.anchor_y = 0.5 - 0.5 * down;
    list.labels.push_back(label);
  }
}

void draw_ground(const Picture& picture, DrawList& list) {
  switch (state_of<EmbeddingState>(picture.scene).view) {
    case EmbeddingView::plane:
      draw_rings(picture, list);
      break;
    case EmbeddingView::features:
      draw_axes(picture, list);
      break;
    case EmbeddingView::orbit:
      draw_three_axes(picture, list);
      break;
  }
}

std::vector<Dot> draw_dots(const Picture& picture, DrawList& list) {
  std::vector<Dot> dots;
  const Rect sight = picture.camera.plot().grown(kDot);
  for (std::size_t v = 0; v < picture.scene.vectors.size(); ++v) {
    const ScreenPoint at = picture.camera.to_screen(picture.tip(v));
    if (!is_shown(picture.scene, v) || has_handle(picture.scene, v) || !sight.contains(at)) {
      continue;
    }
    const bool near = picture.touched.is_near(v) || picture.touched.focused == v;
    const double share = share_in_view(picture.scene, v);
    const Rgba colour = picture.colour(v);
    if (near) {
      const ScreenPoint origin = picture.camera.to_screen({0, 0});
      list.segment(origin, at, 1.75, faded(colour, 0.7));
      list.disc(at, kLitDot, faded(colour, 0.3));
    }
    list.disc(at, kDot, faded(colour, near ? 1 : kLeastInk + (1 - kLeastInk) * share));
    dots.push_back({v, at, share, near});
  }
  return dots;
}

void draw(const Picture& picture, DrawList& list) {
  draw_ground(picture, list);
  std::vector<Dot> dots = draw_dots(picture, list);
  if (state_of<EmbeddingState>(picture.scene).view == EmbeddingView::plane) {
    draw_angle(picture, list);
  } else {
    draw_seen_angle(picture, list);
  }
  draw_arrows(picture, list);
  write_names(picture, list);
  write_dot_names(picture, std::move(dots), list);
}

// A view of three dimensions leaves room for every way it can be turned.
void add_points(const Scene& scene, std::vector<Point>& points) {
  if (state_of<EmbeddingState>(scene).view != EmbeddingView::orbit) {
    return;
  }
  double farthest = 0;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    std::array<double, 3> seen{};
    for (std::size_t a = 0; a < seen.size(); ++a) {
      seen[a] = scene.vectors[v].components[state_of<EmbeddingState>(scene).axes[a]];
    }
    const Measure norm = l2_norm(seen);
    farthest =
        is_shown(scene, v) && norm.status == Status::ok ? std::max(farthest, norm.value) : farthest;
  }
  points.push_back({farthest, 0});
  points.push_back({-farthest, 0});
  points.push_back({0, farthest});
  points.push_back({0, -farthest});
}

Look look(const Scene& scene) {
  const auto& state = state_of<EmbeddingState>(scene);
  Look look{static_cast<std::size_t>(state.view)};
  if (state.view == EmbeddingView::plane) {
    look.push_back(scene.compared.first);
    look.push_back(scene.compared.second);
  } else {
    look.insert(look.end(), state.axes.begin(), state.axes.end());
  }
  return look;
}

}  // namespace

constinit const FigureDrawing drawings_of::embedding{draw, add_points, look};

}  // namespace cosine_lab
