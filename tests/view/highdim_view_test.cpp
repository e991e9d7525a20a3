// The histogram of the figure `highdim`, measured on its shapes.
#include <doctest.h>

#include "lesson/boards.h"
#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/highdim/state.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

DrawList draw_random(std::size_t dimensions, bool positive, const Rect& plot) {
  Scene scene = figure_scene("highdim");
  state_of<HighdimState>(scene) = {dimensions, 1, positive};
  Camera camera;
  camera.set_plot(plot);
  return draw(scene, camera);
}

constexpr Rect kPlot{0, 0, 800, 600};

// Bars are upright segments wider than any other line.
std::vector<Shape> bars_of(const DrawList& list) {
  std::vector<Shape> bars;
  for (const Shape& shape : shapes_of(list, ShapeKind::segment)) {
    if (shape.x0 == shape.x1 && shape.width > 2) {
      bars.push_back(shape);
    }
  }
  return bars;
}

double place_of(const DrawList& list, double value) {
  for (const Label& label : labels_of(list, LabelRole::tick_x)) {
    if (label.value == value) {
      return label.at.x;
    }
  }
  return NAN;
}

}  // namespace

TEST_CASE("the bars' heights, read on the axis, add up to all pairs") {
  for (const bool positive : {false, true}) {
    const DrawList list = draw_random(10, positive, kPlot);
    const auto ticks = labels_of(list, LabelRole::tick_y);
    REQUIRE(ticks.size() >= 2);
    const double percent = (ticks[0].at.y - ticks[1].at.y) / (ticks[1].value - ticks[0].value);
    double sum = 0;
    REQUIRE_FALSE(bars_of(list).empty());
    for (const Shape& bar : bars_of(list)) {
      sum += static_cast<double>(bar.y0 - bar.y1) / percent;
    }
    CHECK(sum == doctest::Approx(100).epsilon(1e-4));
  }
}

TEST_CASE("bars stand where the cosines are") {
  const DrawList wide = draw_random(1000, false, kPlot);
  REQUIRE(bars_of(wide).size() >= 2);
  for (const Shape& bar : bars_of(wide)) {
    CHECK(std::abs(static_cast<double>(bar.x0) - place_of(wide, 0)) <
          (place_of(wide, 0.5) - place_of(wide, 0)) / 2);
  }
  const DrawList plane = draw_random(2, false, kPlot);
  const auto bars = bars_of(plane);
  REQUIRE(bars.size() >= 3);
  const auto tall = [&](const Shape& bar) { return bar.y0 - bar.y1; };
  const Shape& middle = bars[bars.size() / 2];
  CHECK(tall(bars.front()) > 2 * tall(middle));
  CHECK(tall(bars.back()) > 2 * tall(middle));
  const auto upper = bars_of(draw_random(1000, true, kPlot));
  REQUIRE_FALSE(upper.empty());
  for (const Shape& bar : upper) {
    CHECK(static_cast<double>(bar.x0) > place_of(plane, 0.5));
  }
}

TEST_CASE("the expected line is drawn where there is one, near the bars' tops") {
  const auto line = [](const DrawList& list) {
    std::size_t pieces = 0;
    for (const Shape& shape : shapes_of(list, ShapeKind::segment)) {
      pieces += shape.x0 != shape.x1 ? 1 : 0;
    }
    return pieces;
  };
  CHECK(line(draw_random(10, false, kPlot)) == 49);
  CHECK(line(draw_random(10, true, kPlot)) == 0);
}

TEST_CASE("all sizes of the room give finite shapes within it") {
  for (const Rect& plot : {kPlot, Rect{0, 0, 280, 180}, Rect{10, 5, 60, 40}, Rect{0, 0, 1, 1}}) {
    for (const std::size_t n : {2U, 3U, 1000U}) {
      const DrawList list = draw_random(n, false, plot);
      // A plot of one pixel has no room for anything.
      REQUIRE(list.shapes.empty() == (plot.width == 1));
      REQUIRE((!(plot == kPlot) || !bars_of(list).empty()));
      CHECK(is_finite(list));
      const Rect room = plot.grown(1);
      for (const Shape& bar : bars_of(list)) {
        CHECK(room.contains({static_cast<double>(bar.x0), static_cast<double>(bar.y0)}));
        CHECK(room.contains({static_cast<double>(bar.x1), static_cast<double>(bar.y1)}));
      }
    }
  }
}

}  // namespace cosine_lab::test
