// Guided steps: they ask, they notice, they go on.
#include "lesson/figures/guide.h"

#include <doctest.h>

#include "lesson/boards.h"
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
  return text_of(board.guide[0].lines.back());
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
  CHECK(own<RatioState>(session.scene()).dimension == 0);
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
