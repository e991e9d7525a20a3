// Guided steps: they ask, they notice, they go on.
#include "lesson/figures/guide.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "lesson/boards.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/highdim/state.h"
#include "lesson/figures/ratio/state.h"

namespace cosine_lab::test {
namespace {

Scene guided(std::string_view figure) {
  ParameterTexts text;
  text["figure"] = figure;
  text["steps"] = "on";
  return read_scene(text).scene;
}

std::string asked(const Session& session) {
  const Board board = cosine_lab::board_of(session.scene(), session.similarity());
  REQUIRE(board.guide.size() == 1);
  const Block& block = board.guide[0];
  const std::string hint = block.hint ? text_of(*block.hint) : "";
  return text_of(block.lines.back()) + (hint.empty() ? "" : " " + hint);
}

TEST_CASE("without steps=on there are none") {
  Session session(figure_scene("ratio"));
  CHECK(test::board_of(session.scene()).guide.empty());
  CHECK_FALSE(session.apply(SetControl{"step", 1}));
}

TEST_CASE("a step goes on when its action was done, and undo takes both back") {
  Session session(guided("ratio"));
  CHECK(asked(session) == word("ratio.step.k.ask"));
  CHECK(session.apply(SetControl{"ratio.dimension", 1}));
  CHECK(session.scene().guide.at == 1);
  const Board board = cosine_lab::board_of(session.scene(), session.similarity());
  CHECK(text_of(board.guide[0].lines[0]) == word("ratio.step.k.found"));
  CHECK(session.apply(Undo{}));
  CHECK(session.scene().guide.at == 0);
  CHECK(state_of<RatioState>(session.scene()).dimension == 0);
}

TEST_CASE("under the hand a step waits until the hand lets go") {
  Session session(guided("cosine"));
  session.apply(BeginGesture{0});
  session.apply(MoveTip{0, {30, 8}, {}});
  CHECK(session.similarity().cosine.value == 1);
  CHECK(session.scene().guide.at == 0);
  session.apply(EndGesture{});
  CHECK(session.scene().guide.at == 1);
  CHECK(session.apply(Undo{}));
  CHECK(session.scene().guide.at == 0);
  CHECK(session.scene().vectors[0].components == std::vector<double>{3, 30});
}

TEST_CASE("another action than the one asked for changes no step") {
  Session session(guided("cosine"));
  session.apply(NudgeTip{0, {1, 0}, {}});
  CHECK(session.scene().guide.at == 0);
}

TEST_CASE("back and next go where they say, and no further") {
  Session session(guided("cosine"));
  CHECK(session.apply(SetControl{"step", 2}));
  CHECK(asked(session).starts_with("Drag A to the opposite side"));
  CHECK(session.apply(SetControl{"step", 5}));
  CHECK(asked(session) == word("steps.end"));
  CHECK_FALSE(session.apply(SetControl{"step", 6}));
  CHECK_FALSE(session.apply(SetControl{"step", -1}));
  CHECK_FALSE(session.apply(SetControl{"step", 0.5}));
  CHECK(session.apply(SetControl{"step", 0}));
}

std::string told(const Session& session) {
  const Board board = cosine_lab::board_of(session.scene(), session.similarity());
  REQUIRE(board.guide.size() == 1);
  return text_of(board.guide[0].lines.front());
}

double index_of(const Scene& scene, std::string_view name) {
  const auto found = std::ranges::find(scene.vectors, name, &Vector::name);
  REQUIRE(found != scene.vectors.end());
  return static_cast<double>(found - scene.vectors.begin());
}

TEST_CASE("feedback names the words that the reader chose, whatever is compared later") {
  Session session(guided("embedding"));
  session.apply(SetControl{"first", index_of(session.scene(), "king")});
  session.apply(SetControl{"second", index_of(session.scene(), "prince")});
  CHECK(session.scene().guide.at == 1);
  CHECK(told(session).find("king and prince share") != std::string::npos);
  session.apply(SetControl{"second", index_of(session.scene(), "tree")});
  CHECK(told(session).find("king and prince share") != std::string::npos);
}

TEST_CASE("whoever is ahead is not asked again, and keeps what they did") {
  Session session(guided("highdim"));
  session.apply(SetControl{"highdim.slide", 60});
  REQUIRE(state_of<HighdimState>(session.scene()).dimensions == 1000);
  CHECK(session.scene().guide.at == 2);
  CHECK(told(session) ==
        text_of(words("highdim.step.plane.found")) + " " +
            text_of(words("steps.ahead", {in("found", words("highdim.step.wide.found"))})));
  session.apply(SetControl{"highdim.kind", 1});
  CHECK(session.scene().guide.at == 3);
  CHECK(state_of<HighdimState>(session.scene()).positive);
  CHECK(state_of<HighdimState>(session.scene()).dimensions == 1000);
}

TEST_CASE("numbers of one sign do not show what a step says of both signs") {
  Session session(guided("highdim"));
  session.apply(SetControl{"highdim.kind", 1});
  session.apply(SetControl{"highdim.slide", 60});
  CHECK(session.scene().guide.at == 0);
  session.apply(SetControl{"highdim.kind", 0});
  CHECK(session.scene().guide.at == 2);
}

TEST_CASE("who misses an angle by little is told how far it is, and which way to go") {
  Session session(guided("cosine"));
  session.apply(SetControl{"step", 1});
  const auto asked_at = [&](double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    const double b = std::atan2(4, 15);
    session.apply(MoveTip{0, {20 * std::cos(angle + b), 20 * std::sin(angle + b)}, {}});
    return asked(session);
  };
  const std::string ask(word("cosine.step.right.ask"));
  CHECK(asked_at(70) == ask);
  CHECK(asked_at(85) == ask + " 85 °: a little more.");
  CHECK(asked_at(90.6) == ask + " 90.6 °: a little less.");
  CHECK(asked_at(120) == ask);
}

TEST_CASE("another claim does not turn an arrow") {
  Session session(guided("ratio"));
  session.apply(SetControl{"step", 2});
  const std::size_t claims = session.scene().claims.size();
  for (std::size_t claim = 0; claim <= claims; ++claim) {
    session.apply(SetControl{"ratio.claim", static_cast<double>(claim)});
    CHECK(session.scene().guide.at == 2);
  }
}

TEST_CASE("a step that the scene meets as it comes is passed, and undo never passes one") {
  ParameterTexts text;
  text["figure"] = "cosine";
  text["steps"] = "on";
  text["compare"] = "A,C";
  Session session(read_scene(text).scene);
  CHECK(session.scene().guide.at == 1);
  CHECK(told(session).starts_with("The first step is already done. Cosine 0.999"));
  CHECK(session.at_start());
  session.apply(BeginGesture{0});
  session.apply(MoveTip{0, {-27, 3}, {}});
  session.apply(EndGesture{});
  CHECK(session.scene().guide.at == 2);
  while (session.can_undo()) {
    session.apply(Undo{});
  }
  session.apply(Undo{});
  CHECK(session.at_start());
}

TEST_CASE("a reader who goes to a step that holds already reads so, and stays") {
  Session session(guided("highdim"));
  session.apply(SetControl{"highdim.slide", 60});
  session.apply(SetControl{"step", 1});
  CHECK(asked(session).ends_with(word("steps.holds")));
  session.apply(SetControl{"highdim.again", 7});
  CHECK(session.scene().guide.at == 1);
}

TEST_CASE("the whole way through each figure's steps") {
  Session ratio(guided("ratio"));
  ratio.apply(SetControl{"ratio.dimension", 1});
  ratio.apply(SetControl{"ratio.claim", 5});
  CHECK(ratio.scene().guide.at == 2);
  ratio.apply(MoveTip{4, {1, 30}, {}});
  CHECK(ratio.scene().guide.at == 3);
  Session dimension(guided("dimension"));
  dimension.apply(SetControl{"dimension.view", 1});
  CHECK(dimension.scene().guide.at == 1);
  dimension.apply(SetControl{"dimension.view", 2});
  CHECK(dimension.scene().guide.at == 2);
  Session cosine(guided("cosine"));
  cosine.apply(MoveTip{0, {30, 8}, {}});
  cosine.apply(MoveTip{0, {-4, 15}, {}});
  CHECK(cosine.scene().guide.at == 2);
  cosine.apply(MoveTip{0, {-30, -8}, {}});
  CHECK(cosine.scene().guide.at == 3);
}

}  // namespace
}  // namespace cosine_lab::test
