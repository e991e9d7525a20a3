// An exercise that counts: what it takes, what it tells, how often, and how it ends.
#include "lesson/figures/pairs/graded.h"

#include <array>
#include <cmath>

#include "lesson/board/board_text.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/record.h"
#include "lesson/figures/scene_exercise.h"

namespace cosine_lab::test {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string board_text(const Session& session) {
  return write_board(cosine_lab::board_of(session.scene(), session.similarity()));
}

// The cosines of the lesson's pairs, their angles, and what colours right and wrong.
void tells_nothing(const Session& session) {
  const std::string json = board_text(session);
  for (const std::string_view secret :
       {"0.35", "0.99", "0.36", "69.", "68.7", "\"good\"", "\"bad\""}) {
    CHECK_MESSAGE(!has(json, secret), secret);
  }
  CHECK(session.similarity() == Similarity{});
}

// Everything that changes a scene of the figure `pairs`, but for giving answers and for looking.
std::vector<Command> foreign_commands(const Scene& scene) {
  std::vector<Command> all{BeginGesture{0},
                           MoveTip{0, {1, 2}, {}},
                           NudgeTip{0, {1, 0}, {}},
                           EndGesture{},
                           Undo{},
                           Redo{},
                           Reset{},
                           SetText{"table", "A; 1; 2\nB; 2; 4"},
                           SetControl{"step", 1},
                           SetControl{"pairs.exercise", 0},
                           ShowScene{figure_scene("pairs")}};
  for (const std::string_view id : {"mode", "snap", "data", "value.0.0", "value.1.1"}) {
    for (const double value : {0.0, 1.0, 2.0, 3.0}) {
      all.emplace_back(SetControl{std::string(id), value});
    }
  }
  Scene moved = scene;
  moved.vectors[0].components = {2, 20};
  all.emplace_back(ShowScene{moved});
  return all;
}

TEST_CASE("a graded exercise takes answers only") {
  Session session(graded_scene());
  say(session, {1});
  const Scene before = session.scene();
  const Session practice(figure_scene("pairs"));
  for (const Command& command : foreign_commands(before)) {
    CHECK_FALSE(session.apply(command));
    CHECK(session.scene() == before);
  }
  for (const Control& control : controls(before)) {
    CAPTURE(control.id);
    CHECK(control.id != "data");
    CHECK(control.id != "pairs.exercise");
    CHECK_FALSE(control.id.starts_with("value."));
  }
  CHECK(session.apply(SetControl{"grid", 0}));
  CHECK(session.apply(SetControl{"first", 3}));
}

TEST_CASE("the same commands change an exercise that does not count") {
  for (const Command& command :
       {Command(MoveTip{0, {1, 2}, {}}), Command(SetControl{"data", 1}),
        Command(SetControl{"value.0.0", 1}), Command(SetControl{"mode", 1})}) {
    Session session(figure_scene("pairs"));
    CHECK(session.apply(command));
  }
}

TEST_CASE("nothing tells what is right before the last attempt, and then everything does") {
  Session session(graded_scene("2"));
  tells_nothing(session);
  say(session, kWrongClaims);
  press_pairs(session, "02");
  tells_nothing(session);
  session.apply(SetControl{"pairs.check", 1});
  tells_nothing(session);
  CHECK(has(board_text(session), "pairs.graded.left"));
  // A pair of the matrix can be named, though the matrix is not there.
  session.apply(SetControl{"pairs.pair", 3});
  tells_nothing(session);
  again(session);
  tells_nothing(session);
  attempt(session, kWrongClaims, "02");
  CHECK(has(board_text(session), "0.99"));
  CHECK(has(board_text(session), "pairs.failed"));
  CHECK(session.similarity().norm_a.value > 0);
}

TEST_CASE("attempts end, and all points end them earlier") {
  Session session(graded_scene("3"));
  for (int i = 0; i < 3; ++i) {
    attempt(session, kWrongClaims, "02");
    CHECK(session.apply(SetControl{"pairs.again", 1}) == (i < 2));
  }
  CHECK(pairs_of(session).tries.size() == 3);
  CHECK_FALSE(session.apply(SetControl{"pairs.check", 1}));
  CHECK_FALSE(session.apply(SetControl{"pairs.claim.0", 0}));
  CHECK_FALSE(session.apply(SetControl{"pairs.mark", 3}));

  Session able(graded_scene("3"));
  attempt(able, kRightClaims, "03 14");
  CHECK(pairs_of(able).is_over());
  CHECK_FALSE(able.apply(SetControl{"pairs.again", 1}));
  CHECK(has(board_text(able), "pairs.passed"));
}

TEST_CASE("nothing takes an attempt back") {
  Session session(graded_scene("3"));
  const Scene start = session.scene();
  attempt(session, kWrongClaims, "02");
  const Scene checked = session.scene();
  for (const Command& command :
       {Command(Undo{}), Command(Undo{}), Command(Reset{}), Command(ShowScene{start})}) {
    CHECK_FALSE(session.apply(command));
    CHECK(session.scene() == checked);
  }
  CHECK_FALSE(session.can_undo());
  CHECK(session.at_start());
}

TEST_CASE("the record has every attempt, the first and the best") {
  Session session(graded_scene("3", "60"));
  CHECK(write_record(record_of(session.scene())).empty());
  attempt(session, kWrongClaims, "02");
  CHECK(
      write_record(record_of(session.scene())) ==
      R"({"score":1,"max":8,"attempts":1,"complete":false,"first":1,"best":1,"graded":true,)"
      R"("limit":3,"pass":60,"passed":false,"over":false,"record":[{"score":1,"answers":[)"
      R"({"kind":"claim","question":"C = A","answer":"true","holds":true},)"
      R"({"kind":"claim","question":"D = 2.5 A","answer":"false","holds":false},)"
      R"({"kind":"claim","question":"E = 2.5 A","answer":"true","holds":true},)"
      R"({"kind":"claim","question":"C = 0.2 B","answer":"true","holds":true},)"
      R"({"kind":"claim","question":"D = 0.5 B","answer":"true","holds":true},)"
      R"({"kind":"claim","question":"E = 0.5 B","answer":"false","holds":false},)"
      R"({"kind":"text","question":"Mark the pairs with exactly the same direction","answer":"A, C"}]}]})");
  again(session);
  attempt(session, kRightClaims, "03");  // 7 of 8
  again(session);
  attempt(session, kWrongClaims, "");
  const ExerciseRecord record = record_of(session.scene());
  CHECK(record.attempts.size() == 3);
  CHECK(record.attempts[0].points.reached == 1);
  CHECK(best_of(record).points.reached == 7);
  CHECK(is_passed(record));
  CHECK(record.over);
  const std::string json = write_record(record);
  CHECK(has(json, R"("first":1,"best":7,)"));
  CHECK(has(json, R"("passed":true,"over":true,)"));
  CHECK(has(json, R"("answer":"A, C","right":false})"));
  CHECK(has(json, R"("answer":"none","right":false})"));
}

TEST_CASE("the pass mark is a share of the points") {
  for (const auto& [pass, passed] : {std::pair("87", true), std::pair("88", false)}) {
    Session session(graded_scene("1", pass));
    attempt(session, kRightClaims, "03");  // 7 of 8: 87.5 %
    CHECK(is_passed(record_of(session.scene())) == passed);
  }
}

TEST_CASE("what an author gets wrong is named") {
  ParameterTexts text = graded_texts("11", "0");
  text["steps"] = "on";
  const ReadScene read = read_scene(text);
  REQUIRE(read.errors.size() == 3);
  CHECK(read.errors[0].reason == "bad.whole");
  CHECK(read.errors[1].reason == "bad.whole");
  CHECK(read.errors[2].reason == "bad.graded_steps");
  CHECK_FALSE(read.scene.guide.on);
  CHECK(state_of<PairsState>(read.scene).grading == Grading{true, 3, 100});

  text = graded_texts();
  text["vectors"] = "A:1,2;B:2,1";
  const ReadScene nothing = read_scene(text);
  REQUIRE(nothing.errors.size() == 1);
  CHECK(nothing.errors[0].reason == "bad.graded_nothing");
  CHECK_FALSE(is_graded(nothing.scene));
}

TEST_CASE(
    "the author's data count, ready ones too; an exercise that is off is graded all the same") {
  ParameterTexts text = graded_texts();
  text["exercise"] = "off";
  text["vectors"] = "A:1,2;B:2,4;C:3,1";
  text["claims"] = "B=2A";
  Session session(read_scene(text).scene);
  CHECK(is_graded(session.scene()));
  attempt(session, {1}, "");
  CHECK(board_text(session).find("pairs.graded.left") != std::string::npos);
  text["vectors"] = text["claims"] = "";
  text["data"] = "people";
  const ReadScene people = read_scene(text);
  CHECK(people.errors.empty());
  CHECK(is_graded(people.scene));
  CHECK(people.scene.data.kind == DataKind::people);
}

}  // namespace
}  // namespace cosine_lab::test
