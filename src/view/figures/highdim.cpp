// A histogram of cosines, with the theoretical distribution as a line.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/highdim/state.h"
#include "lesson/figures/scene_exercise.h"
#include "view/figure_drawings.h"
#include "view/ticks.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kBins = 50;
constexpr double kBin = 2.0 / kBins;
constexpr double kLeft = 44;  // room for the numbers of the upright axis
constexpr double kRight = 18;
constexpr double kAbove = 34;  // and for the axis' name
constexpr double kBelow = 46;
constexpr double kGap = 1.5;  // between bars
constexpr double kTickGap = 7;
constexpr double kTickPixels = 48;

using Shares = std::array<double, kBins>;

double left_of(std::size_t bin) {
  return -1 + static_cast<double>(bin) * kBin;
}

Shares counted(const RandomPairs& pairs) {
  Shares shares{};
  for (const double cosine : pairs.cosines) {
    const auto bin = static_cast<std::size_t>(std::max(0.0, (cosine + 1) / kBin));
    shares[std::min(bin, kBins - 1)] += 1.0 / kRandomPairs;
  }
  return shares;
}

Shares expected(std::size_t dimensions) {
  Shares shares{};
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    shares[bin] = expected_share(dimensions, left_of(bin), left_of(bin) + kBin);
  }
  return shares;
}

// From cosines and shares to the screen.
struct Chart {
  Rect inner;
  double most = 1;  // the share at the upper edge

  [[nodiscard]] double x(double cosine) const { return inner.x + (cosine + 1) / 2 * inner.width; }
  [[nodiscard]] double y(double share) const {
    return inner.bottom() - share / most * inner.height;
  }
};

Chart chart_for(const Rect& plot, const Shares& bars, const Shares* line) {
  Chart chart;
  chart.inner = {plot.x + kLeft, plot.y + kAbove, std::max(1.0, plot.width - kLeft - kRight),
                 std::max(1.0, plot.height - kAbove - kBelow)};
  chart.most = *std::ranges::max_element(bars);
  if (line != nullptr) {
    chart.most = std::max(chart.most, *std::ranges::max_element(*line));
  }
  chart.most *= 1.04;
  return chart;
}

Label number(LabelRole role, const ScreenPoint& at, double value, int decimals) {
  Label label;
  label.role = role;
  label.at = at;
  label.value = value;
  label.decimals = decimals;
  label.anchor_x = role == LabelRole::tick_x ? 0.5 : 1;
  label.anchor_y = role == LabelRole::tick_x ? 0 : 0.5;
  return label;
}

void draw_upright_axis(const Picture& picture, const Chart& chart, DrawList& list) {
  const Rect& inner = chart.inner;
  const double percent = 100 * chart.most;
  const double step = nice_step(percent * kTickPixels / inner.height);
  for (const double value : multiples(0, percent, step)) {
    const double y = chart.y(value / 100);
    list.hairline({inner.x, y}, {inner.right(), y}, picture.palette.grid);
    list.labels.push_back(
        number(LabelRole::tick_y, {inner.x - kTickGap, y}, value, decimals_for(step, percent)));
  }
  Label name;
  name.role = LabelRole::axis_y;
  name.subject = 1;
  name.at = {inner.x - kLeft + 8, inner.y - 10};
  name.anchor_x = 0;
  name.anchor_y = 1;
  list.labels.push_back(name);
}

void draw_lying_axis(const Picture& picture, const Chart& chart, DrawList& list) {
  const Rect& inner = chart.inner;
  list.hairline({inner.x, inner.bottom()}, {inner.right(), inner.bottom()}, picture.palette.axis);
  for (const double value : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
    const ScreenPoint foot{chart.x(value), inner.bottom()};
    list.segment(foot, {foot.x, foot.y + 5}, 1, picture.palette.axis);
    const int decimals = value == 0.5 || value == -0.5 ? 1 : 0;
    list.labels.push_back(number(LabelRole::tick_x, {foot.x, foot.y + kTickGap}, value, decimals));
  }
  const ScreenPoint zero{chart.x(0), inner.y};
  list.dashes(zero, {zero.x, inner.bottom()}, 1, 7, picture.palette.axis);
  Label name;
  name.role = LabelRole::axis_x;
  name.subject = 0;
  name.at = {inner.right(), inner.bottom() + kBelow - 4};
  name.anchor_x = 1;
  name.anchor_y = 1;
  list.labels.push_back(name);
}

void draw_bars(const Picture& picture, const Chart& chart, const Shares& bars, DrawList& list) {
  const double wide = std::max(1.0, kBin / 2 * chart.inner.width - kGap);
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    const double x = chart.x(left_of(bin) + kBin / 2);
    if (bars[bin] > 0) {
      list.segment({x, chart.inner.bottom()}, {x, chart.y(bars[bin])}, wide,
                   picture.palette.vector(0));
    }
  }
}

void draw_line(const Picture& picture, const Chart& chart, const Shares& line, DrawList& list) {
  const auto at = [&](std::size_t bin) {
    return ScreenPoint{chart.x(left_of(bin) + kBin / 2), chart.y(line[bin])};
  };
  for (std::size_t bin = 1; bin < kBins; ++bin) {
    list.segment(at(bin - 1), at(bin), 2, picture.palette.vector(1));
  }
}

void draw(const Picture& picture, DrawList& list) {
  const auto& state = state_of<HighdimState>(picture.scene);
  const Shares bars = counted(random_pairs(state));
  // For positive numbers there is no simple theory.
  const Shares line = state.positive ? Shares{} : expected(state.dimensions);
  const Chart chart = chart_for(picture.camera.plot(), bars, state.positive ? nullptr : &line);
  if (is_veiled(picture.scene)) {
    draw_lying_axis(picture, chart, list);
    return;
  }
  draw_upright_axis(picture, chart, list);
  draw_bars(picture, chart, bars, list);
  draw_lying_axis(picture, chart, list);
  if (!state.positive) {
    draw_line(picture, chart, line, list);
  }
}

}  // namespace

constinit const FigureDrawing drawings_of::highdim{draw, nullptr, nullptr};

}  // namespace cosine_lab
