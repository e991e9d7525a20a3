// The plot and the panel share the canvas.
#include "view/layout.h"

#include <doctest.h>

#include <algorithm>

namespace cosine_lab::test {
namespace {

double area(const Rect& r) {
  return r.width * r.height;
}

double overlap(const Rect& a, const Rect& b) {
  const double wide = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double tall = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return std::max(0.0, wide) * std::max(0.0, tall);
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

TEST_CASE("folded away, the panel leaves the whole canvas to the plot") {
  const Layout folded = layout(900, 500, false);
  CHECK(folded.plot == Rect{0, 0, 900, 500});
  CHECK(area(folded.panel) == 0);
  CHECK_FALSE(folded.sheet);
}

TEST_CASE("from 280 to 1600 pixels nothing overlaps and nothing is left over") {
  for (double width = 280; width <= 1600; width += 1) {
    for (const double height : {240.0, 361.5, 480.0, 900.0}) {
      const Layout open = layout(width, height, true);
      const Rect canvas{0, 0, width, height};
      INFO(width << " x " << height);
      CHECK(overlap(open.plot, open.panel) == 0);
      CHECK(within(open.plot, canvas));
      CHECK(within(open.panel, canvas));
      CHECK(area(open.plot) + area(open.panel) == doctest::Approx(width * height));
    }
  }
}

TEST_CASE("the plot keeps room to work in at every width") {
  for (double width = 280; width <= 1600; width += 1) {
    const Layout open = layout(width, 480, true);
    INFO(width);
    CHECK(open.plot.width >= 260);
    CHECK(open.plot.height >= 200);
    CHECK(open.panel.width >= 260);
    CHECK(open.panel.height >= 200);
  }
}

TEST_CASE("a narrow canvas has the panel below, a wide one beside") {
  CHECK(layout(320, 480, true).sheet);
  CHECK(layout(320, 480, true).panel.width == 320);
  CHECK_FALSE(layout(800, 480, true).sheet);
  CHECK(layout(800, 480, true).panel.height == 480);
}

TEST_CASE("where the panel stands open from the start it stands beside the plot") {
  CHECK_FALSE(layout(kWideCanvas, 480, true).sheet);
}

TEST_CASE("a canvas without size gives no negative one") {
  for (const bool open : {false, true}) {
    const Layout none = layout(0, 0, open);
    CHECK(none.plot.width >= 0);
    CHECK(none.plot.height >= 0);
    CHECK(none.panel.width >= 0);
    CHECK(none.panel.height >= 0);
  }
}

}  // namespace
}  // namespace cosine_lab::test
