// From one question to the next, to the end, and back by a link.
#include <doctest.h>

#include <string>

#include "lesson/english_words.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/learner.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("one question is announced as one") {
  const ReadScene read =
      read_scene(ParameterTexts{{"figure", "cosine"}, {"steps", "on"}, {"ask", "Is it?|*yes|no"}});
  REQUIRE(read.errors.empty());
  Session session(read.scene);
  for (double step = 1; press(session, "step", step); ++step) {
  }
  const Board board = said(session);
  REQUIRE(board.guide.size() == 2);
  CHECK(text_of(board.guide[0].lines.back()) == word("steps.question"));
  CHECK(text_of(board.guide[1].rows.at(1).at(0).content) == word("quiz.begin.one"));
}

TEST_CASE("readers go on from the guided steps to the questions, done or passed over") {
  Session session(asking("dimension", {}, "on"));
  CHECK_FALSE(is_asking(session.scene()));
  CHECK(said(session).guide.size() == 1);
  session.apply(SetControl{"step", 2});
  // What the last step showed stands there until the reader goes on.
  CHECK_FALSE(is_asking(session.scene()));
  CHECK_FALSE(is_veiled(session.scene()));
  const Board between = said(session);
  REQUIRE(between.guide.size() == 2);
  CHECK(between.guide[0].kind == BlockKind::steps);
  REQUIRE(between.guide[1].rows.at(1).size() == 1);
  CHECK(between.guide[1].rows[1][0].press.id == kQuestionId);
  CHECK(linked(session.scene()).quiz == session.scene().quiz);

  press(session, kQuestionId, 0);
  CHECK(is_open(session.scene()));
  CHECK(said(session).guide.size() == 1);
  CHECK(linked(session.scene()).quiz == session.scene().quiz);
  session.apply(SetControl{"step", 0});
  CHECK_FALSE(is_asking(session.scene()));
}

TEST_CASE("the first answer to a question counts, and the end tells how many were right") {
  Session session(asking("tokens"));
  for (std::size_t at = 0; at < 4; ++at) {
    answer(session, at != 1);
    press(session, kCheckId);
    if (at == 1) {
      press(session, kQuestionId, 1);
      answer(session, true);
      press(session, kCheckId);
    }
    press(session, kQuestionId, static_cast<double>(at + 1));
  }
  CHECK(verdict(session) == "Right on the first try: 3 of 4.");
  const ExerciseRecord record = record_of(session.scene());
  REQUIRE(record.attempts.size() == 1);
  CHECK(record.attempts[0].points.reached == 3);
  CHECK(record.attempts[0].points.most == 4);
  CHECK(record.attempts[0].answers.size() == 4);
  CHECK(record.attempts[0].answers[1].question == "tokens.again");
  CHECK_FALSE(record.attempts[0].answers[1].right);
  CHECK(record.over);
}

TEST_CASE("a question that cannot be asked does not keep the others from ending") {
  // Of one dimension neither its numbers' order nor another dimension can be asked about.
  Session session(asking("dimension", "A:1;B:2;C:3"));
  for (std::size_t at = 0; at < 4; ++at) {
    press(session, kQuestionId, static_cast<double>(at));
    if (is_open(session.scene())) {
      answer(session, true);
      press(session, kCheckId);
    }
  }
  const ExerciseRecord record = record_of(session.scene());
  REQUIRE(record.attempts.size() == 1);
  CHECK(record.attempts[0].points.most == 2);
  CHECK(record.over);
}

TEST_CASE("other data make the question anew, and an answered one stays answered") {
  Session session = at_question("cosine", 0);
  press(session, kAnswerId, 1);
  session.apply(SetControl{"data", 1});
  CHECK(session.scene().quiz.chosen.empty());
  CHECK(is_open(session.scene()));
  answer(session, true);
  press(session, kCheckId);
  const std::string before = verdict(session);
  session.apply(SetControl{"data", 0});
  CHECK(verdict(session) == before);
}

TEST_CASE("a graded exercise has no questions") {
  ParameterTexts text;
  text["figure"] = "pairs";
  text["questions"] = "on";
  text["exercise"] = "on";
  text["graded"] = "on";
  CHECK_FALSE(read_scene(text).scene.quiz.on);
}

// A reader who does anything at all.
TEST_CASE("whatever is done, questions stay answerable and links bring them back") {
  const EnglishWords english;
  for (const FigureEntry* figure : figures()) {
    Random random(41);
    Session session(asking(figure->name));
    for (int i = 0; i < 400; ++i) {
      CAPTURE(figure->name);
      CAPTURE(i);
      const std::size_t vector = random.below(session.scene().vectors.size());
      switch (random.below(8)) {
        case 0:
          // A hand has nothing to hold in a figure without arrows.
          if (figure->has_vectors) {
            session.apply(MoveTip{vector, {random.between(-9, 9), random.between(-9, 9)}, {}});
          }
          break;
        case 1:
          session.apply(random.chance(0.5) ? Command(Undo{}) : Command(Redo{}));
          break;
        case 2:
          press(session, kQuestionId, static_cast<double>(random.below(6)));
          break;
        case 3:
          press(session, kAnotherId);
          break;
        case 4:
          session.apply(SetText{std::string(kTypedId), random.chance(0.5) ? "0.5" : "x;%3B/"});
          break;
        case 5:
          press(session, kCheckId);
          break;
        default:
          press(session, kAnswerId, static_cast<double>(random.below(6)));
      }
      CHECK_FALSE(said(session).guide.empty());
      if (i % 10 == 0 && figure->name != "embedding") {
        CHECK(linked(session.scene()) == session.scene());
      }
    }
  }
}

}  // namespace
}  // namespace cosine_lab::test
