// The unit circle as it is drawn: arrows of length 1, the shadow, and the curve beside them.
#include <doctest.h>

#include <numbers>

#include "lesson/figures/cosine/state.h"
#include "view/cosine_curve.h"
#include "view/drawing.h"
#include "view/figure_drawings.h"

namespace cosine_lab::test {
namespace {

// In a plot of 800 by 600 the curve stands below; the origin is at (400, 200) here, and the circle
// has a radius of 100 pixels.
Camera hundred_pixels() {
  Camera camera;
  camera.set_plot({0, 0, 800, 600});
  camera.zoom(100, {400, 300});
  camera.pan(0, -100);
  return camera;
}

Scene circle(const Point& a, const Point& b) {
  Scene scene = pair_scene(a, b);
  state_of<CosineState>(scene).circle = true;
  return scene;
}

// The broad strokes: the shadow, then the height of the curve.
std::vector<Shape> shadows(const DrawList& list) {
  std::vector<Shape> found;
  for (const Shape& s : shapes_of(list, ShapeKind::segment)) {
    if (s.width == static_cast<float>(kShadowThickness / 2)) {
      found.push_back(s);
    }
  }
  return found;
}

bool is_at(float x, float y, double wanted_x, double wanted_y) {
  return std::abs(static_cast<double>(x) - wanted_x) < 0.01 &&
         std::abs(static_cast<double>(y) - wanted_y) < 0.01;
}

TEST_CASE("both arrows end on the circle, whatever their lengths") {
  const DrawList list = draw(circle({30, 40}, {-0.02, 0}), hundred_pixels());
  const std::vector<Shape> heads = arrow_heads(list);
  REQUIRE(heads.size() == 2);
  CHECK(is_at(heads[0].x0, heads[0].y0, 460, 120));
  CHECK(is_at(heads[1].x0, heads[1].y0, 300, 200));
  bool found = false;
  for (const Shape& ring : shapes_of(list, ShapeKind::ring)) {
    found = found || (ring.radius == 100 && is_at(ring.x0, ring.y0, 400, 200));
  }
  CHECK(found);
}

TEST_CASE("the shadow is as long as the cosine, along the first arrow") {
  // Along [0.6, 0.8] the shadow of [1, 0] is 0.6 long and ends at [0.36, 0.48].
  const DrawList list = draw(circle({30, 40}, {7, 0}), hundred_pixels());
  REQUIRE(shadows(list).size() == 2);
  const Shape shadow = shadows(list)[0];
  CHECK(is_at(shadow.x0, shadow.y0, 400, 200));
  CHECK(is_at(shadow.x1, shadow.y1, 436, 152));
  const std::vector<Label> labels = labels_of(list, LabelRole::shadow);
  REQUIRE(labels.size() == 1);
  CHECK(labels[0].value == doctest::Approx(0.6));
  // The second arrow is to the right of the first; the words stand to its left.
  CHECK(labels[0].at.x < 418);
  CHECK(labels[0].at.y < 176);
}

TEST_CASE("a negative shadow falls on the other side") {
  const DrawList list = draw(circle({5, 0}, {-3, 4}), hundred_pixels());
  const Shape shadow = shadows(list)[0];
  CHECK(is_at(shadow.x1, shadow.y1, 340, 200));
  CHECK(labels_of(list, LabelRole::shadow)[0].value == doctest::Approx(-0.6));
}

TEST_CASE("the curve carries the angle and the cosine of the moment") {
  for (const Point& b : {Point{-3, 4}, Point{0, 9}, Point{8, 0}, Point{-1, 0}}) {
    const DrawList list = draw(circle({5, 0}, b), hundred_pixels());
    const Rect room = curve_room({0, 0, 800, 600});
    const double degrees = std::atan2(b[1], b[0]) * 180 / std::numbers::pi;
    const double cosine = b[0] / std::hypot(b[0], b[1]);
    const std::vector<Label> x = labels_of(list, LabelRole::curve_x);
    const std::vector<Label> y = labels_of(list, LabelRole::curve_y);
    REQUIRE(x.size() == 3);
    REQUIRE(y.size() == 3);
    // Between the numbers that are written: 0, 90, 180 degrees and 1, 0, -1.
    const double wide = x[2].at.x - x[0].at.x;
    const double tall = y[2].at.y - y[0].at.y;
    const double at_x = x[0].at.x + wide * degrees / 180;
    const double at_y = y[1].at.y - tall / 2 * cosine;
    const std::vector<Shape> rings = shapes_of(list, ShapeKind::ring);
    CHECK(is_at(rings.back().x0, rings.back().y0, at_x, at_y));
    CHECK(room.contains({at_x, at_y}));
  }
}

TEST_CASE("a vector without direction leaves the circle and the curve, without a shadow") {
  const DrawList list = draw(circle({0, 0}, {1, 2}), hundred_pixels());
  CHECK(shadows(list).empty());
  CHECK(labels_of(list, LabelRole::shadow).empty());
  CHECK(labels_of(list, LabelRole::curve_x).size() == 3);
}

TEST_CASE("as arrows, there is neither circle nor curve") {
  const DrawList list = draw(pair_scene({3, 4}, {5, 0}), hundred_pixels());
  CHECK(labels_of(list, LabelRole::curve_x).empty());
  CHECK(shadows(list).empty());
}

TEST_CASE("the circle and the curve share the plot without touching") {
  for (const Rect& plot : {Rect{0, 0, 360, 400}, Rect{0, 0, 632, 440}, Rect{10, 20, 1200, 300},
                           Rect{0, 0, 280, 180}, Rect{0, 0, 200, 900}, Rect{0, 0, 160, 160}}) {
    const Rect curve = curve_room(plot);
    const Rect room = circle_room(plot);
    INFO(plot.width << " x " << plot.height);
    CHECK((curve.width == 0 || curve.x >= room.right() || curve.y >= room.bottom()));
    CHECK(curve.right() <= plot.right());
    CHECK(curve.bottom() <= plot.bottom());
    CHECK(room.width >= 80);
    CHECK(room.height >= 80);
  }
}

TEST_CASE("zoomed to the ends of the earth nothing becomes infinite") {
  Camera camera = hundred_pixels();
  for (int i = 0; i < 400; ++i) {
    CHECK(is_finite(draw(circle({3, 4}, {-1, 2}), camera)));
    camera.zoom(i < 200 ? 40 : 1.0 / 1600, {100, 100});
  }
}

TEST_CASE("seen through another part of the canvas nothing moves") {
  const Camera camera = hundred_pixels();
  const Camera other = camera.with_plot({0, 0, 300, 900});
  CHECK(distance(camera.to_screen({0.3, -2}), other.to_screen({0.3, -2})) < 1e-9);
  CHECK(other.plot() == Rect{0, 0, 300, 900});
}

}  // namespace
}  // namespace cosine_lab::test
