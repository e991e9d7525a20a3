// What a hand can do in the figures that are not a plane of arrows.
#include <doctest.h>

#include <cmath>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/embedding/state.h"
#include "stage/hand.h"
#include "view/handles.h"

namespace cosine_lab::test {
namespace {

Camera hundred_pixels() {
  Camera camera;
  camera.set_plot({0, 0, 800, 600});
  camera.zoom(100, {400, 300});
  return camera;
}

Scene words_scene(EmbeddingView view) {
  Scene scene = figure_scene("embedding");
  REQUIRE(set_control(scene, "embedding.view", static_cast<double>(view)));
  return scene;
}

// A word apart from the pair and from all others on the screen.
std::size_t lonely(const Hand& hand) {
  const Scene& scene = hand.scene();
  for (std::size_t v = 2; v < scene.vectors.size(); ++v) {
    if (handle_at(scene, hand.camera(), hand.at(v)) == v) {
      return v;
    }
  }
  FAIL("no word stands alone");
  return 0;
}

TEST_CASE("a press on a dot compares its word; a press that strays does not") {
  Hand hand(words_scene(EmbeddingView::plane), hundred_pixels());
  const std::size_t word = lonely(hand);
  const ScreenPoint at = hand.at(word);
  hand.down(at);
  hand.move({at.x + 30, at.y});
  hand.up({at.x + 30, at.y});
  CHECK(hand.scene().compared.second == 1);
  hand.time_ms = 5000;
  hand.down(at);
  hand.cancelled(at);
  CHECK(hand.scene().compared.second == 1);
  hand.time_ms = 10000;
  hand.down(at);
  hand.up({at.x + 2, at.y});
  CHECK(hand.scene().compared.second == word);
  CHECK(share_in_view(hand.scene(), word) == doctest::Approx(1));
}

TEST_CASE("three dimensions turn with the hand, in one step of undo") {
  Hand hand(words_scene(EmbeddingView::orbit), hundred_pixels());
  const Scene before = hand.scene();
  const ScreenPoint empty{790, 590};
  REQUIRE_FALSE(handle_at(before, hand.camera(), empty));
  hand.down(empty);
  hand.move({empty.x - 50, empty.y - 10});
  hand.move({empty.x - 100, empty.y - 20});
  hand.up({empty.x - 100, empty.y - 20});
  CHECK(state_of<EmbeddingState>(hand.scene()).turn == doctest::Approx(30 + 40));
  CHECK(state_of<EmbeddingState>(hand.scene()).tilt == doctest::Approx(20 - 8));
  hand.apply(Undo{});
  CHECK(hand.scene() == before);
  hand.down(empty);
  hand.move({empty.x - 50, empty.y});
  hand.cancelled({empty.x - 50, empty.y});
  CHECK(hand.scene() == before);
}

TEST_CASE("what lies in front follows the hand that turns") {
  Scene scene = words_scene(EmbeddingView::orbit);
  // At turn 30 the reader stands on the side where the second axis is negative.
  for (double& component : scene.vectors[7].components) {
    component = 0;
  }
  scene.vectors[7].components[state_of<EmbeddingState>(scene).axes[1]] = -1;
  Hand hand(scene, hundred_pixels());
  const Point was = hand.tip(7);
  hand.down({790, 590});
  hand.move({800, 595});
  hand.up({800, 595});
  CHECK(hand.tip(7)[0] > was[0]);
  CHECK(hand.tip(7)[1] < was[1]);
}

TEST_CASE("dragged in its plane a word keeps what stands up from it, and the angle follows") {
  Hand hand(words_scene(EmbeddingView::plane), hundred_pixels());
  const ScreenPoint from = hand.at(1);
  hand.down(from);
  hand.move({150, 100});
  hand.up({150, 100});
  CHECK(hand.tip(1)[0] == doctest::Approx(-2.5));
  CHECK(hand.tip(1)[1] == doctest::Approx(2));
  const double drawn =
      std::atan2(hand.tip(1)[1], hand.tip(1)[0]) - std::atan2(hand.tip(0)[1], hand.tip(0)[0]);
  CHECK(hand.session().similarity().angle.value == doctest::Approx(drawn));
}

TEST_CASE("there is nothing to take hold of, to drag or to pan") {
  Hand hand(figure_scene("highdim"));
  const Camera before = hand.camera();
  const Scene scene = hand.scene();
  CHECK_FALSE(handle_at(scene, hand.camera(), hand.camera().to_screen({3, 30})));
  hand.down({400, 300});
  hand.move({500, 200});
  hand.up({500, 200});
  CHECK(hand.camera() == before);
  CHECK(hand.scene() == scene);
}

}  // namespace
}  // namespace cosine_lab::test
