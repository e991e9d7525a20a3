// Guided steps under a hand: what they ask for can be reached, and the view makes room for it.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

#include "lesson/boards.h"
#include "lesson/figures/guide.h"
#include "stage/hand.h"

namespace cosine_lab::test {
namespace {

constexpr double kPi = std::numbers::pi;

Scene guided(std::string_view figure) {
  ParameterTexts text;
  text["figure"] = figure;
  text["steps"] = "on";
  return read_scene(text).scene;
}

// Where the first tip has to go, with the length that it has.
Point asked_place(const Stage& stage, const CosineRange& wanted, double side) {
  const Scene& scene = stage.session().scene();
  const Point tip = tip_of(scene, scene.compared.first);
  const Point other = tip_of(scene, scene.compared.second);
  const double middle =
      wanted.most < 1 ? std::acos(wanted.most) + 0.02 : std::acos(wanted.least) - 0.02;
  const double angle = wanted.least > -1 && wanted.most < 1 ? kPi / 2 : middle;
  const double way = std::atan2(other[1], other[0]) + side * angle;
  const double length = std::hypot(tip[0], tip[1]);
  return {length * std::cos(way), length * std::sin(way)};
}

void send(Stage& stage, PointerKind kind, const ScreenPoint& at) {
  PointerEvent event;
  event.kind = kind;
  event.at = at;
  event.precise = true;
  stage.pointer(event);
  stage.frame(0);
}

// The side on which the first of the pair lies: 1 to the left of the other, -1 to the right.
double side_of(const Scene& scene) {
  const Point tip = tip_of(scene, scene.compared.first);
  const Point other = tip_of(scene, scene.compared.second);
  return tip[1] * other[0] - tip[0] * other[1] >= 0 ? 1 : -1;
}

void drag_first(Stage& stage, const Point& place) {
  const Scene& scene = stage.session().scene();
  const std::size_t first = scene.compared.first;
  send(stage, PointerKind::move, stage.camera().to_screen(tip_of(scene, first)));
  send(stage, PointerKind::down, stage.camera().to_screen(tip_of(scene, first)));
  send(stage, PointerKind::move, stage.camera().to_screen(place));
  send(stage, PointerKind::up, stage.camera().to_screen(place));
}

TEST_CASE("whatever angle a step asks for, a drag at the present length gets there") {
  int dragged = 0;
  for (const std::string_view figure : {"cosine", "pairs", "embedding"}) {
    for (const Canvas& canvas : {Canvas{918, 642, 918, 642}, Canvas{1280, 500, 1280, 500},
                                 Canvas{360, 400, 360, 400}, Canvas{320, 240, 320, 240}}) {
      Stage stage(guided(figure));
      stage.set_calm(true);
      stage.set_canvas(canvas);
      stage.frame(0);
      const std::size_t steps = figure_entry(stage.session().scene().kind).steps.size();
      for (std::size_t at = 0; at < steps; ++at) {
        stage.apply(SetControl{"step", static_cast<double>(at)});
        stage.frame(0);
        const auto wanted = wanted_cosines(stage.session().scene());
        if (!wanted) {
          continue;
        }
        CAPTURE(figure);
        CAPTURE(canvas.width);
        CAPTURE(at);
        drag_first(stage, asked_place(stage, *wanted, side_of(stage.session().scene())));
        CHECK(stage.session().scene().guide.at == at + 1);
        ++dragged;
      }
    }
  }
  CHECK(dragged == 4 * (4 + 1 + 1));
}

TEST_CASE("the view makes room for a step calmly, and goes back after it") {
  Stage stage(guided("cosine"));
  stage.set_canvas({918, 642, 918, 642});
  stage.frame(0);
  const double usual = stage.camera().scale();
  stage.apply(SetControl{"step", 2});
  CHECK(stage.frame(16).moving);
  CHECK_FALSE(stage.frame(16 + Motion::kMilliseconds).moving);
  CHECK(stage.camera().scale() < usual);
  stage.apply(SetControl{"step", 3});
  stage.frame(1000);
  CHECK(stage.frame(2000).moving == false);
  CHECK(stage.camera().scale() == doctest::Approx(usual).epsilon(0.2));
}

TEST_CASE("a view that the reader chose stays as it is") {
  Stage stage(guided("cosine"));
  stage.set_canvas({918, 642, 918, 642});
  stage.frame(0);
  stage.zoom(2);
  const Camera chosen = stage.camera();
  stage.apply(SetControl{"step", 2});
  CHECK(stage.camera() == chosen);
}

}  // namespace
}  // namespace cosine_lab::test
