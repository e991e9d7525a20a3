// Questions, as a learner answers them. What is right is worked out here anew in
// tests/truth/quiz_claims.cpp.
#include "lesson/figures/quiz.h"

#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/boards.h"
#include "lesson/english_words.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figures.h"
#include "lesson/link/share.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

Scene asking(std::string_view figure, const std::string& vectors = {},
             const std::string& steps = {}) {
  ParameterTexts text;
  text["figure"] = figure;
  text["questions"] = "on";
  text["vectors"] = vectors;
  text["steps"] = steps;
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  return read.scene;
}

Session at_question(std::string_view figure, std::size_t at) {
  Session session(asking(figure));
  session.apply(SetControl{std::string(kQuestionId), static_cast<double>(at)});
  return session;
}

Block question_of(const Board& board) {
  const auto found = std::ranges::find(board.guide, BlockKind::question, &Block::kind);
  REQUIRE(found != board.guide.end());
  return *found;
}

Board said(const Session& session) {
  return cosine_lab::board_of(session.scene(), session.similarity());
}

std::vector<std::string> buttons(const Session& session) {
  std::vector<std::string> ids;
  const Block block = question_of(said(session));
  for (const Cell& cell : block.rows.at(1)) {
    ids.push_back(cell.press.id);
  }
  return ids;
}

bool press(Session& session, std::string_view id, double value = 1) {
  return session.apply(SetControl{std::string(id), value});
}

// Answers rightly or wrongly, as a learner who knows would.
void answer(Session& session, bool rightly) {
  const Posed posed = posed_question(session.scene());
  switch (posed.kind) {
    case AnswerKind::one: {
      const auto found = std::ranges::find(posed.right, rightly);
      REQUIRE(found != posed.right.end());
      press(session, kAnswerId, static_cast<double>(found - posed.right.begin()));
      break;
    }
    case AnswerKind::several:
      for (std::size_t i = 0; i < posed.right.size(); ++i) {
        if (posed.right[i] == rightly) {
          press(session, kAnswerId, static_cast<double>(i));
        }
      }
      break;
    case AnswerKind::order: {
      std::vector<std::size_t> order(posed.ranks.size());
      for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
      }
      std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return rightly ? posed.ranks[a] < posed.ranks[b] : posed.ranks[a] > posed.ranks[b];
      });
      for (const std::size_t option : order) {
        press(session, kAnswerId, static_cast<double>(option));
      }
      break;
    }
    case AnswerKind::number:
      session.apply(SetText{std::string(kTypedId),
                            std::to_string(posed.number + (rightly ? 0 : 3 + 4 * posed.margin))});
      break;
    case AnswerKind::place:
      // On the first vector's own line: a cosine of 1, or of -1.
      session.apply(SetControl{component_id(session.scene().compared.first, 0), 3});
      session.apply(SetControl{component_id(session.scene().compared.first, 1), 0});
      session.apply(
          SetControl{component_id(session.scene().compared.second, 0), rightly ? 0.0 : 2.0});
      session.apply(
          SetControl{component_id(session.scene().compared.second, 1), rightly ? 2.0 : 0.0});
      break;
  }
}

Scene linked(const Scene& scene) {
  const ReadScene read = read_scene(write_parameters(scene));
  CHECK(read.errors.empty());
  return read.scene;
}

std::string verdict(const Session& session) {
  const Block block = question_of(said(session));
  REQUIRE(block.lines.size() > 1);
  return text_of(block.lines.back());
}

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
