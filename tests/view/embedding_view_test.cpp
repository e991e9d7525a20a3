// The figure `embedding` as it is drawn.
#include <doctest.h>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/embedding/state.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

Camera hundred_pixels() {
  Camera camera;
  camera.set_plot({0, 0, 800, 600});
  camera.zoom(100, {400, 300});
  return camera;
}

Scene words_scene(EmbeddingView view = EmbeddingView::plane) {
  Scene scene = figure_scene("embedding");
  REQUIRE(set_control(scene, "embedding.view", static_cast<double>(view)));
  return scene;
}

// Discs are drawn as rings half as thick as their radius is long.
std::size_t dots(const DrawList& list) {
  std::size_t count = 0;
  for (const Shape& shape : shapes_of(list, ShapeKind::ring)) {
    const bool small = shape.radius + shape.width <= 4.01F;
    count += small ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("the pair are arrows, all others dots") {
  const DrawList list = draw(words_scene(), hundred_pixels());
  CHECK(shapes_of(list, ShapeKind::head).size() == 2);
  CHECK(dots(list) == 36);
  Scene alone = words_scene();
  alone.show_others = false;
  CHECK(dots(draw(alone, hundred_pixels())) == 0);
}

TEST_CASE("names beside dots cover nothing") {
  for (const auto view : {EmbeddingView::plane, EmbeddingView::features, EmbeddingView::orbit}) {
    const Scene scene = words_scene(view);
    const DrawList list = draw(scene, hundred_pixels());
    const auto names = labels_of(list, LabelRole::tip);
    CHECK(names.size() >= 6);
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const auto left = [&](const Label& one) {
          return one.at.x -
                 one.anchor_x * 7.0 * static_cast<double>(scene.vectors[one.subject].name.size());
        };
        const auto wide = [&](const Label& one) {
          return 7.0 * static_cast<double>(scene.vectors[one.subject].name.size());
        };
        const bool apart = left(names[i]) >= left(names[j]) + wide(names[j]) ||
                           left(names[j]) >= left(names[i]) + wide(names[i]) ||
                           std::abs((names[i].at.y - names[i].anchor_y * 17) -
                                    (names[j].at.y - names[j].anchor_y * 17)) >= 16.9;
        CHECK_MESSAGE(apart, scene.vectors[names[i].subject].name
                                 << " over " << scene.vectors[names[j].subject].name);
      }
    }
  }
}

TEST_CASE("the angle says what the arc shows: the true one in the plane, the shadows' elsewhere") {
  const auto angle = [](EmbeddingView view) {
    return labels_of(draw(words_scene(view), hundred_pixels()), LabelRole::angle)[0].value;
  };
  CHECK(angle(EmbeddingView::plane) == doctest::Approx(31.0027191339));
  CHECK(angle(EmbeddingView::features) == doctest::Approx(53.1301023542));
}

TEST_CASE("a touched dot has its name and a line from the origin") {
  const Scene scene = words_scene();
  Touched touched;
  touched.hovered = 12;
  const DrawList list = draw(scene, hundred_pixels(), touched);
  const auto names = labels_of(list, LabelRole::tip);
  CHECK(std::ranges::any_of(names, [](const Label& one) { return one.subject == 12; }));
  CHECK(shapes_of(list, ShapeKind::segment).size() ==
        shapes_of(draw(scene, hundred_pixels()), ShapeKind::segment).size() + 1);
}

TEST_CASE("huge, tiny and zero words draw finite shapes in every view") {
  ParameterTexts text;
  text["figure"] = "embedding";
  text["vectors"] = "A:1.7e308,1,0;B:0,0,0;C:5e-324,0,1e-300;D:-1e308,1e308,1e308";
  Scene scene = read_scene(text).scene;
  for (const double view : {0.0, 1.0, 2.0}) {
    REQUIRE(set_control(scene, "embedding.view", view));
    const DrawList list = draw(scene, hundred_pixels());
    CHECK(std::ranges::all_of(list.shapes, [](const Shape& shape) { return is_finite(shape); }));
  }
}

}  // namespace cosine_lab::test
