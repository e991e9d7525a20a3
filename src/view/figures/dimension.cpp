// Which is larger: dots on a number line, which swings into a plane.
#include <algorithm>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

#include "lesson/figures/dimension/state.h"
#include "view/arrow.h"
#include "view/arrows.h"
#include "view/axes.h"
#include "view/figure_drawings.h"
#include "view/names.h"
#include "view/number_line.h"
#include "view/ticks.h"

namespace cosine_lab {
namespace {

constexpr double kDot = 6;
constexpr double kComparedDot = 9;
constexpr double kGripRadius = 15;
constexpr double kFocusRadius = 17;
constexpr double kFirstRow = 34;  // from the line to the lowest name
constexpr double kRow = 24;
constexpr double kLetter = 8.5;
constexpr double kValueRoom = 84;  // " = 7.5 kg"
constexpr double kMostWide = 220;
constexpr double kApart = 8;

struct Place {
  double left = 0;
  double right = 0;
  std::size_t row = 0;
};

// The lowest row in which a text from `left` to `right` is free.
std::size_t free_row(const std::vector<Place>& taken, double left, double right) {
  for (std::size_t row = 0;; ++row) {
    const bool free = std::ranges::none_of(taken, [&](const Place& one) {
      return one.row == row && one.left < right + kApart && left < one.right + kApart;
    });
    if (free) {
      return row;
    }
  }
}

// The compared pair first, as names near the line matter most; then from left to right.
std::vector<std::size_t> order_of(const Picture& picture) {
  std::vector<std::size_t> order(picture.scene.vectors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t v) {
    return std::pair(!picture.scene.is_compared(v), picture.tip(v)[0]);
  });
  return order;
}

Label value_label(const Picture& picture, std::size_t vector, const ScreenPoint& at) {
  const std::size_t dimension = shown_dimensions(picture.scene).x;
  const double value = picture.scene.vectors[vector].components[dimension];
  Label label;
  label.role = LabelRole::named_value;
  label.subject = vector;
  label.dimension = dimension;
  label.value = value;
  label.decimals = decimals_for(nice_step(0.5 / picture.camera.scale()), std::abs(value));
  label.strong = picture.scene.is_compared(vector);
  label.at = at;
  label.anchor_y = 1;
  return label;
}

// "A = 3 kg" above each dot, in rows where they would overlap.
void write_values(const Picture& picture, DrawList& list) {
  const Rect& plot = picture.camera.plot();
  std::vector<Place> taken;
  for (const std::size_t v : order_of(picture)) {
    const ScreenPoint dot = picture.camera.to_screen(picture.tip(v));
    if (!is_shown(picture.scene, v) || !plot.contains(dot)) {
      continue;
    }
    const auto letters = static_cast<double>(picture.scene.vectors[v].name.size());
    const double half = std::min(kMostWide, letters * kLetter + kValueRoom) / 2;
    const double x = std::clamp(dot.x, plot.x + half, std::max(plot.x + half, plot.right() - half));
    const std::size_t row = free_row(taken, x - half, x + half);
    const double y = dot.y - kFirstRow - static_cast<double>(row) * kRow;
    if (y - kRow < plot.y) {
      continue;
    }
    // A stack of names over one dot needs one line to it.
    const bool stacked = std::ranges::any_of(taken, [&](const Place& one) {
      return one.row < row && one.left < dot.x && dot.x < one.right;
    });
    if (!stacked) {
      list.segment({dot.x, dot.y - kDot}, {dot.x, y + 2}, 1, faded(picture.colour(v), 0.5));
    }
    taken.push_back({x - half, x + half, row});
    list.labels.push_back(value_label(picture, v, {x, y}));
  }
}

void draw_dot(const Picture& picture, const Arrow& arrow, DrawList& list) {
  const std::size_t v = arrow.vector;
  const bool near = picture.touched.is_near(v);
  if (near || picture.scene.is_compared(v)) {
    list.disc(arrow.tip, near ? kGripRadius + 2 : kGripRadius,
              faded(picture.colour(v), near ? 0.32 : 0.16));
  }
  if (picture.touched.focused == v) {
    list.ring(arrow.tip, kFocusRadius, 5, picture.palette.paper);
    list.ring(arrow.tip, kFocusRadius, 2.5, picture.palette.accent);
  }
  list.disc(arrow.tip, picture.scene.is_compared(v) ? kComparedDot : kDot, arrow.colour);
}

void draw_lines(const Picture& picture, DrawList& list) {
  const auto& state = state_of<DimensionState>(picture.scene);
  const auto [low, high] = std::minmax(state.chosen, state.other);
  const double swing = picture.swing();
  if (swing <= 0) {
    draw_number_line(picture, {state.chosen, 0, 1}, list);
    return;
  }
  // The line that was shown stays in full ink; the other appears as it swings.
  const bool chosen_low = state.chosen == low;
  draw_number_line(picture, {low, 0, chosen_low ? 1 : swing}, list);
  draw_number_line(picture, {high, swing * std::numbers::pi / 2, chosen_low ? swing : 1}, list);
}

void draw(const Picture& picture, DrawList& list) {
  const double swing = picture.swing();
  if (swing >= 1) {
    draw_axes(picture, list);
    draw_arrows(picture, list);
    write_names(picture, list);
    return;
  }
  draw_lines(picture, list);
  each_arrow(picture, [&](const Arrow& arrow) {
    list.segment(arrow.tail, arrow.tip, arrow.style.thickness, faded(arrow.colour, swing));
    draw_dot(picture, arrow, list);
  });
  if (swing <= 0) {
    write_values(picture, list);
  } else {
    write_names(picture, list);
  }
}

Look look(const Scene& scene) {
  const auto& state = state_of<DimensionState>(scene);
  return {state.chosen, state.plane ? std::size_t{1} : 0};
}

}  // namespace

constinit const FigureDrawing drawings_of::dimension{draw, nullptr, look};

}  // namespace cosine_lab
