// The commands, and what a session tells about its scene.
#include "lesson/session/session.h"

#include <doctest.h>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/tokens/state.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

constexpr DragAids kGrid{.grid_step = 1, .magnet = 0.25, .least_length = 0.1};

const std::vector<double>& tip(const Session& session, std::size_t vector) {
  return session.scene().vectors[vector].components;
}

TEST_CASE("the lesson's materials, with A and B compared") {
  const Scene scene = materials();
  REQUIRE(scene.vectors.size() == 5);
  CHECK(scene.dimensions == std::vector<Dimension>{{"mass", "kg"}, {"volume", "L"}});
  CHECK(scene.vectors[0] == Vector{"A", {3, 30}});
  CHECK(scene.vectors[1] == Vector{"B", {15, 4}});
  CHECK(scene.vectors[2] == Vector{"C", {3, 27}});
  CHECK(scene.vectors[3] == Vector{"D", {7.5, 75}});
  CHECK(scene.vectors[4] == Vector{"E", {7.5, 2}});
  CHECK(scene.compared == Compared{0, 1});
}

TEST_CASE("the numbers of A and B are those worked out by hand") {
  const Session session(materials());
  // 3*15 + 30*4, the roots of 909 and 241, 165/sqrt(909*241) and its angle, to 25 digits.
  CHECK(session.similarity().dot == Measure{165});
  CHECK(session.similarity().norm_a == Measure{30.14962686336267});
  CHECK(session.similarity().norm_b == Measure{15.524174696260024});
  CHECK(session.similarity().cosine == Measure{0.35252788977396565});
  CHECK(session.similarity().angle == Measure{1.2105252825563936});
}

TEST_CASE("the numbers follow the pair that is compared") {
  Session session(materials());
  CHECK(session.apply(SetControl{"second", 2}));
  CHECK(session.similarity().cosine == Measure{0.9999396262866598});
  CHECK(session.apply(SetControl{"second", 3}));
  CHECK(session.similarity().cosine == Measure{1});
  CHECK(session.similarity().angle == Measure{0});
  CHECK(session.similarity().dot == Measure{2272.5});
}

TEST_CASE("the numbers follow a tip") {
  Session session(materials());
  CHECK(session.apply(MoveTip{0, {-4, 15}, {}}));
  // -4*15 + 15*4
  CHECK(session.similarity().dot == Measure{0});
  CHECK(session.similarity().cosine == Measure{0});
}

TEST_CASE("a vector of length zero leaves the cosine undefined, not a number that is none") {
  Session session(materials());
  CHECK(session.apply(MoveTip{1, {0, 0}, {}}));
  CHECK(session.similarity().cosine == Measure{0, Status::zero_vector});
  CHECK(session.similarity().norm_b == Measure{0});
}

TEST_CASE("moving a tip obeys the magnets only while snapping is on") {
  Session session(materials());
  CHECK(session.apply(MoveTip{0, {7.125, 6.875}, kGrid}));
  CHECK(tip(session, 0) == std::vector<double>{7, 7});
  CHECK(session.apply(SetControl{"snap", 0}));
  CHECK(session.apply(MoveTip{0, {7.125, 6.875}, kGrid}));
  CHECK(tip(session, 0) == std::vector<double>{7.125, 6.875});
}

TEST_CASE("a locked direction is that of the tip when the gesture began") {
  Session session(pair_scene({3, 4}, {1, 0}));
  CHECK(session.apply(SetControl{"mode", 1}));
  session.apply(BeginGesture{0});
  for (int i = 0; i < 50; ++i) {
    session.apply(MoveTip{0, {0.5 * i, 20.0 - i}, {.least_length = 1}});
  }
  session.apply(MoveTip{0, {30, 40}, {.least_length = 1}});
  CHECK(tip(session, 0)[0] == doctest::Approx(30).epsilon(1e-15));
  CHECK(tip(session, 0)[1] == doctest::Approx(40).epsilon(1e-15));
}

TEST_CASE("a gesture's locked direction is lent to no other vector") {
  Session session(pair_scene({3, 4}, {5, 0}));
  CHECK(session.apply(SetControl{"mode", 1}));
  session.apply(BeginGesture{0});
  CHECK(session.apply(MoveTip{1, {8, 3}, {.least_length = 1}}));
  CHECK(tip(session, 1) == std::vector<double>{8, 0});
}

TEST_CASE("a key moves a tip by its step") {
  Session session(materials());
  CHECK(session.apply(NudgeTip{4, {0.5, 0}, kGrid}));
  CHECK(tip(session, 4) == std::vector<double>{8, 2});
}

TEST_CASE("a number typed is the component itself, magnets or not") {
  Session session(materials());
  CHECK(session.apply(SetControl{"value.1.0", 14.9999}));
  CHECK(tip(session, 1) == std::vector<double>{14.9999, 4});
}

TEST_CASE("reset returns to the start and can be undone") {
  Session session(materials());
  CHECK(session.at_start());
  CHECK_FALSE(session.apply(Reset{}));
  CHECK(session.apply(MoveTip{0, {1, 1}, {}}));
  CHECK(session.apply(SetControl{"grid", 0}));
  CHECK_FALSE(session.at_start());
  CHECK(session.apply(Reset{}));
  CHECK(session.at_start());
  CHECK(session.scene() == materials());
  CHECK(session.apply(Undo{}));
  CHECK(tip(session, 0) == std::vector<double>{1, 1});
  CHECK_FALSE(session.scene().show_grid);
}

TEST_CASE("the revision grows by one with every change and only then") {
  Session session(materials());
  std::uint32_t expected = session.revision();
  const auto changes = [&](const Command& command) {
    CHECK(session.apply(command));
    CHECK(session.revision() == ++expected);
  };
  const auto changes_nothing = [&](const Command& command) {
    CHECK_FALSE(session.apply(command));
    CHECK(session.revision() == expected);
  };
  changes_nothing(Undo{});
  changes_nothing(Redo{});
  changes(MoveTip{0, {1, 2}, {}});
  changes_nothing(MoveTip{0, {1, 2}, {}});
  changes_nothing(SetControl{"snap", 1});
  changes_nothing(NudgeTip{0, {0, 0}, {}});
  changes_nothing(BeginGesture{0});
  changes(MoveTip{0, {2, 2}, {}});
  changes_nothing(EndGesture{});
  changes(Undo{});
  changes(Redo{});
  changes(Reset{});
  changes_nothing(Reset{});
  changes_nothing(BeginGesture{0});
  changes(MoveTip{0, {2, 2}, {}});
  changes(CancelGesture{});
  changes_nothing(CancelGesture{});
}

TEST_CASE("the first key after a text that changed nothing is a step of undo") {
  Session session(figure_scene("tokens"));
  const std::string text = state_of<TokensState>(session.scene()).text;
  CHECK_FALSE(session.apply(SetText{"tokens.text", text}));
  CHECK(session.apply(SetText{"tokens.text", text + "a"}));
  CHECK(session.apply(SetText{"tokens.text", text + "ab"}));
  CHECK_FALSE(session.apply(SetText{"tokens.text", text + "ab"}));
  CHECK(session.apply(SetText{"tokens.text", text + "abc"}));
  CHECK(session.apply(Undo{}));
  CHECK(state_of<TokensState>(session.scene()).text == text);
  CHECK_FALSE(session.can_undo());
}

TEST_CASE("a scene that is shown in one step is one step of undo") {
  Session session(materials());
  Scene next = session.scene();
  next.vectors[0].components = {1, 2};
  next.show_grid = false;
  CHECK(session.apply(ShowScene{next}));
  CHECK(session.scene() == next);
  Scene other = materials();
  other.kind = FigureKind::ratio;
  CHECK_FALSE(session.apply(ShowScene{other}));
  session.apply(Undo{});
  CHECK(session.at_start());
}

}  // namespace
}  // namespace cosine_lab::test
