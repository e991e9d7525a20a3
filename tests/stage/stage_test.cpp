// A figure at work, with a made-up screen and clock: what a frame holds, what it says has changed,
// and what unusual hands do to it.
#include <doctest.h>

#include <cmath>
#include <limits>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/english_words.h"
#include "stage/hand.h"

namespace cosine_lab::test {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// A's tip stands at (600, 200), B's at (300, 400).
Scene scene() {
  return pair_scene({20, 10}, {-10, -10});
}

Changes all_of(std::initializer_list<Change> changes) {
  Changes bits = 0;
  for (const Change change : changes) {
    bits |= bit(change);
  }
  return bits;
}

TEST_CASE("the first frame has everything in it, the second nothing new") {
  Stage stage(materials());
  stage.set_canvas({800, 600, 800, 600});
  const Frame& frame = stage.frame(0);
  CHECK(frame.changes == kAllChanges);
  CHECK(frame.labels.size() == frame.drawing.labels.size());
  CHECK(frame.tips.size() == stage.session().scene().vectors.size());
  CHECK_FALSE(frame.drawing.shapes.empty());
  CHECK_FALSE(stage.is_dirty());
  CHECK(stage.frame(16).changes == 0);
}

TEST_CASE("a frame of a drag says what has changed and no more") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({610, 190});
  const Frame& frame = hand.move({620, 180});
  CHECK(frame.changes == all_of({Change::scene, Change::measures, Change::labels, Change::tips}));
  CHECK(frame.similarity == hand.session().similarity());
  CHECK(frame.revision == hand.session().revision());
}

TEST_CASE("hovering changes the cursor and nothing of the scene") {
  Hand hand(scene());
  hand.move({100, 100});
  const Frame& frame = hand.move({601, 200});
  CHECK(frame.has_changed(Change::hand));
  CHECK_FALSE(frame.has_changed(Change::scene));
  CHECK_FALSE(frame.has_changed(Change::measures));
  CHECK_FALSE(frame.has_changed(Change::tips));
  CHECK(frame.cursor == Cursor::grab);
  CHECK(frame.touched == 0U);
}

TEST_CASE("tips carry their numbers with names and units") {
  Stage stage(materials());
  stage.set_canvas({800, 600, 800, 600});
  const Frame& frame = stage.frame(0);
  CHECK(frame.tips[0].text == "mass 3\u202fkg, volume 30\u202fL");
  CHECK(frame.tips[0].components == stage.session().scene().vectors[0].components);
}

TEST_CASE("every label carries the text that pictures of the figure have too") {
  Hand hand(scene());
  const Frame& frame = hand.move({1, 1});
  REQUIRE_FALSE(frame.labels.empty());
  for (const auto& [label, text] : frame.labels) {
    CHECK(text == label_text(label, hand.scene()));
  }
}

TEST_CASE("texts follow a change of the data even where the numbers stay") {
  Stage stage(materials());
  stage.set_canvas({800, 600, 800, 600});
  stage.set_calm(true);
  stage.frame(0);
  Scene renamed = stage.session().scene();
  renamed.dimensions[0] = {"weight", "g"};
  stage.apply(ShowScene{renamed});
  const Frame& frame = stage.frame(16);
  CHECK(frame.has_changed(Change::content));
  CHECK(frame.has_changed(Change::labels));
  CHECK(frame.tips[0].text.starts_with("weight 3\u202fg"));
}

TEST_CASE("what a hand did before a command came is done before it") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.stage.pointer(hand.event(PointerKind::move, {650, 250}));
  hand.stage.pointer(hand.event(PointerKind::up, {650, 250}));
  hand.stage.apply(SetControl{"snap", 1});
  CHECK(hand.tip(0)[0] == doctest::Approx(25).epsilon(1e-14));
  CHECK(hand.scene().snap);
}

TEST_CASE("a focused tip is brought into view, and one that is not there is none") {
  Hand hand(scene());
  hand.stage.zoom(40);
  CHECK_FALSE(hand.stage.frame(16).tips[0].in_view);
  hand.stage.focus(0);
  const Frame& frame = hand.stage.frame(32);
  CHECK(frame.tips[0].in_view);
  CHECK(frame.touched == 0U);
  hand.stage.focus(99);
  CHECK_FALSE(hand.stage.frame(48).touched.has_value());
}

TEST_CASE("a resize in the middle of a drag keeps the held tip under the hand") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.move({500, 250});
  const Point tip = hand.tip(0);
  for (const double width : {640.0, 1100.0, 700.0}) {
    hand.stage.set_canvas({width, 500, static_cast<int>(width), 500});
    const Frame& frame = hand.stage.frame(16);
    CHECK(distance(frame.tips[0].at, {500, 250}) < 1e-9);
    CHECK(hand.tip(0) == tip);
    CHECK(frame.dragging);
  }
  hand.move({510, 250});
  CHECK(distance(hand.at(0), {510, 250}) < 1e-9);
}

TEST_CASE("the panel that opens in the middle of a drag moves nothing on the screen") {
  Stage stage(scene());
  stage.set_canvas({900, 600, 900, 600});
  stage.set_panel_open(false);
  PointerEvent press;
  press.kind = PointerKind::down;
  press.at = stage.frame(0).tips[0].at;
  stage.pointer(press);
  stage.frame(16);
  stage.set_panel_open(true);
  CHECK(distance(stage.frame(32).tips[0].at, press.at) < 1e-9);
}

TEST_CASE("a view that nobody chose follows the room, and one that was chosen is scaled with it") {
  Stage stage(scene());
  stage.set_panel_possible(false);
  stage.set_canvas({800, 600, 800, 600});
  const double before = stage.frame(0).scale;
  stage.set_canvas({400, 300, 400, 300});
  CHECK(stage.frame(16).scale < before);
  stage.zoom(2);
  const double chosen = stage.frame(32).scale;
  const Point middle = stage.camera().to_scene({200, 150});
  stage.set_canvas({800, 600, 800, 600});
  CHECK(stage.frame(48).scale == doctest::Approx(2 * chosen));
  CHECK(stage.camera().to_scene({400, 300})[0] == doctest::Approx(middle[0]));
  CHECK(stage.camera().to_scene({400, 300})[1] == doctest::Approx(middle[1]));
  // Turned, and turned back.
  stage.set_canvas({300, 400, 300, 400});
  stage.set_canvas({400, 300, 400, 300});
  CHECK(stage.frame(64).scale == doctest::Approx(chosen));
}

TEST_CASE("a place that is no number moves nothing, and letting go there is letting go") {
  for (const double bad : {kNaN, kInfinity, -kInfinity}) {
    Hand hand(scene());
    hand.down({600, 200});
    hand.move({650, 250});
    const Point tip = hand.tip(0);
    hand.move({bad, 250});
    hand.move({650, bad});
    CHECK(hand.tip(0) == tip);
    hand.up({bad, bad});
    CHECK_FALSE(hand.stage.last_frame().dragging);
    CHECK(hand.tip(0) == tip);
    hand.down({bad, 100});
    hand.move({300, 300});
    CHECK(is_finite(hand.stage.last_frame().drawing));
    CHECK(std::isfinite(hand.camera().scale()));
  }
}

TEST_CASE("a wheel that is no number zooms nothing") {
  Hand hand(scene());
  const Camera before = hand.camera();
  PointerEvent event = hand.event(PointerKind::wheel, {250, 450});
  event.wheel = kNaN;
  event.zooming = true;
  hand.send(event);
  CHECK(hand.camera() == before);
}

TEST_CASE("Escape in the middle of a drag puts the tip back before the next frame") {
  Hand hand(scene());
  hand.down({600, 200});
  hand.stage.pointer(hand.event(PointerKind::move, {650, 250}));
  hand.stage.escape();
  CHECK(hand.session().at_start());
  CHECK_FALSE(hand.stage.frame(16).dragging);
}

TEST_CASE("another look eases the picture there, calm readers see it at once") {
  for (const bool calm : {false, true}) {
    Stage stage(figure_scene("dimension"));
    stage.set_canvas({800, 600, 800, 600});
    stage.set_calm(calm);
    stage.frame(0);
    stage.apply(SetControl{"dimension.view", 2});
    const Frame& first = stage.frame(16);
    CHECK(first.has_changed(Change::look));
    CHECK(first.moving == !calm);
    CHECK(first.another == !calm);
    const Frame& last = stage.frame(16 + Motion::kMilliseconds);
    CHECK_FALSE(last.moving);
    CHECK_FALSE(last.another);
  }
}

TEST_CASE("the new arrows of a sum are laid one after the other, those that stood stay") {
  const EnglishWords english;
  Stage stage(figure_scene("words"));
  stage.set_canvas({800, 600, 800, 600});
  stage.frame(0);
  const auto heads = [&](double at) {
    return shapes_of(stage.frame(at).drawing, ShapeKind::head).size();
  };
  stage.apply(SetText{"words.sum", "king - man"});
  CHECK(heads(1000) == 2);
  CHECK(heads(1000 + 0.5 * Motion::kTermMilliseconds) == 3);
  CHECK(heads(1000 + 2 * Motion::kTermMilliseconds) == 4);
  CHECK_FALSE(stage.frame(2000).moving);
  stage.apply(SetText{"words.sum", "king - man + woman"});
  CHECK(heads(3000) == 4);
  CHECK(heads(3000 + 0.5 * Motion::kTermMilliseconds) == 5);
  // The pair alone turns the plane over; the sum goes with it.
  stage.frame(5000);
  stage.apply(SetControl{"words.take", 200});
  CHECK(heads(6000) == 5);
}

TEST_CASE("a long sum is laid within three seconds, and at once for readers who want no motion") {
  const EnglishWords english;
  Stage stage(figure_scene("words"));
  stage.set_canvas({800, 600, 800, 600});
  stage.frame(0);
  std::string sum = "king";
  for (int i = 0; i < 15; ++i) {
    sum += i % 2 == 0 ? " - man" : " + woman";
  }
  stage.apply(SetText{"words.sum", sum});
  CHECK(stage.frame(1000).moving);
  CHECK(stage.frame(3000).moving);
  CHECK_FALSE(stage.frame(1000 + Motion::kMostMilliseconds + 16).moving);
  stage.apply(SetText{"words.sum", sum + " - king"});
  CHECK(stage.frame(5000).moving);
  stage.set_calm(true);
  CHECK_FALSE(stage.frame(5016).moving);
}

TEST_CASE("a hand that comes stops the motion") {
  Stage stage(figure_scene("dimension"));
  stage.set_canvas({800, 600, 800, 600});
  stage.frame(0);
  stage.apply(SetControl{"dimension.view", 2});
  CHECK(stage.frame(16).moving);
  PointerEvent press;
  press.kind = PointerKind::down;
  press.at = {400, 300};
  stage.pointer(press);
  CHECK_FALSE(stage.frame(32).moving);
}

}  // namespace
}  // namespace cosine_lab::test
