// Questions that an author wrote, from the parameter to the verdict.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/english_words.h"
#include "lesson/figures/authored_question.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/learner.h"
#include "lesson/figures/question_list.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

constexpr const char* kVectors = "A:3,4;B:4,3;C:-4,3;Up, too:0,2";

ReadScene read(const std::string& ask, const char* figure = "cosine") {
  ParameterTexts text;
  text["figure"] = figure;
  text["ask"] = ask;
  if (figure_entry(*figure_kind(figure)).has_vectors) {
    text["vectors"] = kVectors;
  }
  return read_scene(text);
}

Scene written(const std::string& ask, const char* figure = "cosine") {
  const ReadScene scene = read(ask, figure);
  CHECK(scene.errors.empty());
  return scene.scene;
}

// The reason why the only question is refused, and the piece at fault.
std::string refused(const std::string& ask, const char* figure = "cosine") {
  const ReadScene scene = read(ask, figure);
  REQUIRE(scene.errors.size() == 1);
  CHECK(scene.errors[0].parameter == "ask");
  CHECK_FALSE(has_questions(scene.scene));
  return scene.errors[0].reason + " " + scene.errors[0].piece;
}

TEST_CASE("one of several options, each with its feedback") {
  const EnglishWords english;
  Session session(
      written("Which has the length 5, {A} or {Up, too}?|*A::Yes: 3, 4, 5.|Up::"
              "That is {length(Up, too)}.|!By Pythagoras."));
  CHECK(is_open(session.scene()));
  const Board board = said(session);
  CHECK(text_of(question_of(board).lines[0]) == "Which has the length 5, A or Up, too?");
  CHECK(press(session, kAnswerId, 1));
  CHECK(press(session, kCheckId));
  CHECK(verdict(session) == "Not quite. That is 2. By Pythagoras.");
  CHECK(press(session, kQuestionId, 0));
  CHECK(press(session, kAnswerId, 0));
  CHECK(press(session, kCheckId));
  CHECK(verdict(session) == "Right. Yes: 3, 4, 5. By Pythagoras.");
}

TEST_CASE("several, of which what was judged wrongly is spoken of") {
  const EnglishWords english;
  Session session(written("Length 5?|*A::A is.|*B::B is.|Up::Up is not."));
  CHECK(press(session, kAnswerId, 0));
  CHECK(press(session, kAnswerId, 2));
  CHECK(press(session, kCheckId));
  CHECK(verdict(session) == "Not quite. B is. Up is not.");
}

TEST_CASE("pairs are marked, and right by a measure of the vectors that are there") {
  const EnglishWords english;
  Session session(written("Which are perpendicular?|=pairs(angle = 90)"));
  CHECK(question_of(said(session)).rows[0].size() == 6);
  CHECK(press(session, kAnswerId, 0));
  CHECK(press(session, kCheckId));
  CHECK(verdict(session) ==
        "Not quite. These fit: A and C\u00a0(90 °). These do not: A and B\u00a0(16.3 °).");
}

TEST_CASE("an order is mixed, and right as it was written") {
  const EnglishWords english;
  const Scene scene = written("By x, the smallest first?|<C|<A|<B");
  const Posed posed = posed_question(scene);
  CHECK(posed.kind == AnswerKind::order);
  CHECK_FALSE(std::ranges::is_sorted(posed.ranks));
  Session session(scene);
  for (double rank = 0; rank < 3; ++rank) {
    const auto at = std::ranges::find(posed.ranks, rank) - posed.ranks.begin();
    CHECK(press(session, kAnswerId, static_cast<double>(at)));
  }
  CHECK(press(session, kCheckId));
  CHECK(verdict(session) == "Right. In order: C, A, B.");
}

// What is right is worked out from the vectors, by their own formulas here.
TEST_CASE("a number may be a measure, which stays right when the vectors change") {
  struct Case {
    const char* wanted;
    double right;
    double margin;
  };
  for (const Case& one :
       {Case{"cosine(A,B)", 24.0 / 25, 0.05}, Case{"dot(A,B)", 24, 1.2},
        Case{"angle(A,B)", 16.2602047, 5}, Case{"distance(A,B)", std::sqrt(2.0), 0.0707},
        Case{"length(Up, too)", 2, 0.1}, Case{"cosine(A,Up, too)", 0.8, 0.05},
        Case{"angle(A,C)~0.5", 90, 0.5}, Case{"7", 7, 0}, Case{"-7.5~1", -7.5, 1}}) {
    CAPTURE(one.wanted);
    const Posed posed = posed_question(written(std::string("How much?|=") + one.wanted));
    CHECK(posed.kind == AnswerKind::number);
    CHECK(posed.number == doctest::Approx(one.right).epsilon(1e-7));
    CHECK(posed.margin == doctest::Approx(one.margin).epsilon(1e-3));
  }
  Scene scene = written("How much?|=cosine(A,B)");
  scene.vectors[0].components = {-8, -6};
  CHECK(posed_question(scene).number == -1);
}

TEST_CASE("a tip is put in its place") {
  const EnglishWords english;
  Session session(written("Make them perpendicular.|@cosine(A,B)=0~0.02|!At 90° it is 0."));
  CHECK_FALSE(posed_question(session.scene()).reached);
  CHECK(press(session, kCheckId));
  CHECK(verdict(session) == "Not quite. Where you put the tip, the value is 0.96. At 90° it is 0.");
  CHECK(press(session, kQuestionId, 0));
  session.apply(MoveTip{1, {-4, 3}, {}});
  CHECK(press(session, kCheckId));
  CHECK(verdict(session) == "Right. Where you put the tip, the value is 0. At 90° it is 0.");
}

TEST_CASE("what is wrong is named with its place") {
  CHECK(refused("Which?") == "quiz.bad.answers Which?");
  CHECK(refused("|A|*B") == "quiz.bad.answers |A|*B");
  CHECK(refused("Which?|*A") == "quiz.bad.answers Which?|*A");
  CHECK(refused("Which?|A|B") == "quiz.bad.right Which?|A|B");
  CHECK(refused("Which?|*A||B") == "quiz.bad.empty Which?|*A||B");
  CHECK(refused("Which?|*A|B|=3") == "quiz.bad.mixed Which?|*A|B|=3");
  CHECK(refused("Which?|*A|<B") == "quiz.bad.mixed Which?|*A|<B");
  CHECK(refused("Which?|=3|=4") == "quiz.bad.mixed Which?|=3|=4");
  CHECK(refused("How much?|=three") == "quiz.bad.number How much?|=three");
  CHECK(refused("How much?|=3~-1") == "quiz.bad.number =3~-1");
  CHECK(refused("How much?|=cosine(A,Z)") == "quiz.bad.number How much?|=cosine(A,Z)");
  CHECK(refused("Which?|=pairs(length>3)") == "quiz.bad.pairs =pairs(length>3)");
  CHECK(refused("Which?|=pairs(cosine~3)") == "quiz.bad.pairs =pairs(cosine~3)");
  CHECK(refused("Which?|=pairs(cosine>)") == "quiz.bad.pairs =pairs(cosine>)");
  CHECK(refused("Which?|=pairs cosine>1") == "quiz.bad.pairs =pairs cosine>1");
  CHECK(refused("Which?|=pairs(cosine>1)", "tokens").starts_with("quiz.bad.pairs"));
  CHECK(refused("Which?|=pairs(cosine>1)|A") == "quiz.bad.mixed Which?|=pairs(cosine>1)|A");
  CHECK(refused("How much?|@cosine(A,B)") == "quiz.bad.place @cosine(A,B)");
  CHECK(refused("Where?|@cosine(A,Z)=0").starts_with("quiz.bad.place"));
  CHECK(refused("Is {Z} long?|*A|B") == "quiz.bad.gap Is {Z} long?|*A|B");
  CHECK(refused("Is it?|*A::{sine(A,B)}|B") == "quiz.bad.gap Is it?|*A::{sine(A,B)}|B");
  CHECK(refused("Which?|*1|2|3|4|5|6|7|8|9").starts_with("quiz.bad.options"));
  // A figure without vectors has none to measure.
  CHECK(refused("How much?|=length(the)", "tokens").starts_with("quiz.bad.number"));
}

TEST_CASE("the questions that can be asked are asked, and those beyond the twentieth are not") {
  const ReadScene some = read("One?|*A|B;Two?|A|B;Three?|=7;");
  CHECK(some.errors.size() == 1);
  CHECK(question_count(some.scene) == 2);
  std::string many;
  for (int i = 0; i < 22; ++i) {
    many += "One?|*A|B;";
  }
  const ReadScene all = read(many);
  REQUIRE(all.errors.size() == 1);
  CHECK(all.errors[0].reason == "quiz.bad.many");
  CHECK(question_count(all.scene) == kMostAuthored);
}

TEST_CASE("they work in every figure, before its own, and count where that is asked for") {
  const EnglishWords english;
  for (const FigureEntry* figure : figures()) {
    CAPTURE(figure->name);
    ParameterTexts text{
        {"figure", std::string(figure->name)}, {"ask", "Is it?|*yes|no"}, {"questions", "on"}};
    const ReadScene read = read_scene(text);
    CHECK(read.errors.empty());
    Session session(read.scene);
    CHECK(question_count(session.scene()) == figure->questions.size() + 1);
    CHECK(is_veiled(session.scene()));
    CHECK(press(session, kAnswerId, 0));
    CHECK(press(session, kCheckId));
    CHECK(verdict(session) == "Right.");
    CHECK_FALSE(is_veiled(session.scene()));
    CHECK(press(session, kQuestionId, 1));
    CHECK(posed_question(session.scene()).ask.text.starts_with("quiz."));
    const ExerciseRecord record = record_of(session.scene());
    CHECK(record.attempts.at(0).points.most == figure->questions.size() + 1);
    CHECK(record.attempts.at(0).answers.at(0).question == "Is it?");
  }
  ParameterTexts graded{{"figure", "pairs"}, {"graded", "on"}, {"ask", "Is it?|*yes|no"}};
  const ReadScene counted = read_scene(graded);
  CHECK(counted.errors.empty());
  CHECK(has_questions(counted.scene));
  CHECK(is_graded(counted.scene));
  // What is predicted there is graded already.
  graded["exercise"] = "on";
  const ReadScene refused = read_scene(graded);
  CHECK_FALSE(has_questions(refused.scene));
  REQUIRE(refused.errors.size() == 1);
  CHECK(refused.errors[0].reason == "quiz.bad.graded");
}

TEST_CASE("a question whose vectors have gone says so, and hides nothing") {
  const EnglishWords english;
  Session session(written("How much?|=cosine(A,Up, too)"));
  session.apply(SetControl{"data", 1});
  REQUIRE(session.scene().vectors[0].name != "A");
  CHECK_FALSE(is_veiled(session.scene()));
  const Board board = said(session);
  CHECK(text_of(question_of(board).lines[0]).find("vectors that these data do not have") !=
        std::string::npos);
  // A zero vector has no cosine.
  Scene zero = written("How much?|=cosine(A,B)");
  zero.vectors[1].components = {0, 0};
  CHECK_FALSE(is_open(zero));
}

TEST_CASE("a link brings them back, signs and all") {
  const std::string ask =
      R"(Is \{A\} a set\; or \| not?|*yes \:: no|\*no::see {A}|!\\ {cosine(A,B)};Two?|<1|<2|<3)";
  const Scene scene = written(ask);
  CHECK(question_count(scene) == 2);
  const Posed posed = posed_question(scene);
  CHECK(text_of(posed.ask) == "Is {A} a set; or | not?");
  CHECK(text_of(posed.options.at(0)) == "yes :: no");
  CHECK(text_of(posed.options.at(1)) == "*no");
  CHECK(write_parameters(scene).get("ask") == ask);
  CHECK(read_scene(write_parameters(scene)).scene == scene);
}

// Whatever is written, it is read or refused, and what is read can be asked and answered.
TEST_CASE("random texts do no harm") {
  constexpr std::string_view pieces[] = {
      "|",  ";", "*", "=", "<",           "@",       "!",   "::", "{", "}",
      "\\", "~", "A", "(", "cosine(A,B)", "Up, too", "0.5", " ",  "é", "length(A)"};
  Random random(11);
  std::size_t asked = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text = random.chance(0.5) ? "What?|*A|" : "";
    for (std::uint64_t i = random.below(14); i > 0; --i) {
      text += pieces[random.below(std::size(pieces))];
    }
    CAPTURE(text);
    const ReadScene scene = read(text);
    for (std::size_t at = 0; at < question_count(scene.scene); ++at) {
      const Posed posed = ask_question(scene.scene, at);
      CHECK(posed.options.size() <= kMostOptions);
      Reply reply;
      CHECK_NOTHROW(static_cast<void>(explain_question(scene.scene, at, posed, reply)));
      ++asked;
    }
    CHECK(read_scene(write_parameters(scene.scene)).scene.quiz == scene.scene.quiz);
  }
  CHECK(asked > 500);
}

}  // namespace
}  // namespace cosine_lab::test
