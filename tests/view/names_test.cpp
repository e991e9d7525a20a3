// The vectors' names beside their arrows.
#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("a name stands near its tip, beyond it") {
  const DrawList list = draw(pair_scene({20, 0}, {0, 20}), ten_pixels());
  const auto names = labels_of(list, LabelRole::tip);
  REQUIRE(names.size() == 2);
  for (const Label& name : names) {
    const ScreenPoint tip = name.subject == 0 ? ScreenPoint{600, 300} : ScreenPoint{400, 100};
    CHECK(distance(name.at, tip) < 30);
    CHECK(distance(name.at, {400, 300}) > 200);
    CHECK(name.strong);
  }
}

TEST_CASE("the names of two arrows in one direction keep apart") {
  const DrawList list = draw(pair_scene({10, 10}, {10, 10}), ten_pixels());
  const auto names = labels_of(list, LabelRole::tip);
  REQUIRE(names.size() == 2);
  CHECK(distance(names[0].at, names[1].at) > 16);
}

TEST_CASE("the name of a vector of length zero stands off both axes") {
  const DrawList list = draw(pair_scene({0, 0}, {9, 9}), ten_pixels());
  const auto names = labels_of(list, LabelRole::tip);
  REQUIRE(names.size() == 2);
  CHECK(names[0].at.x < 395);
  CHECK(names[0].at.y > 305);
}

TEST_CASE("all of a long name stays in view, whichever edge its tip is at") {
  for (const Point& tip : {Point{39, 29}, Point{-39, 29}, Point{-39, -29}, Point{39, -29}}) {
    Scene scene = pair_scene(tip, {5, 0});
    scene.vectors[0].name = "plastic bucket";
    const Label name = labels_of(draw(scene, ten_pixels()), LabelRole::tip)[0];
    constexpr double wide = 14 * 7;
    constexpr double tall = 14;
    CHECK(name.at.x - name.anchor_x * wide >= 0);
    CHECK(name.at.x + (1 - name.anchor_x) * wide <= 800);
    CHECK(name.at.y - name.anchor_y * tall >= 0);
    CHECK(name.at.y + (1 - name.anchor_y) * tall <= 600);
  }
}

// How far the tip is from the box of the name, about.
double gap_to_tip(const Label& name, const ScreenPoint& tip, double wide, double tall) {
  const double left = name.at.x - name.anchor_x * wide;
  const double top = name.at.y - name.anchor_y * tall;
  return std::hypot(std::max({0.0, left - tip.x, tip.x - left - wide}),
                    std::max({0.0, top - tip.y, tip.y - top - tall}));
}

TEST_CASE("at no edge does a name lie on its tip, and it goes aside little by little") {
  for (const Point& way : {Point{1, 0}, Point{-1, 0.1}, Point{0.05, 1}, Point{0.1, -1}}) {
    ScreenPoint before{};
    const bool across = std::abs(way[0]) > std::abs(way[1]);
    const double edge = across ? 39.5 : 29.5;
    for (double out = edge - 14; out <= edge; out += 0.1) {
      Scene scene = pair_scene({way[0] * out, way[1] * out}, {-way[1] * 5, way[0] * 5});
      scene.vectors[0].name = "bucket";
      const Label name = labels_of(draw(scene, ten_pixels()), LabelRole::tip)[0];
      const ScreenPoint tip{400 + 10 * way[0] * out, 300 - 10 * way[1] * out};
      CAPTURE(tip.x);
      CAPTURE(tip.y);
      CHECK(gap_to_tip(name, tip, 6 * 10, 20) > 4);
      if (before.x != 0) {
        CHECK(distance(name.at, before) < 6);
      }
      before = name.at;
    }
  }
}

TEST_CASE("a name whose tip is out of sight stands where the arrow leaves the view") {
  const DrawList list = draw(pair_scene({400, 0}, {9, 9}), ten_pixels());
  const auto names = labels_of(list, LabelRole::tip);
  REQUIRE(names.size() == 2);
  const Label& name = names[0].subject == 0 ? names[0] : names[1];
  CHECK(name.at.x > 760);
  CHECK(name.at.x <= 800);
  CHECK(std::abs(name.at.y - 300) < 30);
}

TEST_CASE("an arrow wholly out of sight has no name") {
  Camera camera = ten_pixels();
  camera.pan(-5000, 0);
  CHECK(labels_of(draw(pair_scene({4, 0}, {9, 9}), camera), LabelRole::tip).empty());
}

}  // namespace
}  // namespace cosine_lab::test
