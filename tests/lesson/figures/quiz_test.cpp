// Questions, as a learner answers them. What is right is worked out here anew in
// tests/truth/quiz_claims.cpp.
#include "lesson/figures/quiz.h"

#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/english_words.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/learner.h"
#include "lesson/figures/scene_exercise.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("every figure has three questions, and one that makes new cases") {
  const EnglishWords english;
  std::set<std::string_view> names;
  for (const FigureEntry* figure : figures()) {
    CAPTURE(figure->name);
    CHECK(figure->questions.size() >= 4);
    const bool makes_cases = figure->questions.back().pose != nullptr;
    CHECK(makes_cases);
    for (const Question& question : figure->questions) {
      CHECK(question.name.starts_with(figure->name));
      CHECK(names.insert(question.name).second);
    }
    Session session = at_question(figure->name, figure->questions.size() - 1);
    std::set<std::string> cases;
    for (int i = 0; i < 8; ++i) {
      const Block block = question_of(said(session));
      std::string text = text_of(block.lines[0]);
      for (const Vector& vector : session.scene().vectors) {
        for (const double component : vector.components) {
          text += " " + std::to_string(component);
        }
      }
      cases.insert(text);
      answer(session, true);
      REQUIRE(press(session, kCheckId));
      REQUIRE(press(session, kAnotherId));
    }
    CHECK(cases.size() > 3);
  }
}

TEST_CASE("a right answer is called right and a wrong one not, in every question and case") {
  const EnglishWords english;
  for (const FigureEntry* figure : figures()) {
    for (std::size_t at = 0; at < figure->questions.size(); ++at) {
      for (int round = 0; round < 6; ++round) {
        const bool rightly = round % 2 == 0;
        CAPTURE(figure->questions[at].name);
        CAPTURE(round);
        Session session = at_question(figure->name, at);
        for (int i = 0; i < round / 2; ++i) {
          press(session, kAnotherId);
        }
        REQUIRE(posed_question(session.scene()).can_be_asked());
        CHECK(is_open(session.scene()));
        const Posed posed = posed_question(session.scene());
        const bool all_right =
            posed.kind == AnswerKind::one && std::ranges::count(posed.right, false) == 0;
        if (all_right ||
            (posed.kind == AnswerKind::place && rightly && session.scene().quiz.seed != 0)) {
          continue;
        }
        answer(session, rightly);
        CHECK(press(session, kCheckId));
        CHECK(verdict(session).starts_with(rightly ? "Right. " : "Not quite. "));
        CHECK(session.scene().quiz.answers.back().right == rightly);
        CHECK_FALSE(is_open(session.scene()));
        // Nobody answers twice.
        CHECK_FALSE(press(session, kCheckId));
        CHECK_FALSE(press(session, kAnswerId, 0));
      }
    }
  }
}

TEST_CASE("nothing can be checked before it is answered, and what was chosen can be taken back") {
  Session session = at_question("cosine", 0);
  CHECK(buttons(session) == std::vector<std::string>{""});
  CHECK_FALSE(press(session, kCheckId));
  CHECK_FALSE(press(session, kAnswerId, 3));
  CHECK_FALSE(press(session, kAnswerId, 0.5));
  CHECK(press(session, kAnswerId, 0));
  CHECK(press(session, kAnswerId, 1));
  CHECK(session.scene().quiz.chosen == std::vector<std::size_t>{1});
  CHECK(buttons(session) == std::vector<std::string>{std::string(kCheckId)});
  session.apply(Undo{});
  CHECK(session.scene().quiz.chosen == std::vector<std::size_t>{0});

  Session order = at_question("dimension", 3);
  press(order, kAnswerId, 2);
  press(order, kAnswerId, 0);
  press(order, kAnswerId, 2);
  CHECK(order.scene().quiz.chosen == std::vector<std::size_t>{0});
}

TEST_CASE("what is typed is read as a reader of any language writes it, or asked for again") {
  Session session = at_question("pairs", 2);
  session.apply(SetText{std::string(kTypedId), "ten"});
  CHECK_FALSE(press(session, kCheckId));
  const Board board = said(session);
  CHECK(text_of(question_of(board).lines.back()).starts_with("“ten” is not a number."));
  session.apply(SetText{std::string(kTypedId), "10,0"});
  CHECK(press(session, kCheckId));
  CHECK(verdict(session).starts_with("Right."));
  CHECK_FALSE(session.apply(SetText{std::string(kTypedId), "11"}));
}

TEST_CASE("usual mistakes are named") {
  Session twice = at_question("pairs", 2);
  twice.apply(SetText{std::string(kTypedId), "20"});
  press(twice, kCheckId);
  CHECK(verdict(twice).find("You counted each pair twice") != std::string::npos);

  // D has 7.5 kg and A 3 kg.
  Session times = at_question("ratio", 0);
  times.apply(SetText{std::string(kTypedId), "0.4"});
  press(times, kCheckId);
  CHECK(verdict(times) ==
        "Not quite. 7.5 kg divided by 3 kg is 2.5. You divided the other way round.");
  Session difference = at_question("ratio", 0);
  difference.apply(SetText{std::string(kTypedId), "4.5"});
  press(difference, kCheckId);
  CHECK(verdict(difference).find("You took the difference.") != std::string::npos);

  Session marked = at_question("ratio", 1);
  press(marked, kCheckId);
  CHECK(verdict(marked) ==
        "Not quite. A multiple of A has the same factor in every dimension. D is 2.5 times A.");
}

TEST_CASE("feedback stays true of what was asked when the reader goes on to drag") {
  Session session = at_question("cosine", 0);
  answer(session, true);
  press(session, kCheckId);
  const std::string before = verdict(session);
  session.apply(MoveTip{session.scene().compared.second, {1, -20}, {}});
  CHECK(verdict(session) == before);
  // A link brings both back: the scene as it is, and as it was when it was asked about.
  const Scene again = read_scene(write_parameters(session.scene())).scene;
  CHECK(again == session.scene());
  CHECK(verdict(Session(again)) == before);
}

TEST_CASE("an open question hides the answer on the board, and shows it once it is checked") {
  const EnglishWords english;
  for (const FigureEntry* figure : figures()) {
    CAPTURE(figure->name);
    for (std::size_t at = 0; at < figure->questions.size(); ++at) {
      Session session = at_question(figure->name, at);
      CHECK(is_veiled(session.scene()));
      const Board open = said(session);
      CHECK(open.head.empty());
      CHECK(open.body.size() <= 1);
      for (const Block& block : open.body) {
        CAPTURE(figure->questions[at].name);
        REQUIRE(block.lines.size() == 1);
        CHECK(block.lines[0].text == "pairs.vectors");
      }
      answer(session, true);
      REQUIRE(press(session, kCheckId));
      CHECK_FALSE(is_veiled(session.scene()));
      CHECK(said(session).body.size() > 1);
    }
  }
}

TEST_CASE("a question that has no answer for these numbers says why, and hides nothing") {
  Session session(asking("cosine", "A:0,0;B:1,2"));
  CHECK_FALSE(is_open(session.scene()));
  const Block block = question_of(said(session));
  CHECK(text_of(block.lines[0]) ==
        "This question cannot be asked about these data: a vector of length 0 has no direction. "
        "Change the data, or go on.");
  CHECK(buttons(session) == std::vector<std::string>{std::string(kQuestionId)});
  CHECK_FALSE(said(session).body.empty());
  // Numbers that have one bring the question back.
  session.apply(SetControl{component_id(0, 0), 3});
  CHECK(is_open(session.scene()));
}

}  // namespace
}  // namespace cosine_lab::test
