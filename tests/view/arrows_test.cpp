// The vectors on the figure: arrows, components, marks.
#include <doctest.h>

#include <array>
#include <vector>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

Scene five() {
  Scene scene = materials();
  scene.vectors[3].components = {-8, 12};
  return scene;
}

bool stands_at(const Shape& s, const ScreenPoint& at) {
  return s.x0 == static_cast<float>(at.x) && s.y0 == static_cast<float>(at.y);
}

TEST_CASE("each head stands at its vector's tip, the compared pair drawn last") {
  const Scene scene = five();
  Camera camera = ten_pixels();
  camera.fit(std::array<Point, 3>{{{15, 30}, {-8, -5}, {3, 30}}});
  const auto heads = arrow_heads(draw(scene, camera));
  REQUIRE(heads.size() == 5);
  const std::array<std::size_t, 5> order{2, 3, 4, 0, 1};
  for (std::size_t i = 0; i < heads.size(); ++i) {
    CHECK(stands_at(heads[i], camera.to_screen(tip_of(scene, order.at(i)))));
  }
}

TEST_CASE("whichever pair is compared is drawn last") {
  Scene scene = five();
  scene.compared = {4, 2};
  Camera camera = ten_pixels();
  camera.fit(std::array<Point, 3>{{{15, 30}, {-8, -5}, {3, 30}}});
  const auto heads = arrow_heads(draw(scene, camera));
  REQUIRE(heads.size() == 5);
  CHECK(stands_at(heads[3], camera.to_screen({3, 27})));
  CHECK(stands_at(heads[4], camera.to_screen({7.5, 2})));
}

TEST_CASE("a compared arrow is broader than another and has its full colour") {
  Camera camera = ten_pixels();
  camera.fit(std::array<Point, 2>{{{15, 30}, {-8, -5}}});
  const auto heads = arrow_heads(draw(five(), camera));
  CHECK(heads[4].width > heads[0].width);
  CHECK(heads[4].colour == light_palette().vectors[1]);
  CHECK((heads[0].colour >> 24U) < 0xFFU);
  CHECK((heads[0].colour & 0xFFFFFFU) == (light_palette().vectors[2] & 0xFFFFFFU));
}

TEST_CASE("the others are left out where they are not wanted") {
  Scene scene = five();
  scene.show_others = false;
  Camera camera = ten_pixels();
  camera.fit(std::array<Point, 2>{{{15, 30}, {-8, -5}}});
  const DrawList list = draw(scene, camera);
  CHECK(arrow_heads(list).size() == 2);
  CHECK(labels_of(list, LabelRole::tip).size() == 2);
}

TEST_CASE("a vector of length zero is a ring at the origin, with its name") {
  const DrawList list = draw(pair_scene({0, 0}, {9, 9}), ten_pixels());
  CHECK(arrow_heads(list).size() == 1);
  const auto rings = shapes_of(list, ShapeKind::ring);
  CHECK(std::ranges::any_of(rings, [](const Shape& s) {
    return stands_at(s, {400, 300}) && s.radius == 5;
  }));
  CHECK(labels_of(list, LabelRole::tip).size() == 2);
}

TEST_CASE("the head of a short arrow is no longer than the arrow") {
  const DrawList list = draw(pair_scene({0.3, 0}, {9, 9}), ten_pixels());
  const Shape head = arrow_heads(list)[0];
  CHECK(head.x1 > 400);
  CHECK(head.x1 < head.x0);
}

TEST_CASE("an arrow keeps its direction where its tip is beyond all pixels") {
  Camera camera = ten_pixels();
  camera.zoom(1e9, {400, 300});
  const DrawList list = draw(pair_scene({4e300, 2e300}, {1e-9, 0}), camera);
  // Its shaft is the only line from the origin with this slope.
  const auto shafts = shapes_of(list, ShapeKind::segment);
  const auto shaft = std::ranges::find_if(shafts, [](const Shape& s) {
    return stands_at(s, {400, 300}) && s.width > 1 && s.y1 < s.y0;
  });
  REQUIRE(shaft != shafts.end());
  CHECK((300 - shaft->y1) / (shaft->x1 - 400) == doctest::Approx(0.5).epsilon(1e-5));
}

TEST_CASE("components are shown of the compared pair, on demand") {
  Scene scene = pair_scene({12.5, 20}, {-15, 4});
  scene.vectors.push_back({"C", {5, 5}});
  CHECK(labels_of(draw(scene, ten_pixels()), LabelRole::component_x).empty());
  scene.show_components = true;
  const DrawList list = draw(scene, ten_pixels());
  const auto x = labels_of(list, LabelRole::component_x);
  const auto y = labels_of(list, LabelRole::component_y);
  REQUIRE(x.size() == 2);
  REQUIRE(y.size() == 2);
  CHECK(x[0].value == 12.5);
  CHECK(x[1].value == -15);
  CHECK(y[0].value == 20);
  CHECK(x[0].decimals >= 1);
  CHECK(x[0].at.x == 525);
  CHECK(y[0].at.y == 100);
  CHECK(shapes_of(list, ShapeKind::dashes).size() == 4);
}

TEST_CASE("a component's number stands beside the axis, on its arrow's side") {
  Scene scene = pair_scene({12, 20}, {-15, -4});
  scene.show_components = true;
  const DrawList list = draw(scene, ten_pixels());
  const auto x = labels_of(list, LabelRole::component_x);
  const auto y = labels_of(list, LabelRole::component_y);
  // A's tip is above and to the right of the origin at (400, 300), B's below and to the left.
  CHECK(x[0].at.y == 292);
  CHECK(x[0].anchor_y == 1);
  CHECK(x[1].at.y == 308);
  CHECK(x[1].anchor_y == 0);
  CHECK(y[0].at.x == 408);
  CHECK(y[0].anchor_x == 0);
  CHECK(y[1].at.x == 392);
  CHECK(y[1].anchor_x == 1);
}

// Where the rings of guided steps stand: round the discs of the tips, which are as wide and fill
// them.
std::vector<ScreenPoint> ringed(const Scene& scene, Touched touched = {}) {
  touched.guided = true;
  std::vector<ScreenPoint> places;
  for (const Shape& ring : shapes_of(draw(scene, ten_pixels(), touched), ShapeKind::ring)) {
    const bool is_disc = ring.radius == 0;
    if (!is_disc && ring.radius < 14) {
      places.push_back({ring.x0, ring.y0});
    }
  }
  return places;
}

TEST_CASE("the tip that a guided step asks for is pointed out until a hand is there") {
  Scene scene = test::figure_scene("cosine");
  CHECK(ringed(scene).empty());
  scene.guide.on = true;
  const Camera camera = ten_pixels();
  const ScreenPoint a = camera.to_screen(tip_of(scene, 0));
  REQUIRE(ringed(scene).size() == 1);
  CHECK(ringed(scene)[0].x == doctest::Approx(a.x));
  CHECK(ringed(scene)[0].y == doctest::Approx(a.y));
  Touched touched;
  touched.grabbed = 0;
  CHECK(ringed(scene, touched).empty());
  // Either opens the angle.
  scene.guide.at = 1;
  CHECK(ringed(scene).size() == 2);
  // "Show the unit circle" is about no tip, and what follows it about B.
  scene.guide.at = 3;
  CHECK(ringed(scene).empty());
  scene.guide.at = 4;
  REQUIRE(ringed(scene).size() == 1);
  CHECK(ringed(scene)[0].x == doctest::Approx(camera.to_screen(tip_of(scene, 1)).x));
  scene.guide.at = 5;
  CHECK(ringed(scene).empty());
}

TEST_CASE("a picture to keep has no such rings") {
  Scene scene = test::figure_scene("cosine");
  const auto plain = shapes_of(draw(scene, ten_pixels()), ShapeKind::ring).size();
  scene.guide.on = true;
  CHECK(shapes_of(draw(scene, ten_pixels()), ShapeKind::ring).size() == plain);
}

TEST_CASE("a tip with the keyboard's focus is ringed, a touched one lit up") {
  const Scene scene = pair_scene({20, 10}, {-10, 10});
  const auto count = [&](const Touched& touched) {
    return shapes_of(draw(scene, ten_pixels(), touched), ShapeKind::ring).size();
  };
  Touched focused;
  focused.focused = 0;
  CHECK(count(focused) == count({}) + 2);
  Touched hovered;
  hovered.hovered = 1;
  const auto plain = shapes_of(draw(scene, ten_pixels()), ShapeKind::ring);
  const auto lit = shapes_of(draw(scene, ten_pixels(), hovered), ShapeKind::ring);
  REQUIRE(plain.size() == lit.size());
  CHECK(plain[0].width == lit[0].width);
  CHECK(lit[1].width > plain[1].width);
}

}  // namespace
}  // namespace cosine_lab::test
