// Questions that count, and a learner who looks for a way around them: by every command, by saved
// states, by addresses.
#include "lesson/figures/graded_quiz.h"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "lesson/figures/figure.h"
#include "lesson/figures/learner.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

using Given = std::vector<std::pair<std::string, std::string>>;

ReadScene read_graded(std::string_view figure, const Given& more) {
  ParameterTexts text;
  text["figure"] = figure;
  text["questions"] = "on";
  text["graded"] = "on";
  for (const auto& [name, value] : more) {
    text[name] = value;
  }
  return read_scene(text);
}

Session graded(std::string_view figure, const Given& more = {}) {
  ReadScene read = read_graded(figure, more);
  CHECK(read.errors.empty());
  REQUIRE(is_graded(read.scene));
  return Session(std::move(read.scene));
}

// The figures that can be graded; `words` learns more words while it is used.
bool can_be_graded(const FigureEntry& figure) {
  return figure.name != "words";
}

void go_on(Session& session) {
  press(session, kQuestionId, static_cast<double>(session.scene().quiz.at + 1));
}

void answer_all(Session& session, bool rightly) {
  while (session.scene().quiz.at < 4) {
    if (is_open(session.scene())) {
      answer(session, rightly);
      REQUIRE(press(session, kCheckId));
    }
    go_on(session);
  }
}

std::size_t reached(const Session& session) {
  const ExerciseRecord record = record_of(session.scene());
  return record.attempts.empty() ? 0 : best_of(record).points.reached;
}

TEST_CASE("who knows the answers passes, who does not fails, and that is the end") {
  for (const FigureEntry* figure : figures()) {
    if (!can_be_graded(*figure)) {
      continue;
    }
    CAPTURE(figure->name);
    for (const bool rightly : {true, false}) {
      Session session = graded(figure->name);
      answer_all(session, rightly);
      const ExerciseRecord record = record_of(session.scene());
      REQUIRE(record.attempts.size() == 1);
      CHECK(record.graded);
      CHECK(record.limit == 1);
      CHECK(record.over);
      CHECK(record.attempts[0].answers.size() == record.attempts[0].points.most);
      CHECK(is_passed(record) == rightly);
      CHECK_FALSE(is_veiled(session.scene()));
      CHECK(buttons(session).empty());
      const Scene over = session.scene();
      CHECK_FALSE(press(session, kQuestionId, 0));
      session.apply(Undo{});
      session.apply(Reset{});
      CHECK(session.scene() == over);
    }
  }
}

TEST_CASE("pass says how many of the questions it takes") {
  Session session = graded("tokens", {{"pass", "50"}});
  for (std::size_t at = 0; at < 4; ++at) {
    answer(session, at < 2);
    press(session, kCheckId);
    go_on(session);
  }
  CHECK(is_passed(record_of(session.scene())));
  CHECK(write_parameters(session.scene()).get("pass") == "50");
}

// Everything that a learner, the panel or a page can ask for, right answers left out.
void cheat(Session& session, Random& random, const Scene& another) {
  const Scene& scene = session.scene();
  const std::size_t vector = random.below(std::max<std::size_t>(scene.vectors.size(), 1));
  const double number = static_cast<double>(random.below(7));
  switch (random.below(10)) {
    case 0:
      session.apply(Undo{});
      break;
    case 1:
      session.apply(Redo{});
      break;
    case 2:
      session.apply(Reset{});
      break;
    case 3:
      session.apply(ShowScene{another});
      break;
    case 4:
      session.apply(BeginGesture{vector});
      session.apply(MoveTip{vector, {random.between(-9, 9), random.between(-9, 9)}, {}});
      session.apply(random.chance(0.5) ? Command(EndGesture{}) : Command(CancelGesture{}));
      break;
    case 5:
      session.apply(SetText{"table", "A\t1\t2\nB\t2\t4"});
      session.apply(SetText{"text", "aaaa"});
      break;
    case 6:
      press(session, kQuestionId, number);
      break;
    case 7:
      press(session, kAnotherId);
      break;
    case 8:
      press(session, kCheckId);
      break;
    default: {
      static const std::vector<std::string> ids{"first", "second", "data",      "step",
                                                "mode",  "snap",   "value.0.0", "exercise",
                                                "view",  "seed",   "dimensions"};
      press(session, ids[random.below(ids.size())], number);
    }
  }
}

TEST_CASE("after a wrong answer nothing makes it right, and nothing tells the next ones") {
  for (const FigureEntry* figure : figures()) {
    if (!can_be_graded(*figure)) {
      continue;
    }
    CAPTURE(figure->name);
    const Scene another = asking(figure->name);
    Random random(7);
    Session session = graded(figure->name);
    std::size_t cheats = 0;
    while (session.scene().quiz.at < 4) {
      const std::size_t at = session.scene().quiz.at;
      if (is_open(session.scene())) {
        answer(session, false);
        press(session, kCheckId);
      }
      const std::size_t answered = session.scene().quiz.answers.size();
      while (session.scene().quiz.at == at && ++cheats < 4000) {
        cheat(session, random, another);
        CHECK(session.scene().quiz.answers.size() == answered);
        CHECK(is_veiled(session.scene()) == (session.scene().quiz.at < 4));
      }
      REQUIRE(cheats < 4000);
      CHECK(session.scene().quiz.at == at + 1);
    }
    CHECK(reached(session) == 0);
    CHECK(record_of(session.scene()).over);
  }
}

TEST_CASE("a saved state brings back every answer, and is marked anew") {
  for (const FigureEntry* figure : figures()) {
    if (!can_be_graded(*figure)) {
      continue;
    }
    CAPTURE(figure->name);
    Session session = graded(figure->name);
    bool rightly = true;
    while (session.scene().quiz.at < 4) {
      CHECK(linked(session.scene()).quiz == session.scene().quiz);
      if (is_open(session.scene())) {
        answer(session, rightly);
        CHECK(linked(session.scene()).quiz.chosen == session.scene().quiz.chosen);
        press(session, kCheckId);
        rightly = !rightly;
        CHECK(linked(session.scene()) == session.scene());
      }
      go_on(session);
    }
    CHECK(linked(session.scene()) == session.scene());
  }
}

TEST_CASE("of an author's vectors a link is the same, and goes on from what was answered") {
  Session session = graded("pairs", {{"vectors", "A:1,2;Bo x:3,-4;C%:0,0;D:5,6"}});
  go_on(session);
  while (!is_open(session.scene())) {
    go_on(session);
  }
  answer(session, false);
  press(session, kCheckId);
  CHECK(linked(session.scene()) == session.scene());
  CHECK(continues(session.scene(), linked(session.scene())));
}

TEST_CASE("a state that is made up gives no points, no second answer and no other numbers") {
  const Scene honest = graded("cosine").scene();
  for (const std::string state :
       {"question:3,0,0", "answers:0,1,60°\n1,1,x", "at:0,1,2/1,2,4", "pair:0,2", "data:1",
        "replies:2~", "replies:4~", "replies:0=0\n0=1", "replies:0=\n1~", "replies:0=9",
        "replies:1=0", "replies:0", "replies:", "step:1", "seen:x"}) {
    CAPTURE(state);
    const ReadScene read = read_graded("cosine", {{"state", state}});
    CHECK(read.errors.size() == 1);
    CHECK(read.scene == honest);
  }
}

TEST_CASE("a question for a place lets the tips move, and the next one has the author's again") {
  const Given place{{"questions", "off"},
                    {"vectors", "A:1,2;B:3,1"},
                    {"ask", "Make them perpendicular.|@cosine(A,B)=0~0.05;Which?|A|*B"}};
  ParameterTexts text;
  text["graded"] = "on";
  for (const auto& [name, value] : place) {
    text[name] = value;
  }
  ReadScene read = read_scene(text);
  REQUIRE(read.errors.empty());
  const Scene given = read.scene;
  Session session(std::move(read.scene));
  CHECK(session.apply(MoveTip{1, {-2, 1}, {}}));
  CHECK(session.apply(SetControl{component_id(1, 0), 5}));
  CHECK(linked(session.scene()).vectors == session.scene().vectors);
  // Let go of after the answer, the hand does not take it back.
  session.apply(BeginGesture{1});
  session.apply(MoveTip{1, {-4, 2}, {}});
  press(session, kCheckId);
  session.apply(CancelGesture{});
  CHECK(reached(session) == 1);
  CHECK(linked(session.scene()) == session.scene());
  CHECK_FALSE(session.apply(MoveTip{1, {5, 5}, {}}));
  go_on(session);
  CHECK(session.scene().vectors == given.vectors);
  CHECK_FALSE(session.apply(MoveTip{1, {5, 5}, {}}));
  CHECK_FALSE(session.apply(SetControl{component_id(0, 0), 7}));
}

TEST_CASE("an author's questions that count do not stand in a link for all to read") {
  for (const std::string ask : {"Which?|A|*B", "Which is it, ä or ö?|A|*B", "Longer??|*A|B"}) {
    ParameterTexts text;
    text["ask"] = ask;
    text["graded"] = "on";
    const Scene scene = read_scene(text).scene;
    const std::string written(write_parameters(scene).get("ask"));
    CHECK(written.starts_with("~"));
    CHECK(written.find('|') == std::string::npos);
    CHECK(linked(scene) == scene);
    text["graded"] = "off";
    text["ask"] = written;
    CHECK(read_scene(text).scene.quiz.authored == std::vector<std::string>{ask});
  }
  ParameterTexts broken;
  broken["ask"] = "~Which?|A|*B";
  CHECK(read_scene(broken).scene.quiz.authored.size() == 1);
  broken["ask"] = "~@@@";
  CHECK(read_scene(broken).errors.size() == 1);
}

TEST_CASE("grading without a question, or beside guided steps, is an author's mistake") {
  ParameterTexts text;
  text["figure"] = "ratio";
  text["graded"] = "on";
  const ReadScene nothing = read_scene(text);
  REQUIRE(nothing.errors.size() == 1);
  CHECK(nothing.errors[0].reason == std::string("quiz.bad.ungraded"));
  CHECK_FALSE(is_graded(nothing.scene));

  const ReadScene steps = read_graded("ratio", {{"steps", "on"}});
  REQUIRE(steps.errors.size() == 1);
  CHECK(steps.errors[0].parameter == "steps");
  CHECK(is_open(steps.scene));
}

TEST_CASE("in pairs the questions count where no exercise is asked for") {
  CHECK(graded("pairs").scene().quiz.graded);
  const ReadScene both = read_graded("pairs", {{"exercise", "on"}});
  REQUIRE(both.errors.size() == 1);
  CHECK(both.errors[0].parameter == "questions");
  CHECK_FALSE(both.scene.quiz.graded);
  CHECK(is_graded(both.scene));
}

}  // namespace
}  // namespace cosine_lab::test
