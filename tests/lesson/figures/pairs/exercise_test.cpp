// Predict, check, be told why, try again, undo.
#include "lesson/figures/pairs/exercise.h"

#include <doctest.h>

#include <array>
#include <string>

#include "lesson/board/board_text.h"
#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/pairs/state.h"

namespace cosine_lab::test {
namespace {

Scene exercise_scene(std::string_view vectors = {}, std::string_view claims = {}) {
  ParameterTexts text;
  text["figure"] = "pairs";
  text["exercise"] = "on";
  text["vectors"] = vectors;
  text["claims"] = claims;
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  return read.scene;
}

Board board_of(const Session& session) {
  return cosine_lab::board_of(session.scene(), session.similarity());
}

std::string head_of(const Session& session) {
  return text_of(board_of(session).head[0].lines[0]);
}

/// Answers all claims; 1 says true.
void answer(Session& session, const std::vector<int>& says) {
  for (std::size_t i = 0; i < says.size(); ++i) {
    REQUIRE(session.apply(
        SetControl{"pairs.claim." + std::to_string(i), static_cast<double>(says[i])}));
  }
}

void press(Session& session, std::size_t i, std::size_t j) {
  const std::size_t count = session.scene().vectors.size();
  REQUIRE(session.apply(SetControl{"pairs.mark", static_cast<double>(i * count + j)}));
}

bool can_check(const Session& session) {
  return !control_row(session.scene(), {"pairs.check"}).controls.empty();
}

std::string all_text(const Board& board) {
  std::string text;
  for (const Block& block : board.body) {
    for (const Node& line : block.lines) {
      text += text_of(line) + "\n";
    }
    for (const auto& row : block.rows) {
      for (const Cell& cell : row) {
        text += text_of(cell.content) + "|";
      }
      text += "\n";
    }
  }
  return text;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// The lesson's table: C = A nearly, D = 2.5 A and E = 0.5 B exactly, the other three not.
const std::vector<int> kAllRight{1, 1, 0, 0, 0, 1};

TEST_CASE("nothing is given away before checking") {
  const Session session(exercise_scene());
  const std::string json = write_board(board_of(session));
  for (const std::string_view secret : {"0.35", "0.99", "\"shade\"", "69.", "good", "bad"}) {
    CHECK_MESSAGE(!has(json, secret), secret);
  }
  CHECK(head_of(session).starts_with("Before you look"));
}

TEST_CASE("it can be checked once every claim has its answer") {
  Session session(exercise_scene());
  CHECK_FALSE(can_check(session));
  CHECK_FALSE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(has(all_text(board_of(session)), "Claims still to answer: 6."));
  answer(session, {1, 1, 0, 0, 0});
  CHECK(has(all_text(board_of(session)), "Claims still to answer: 1."));
  CHECK_FALSE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(session.apply(SetControl{"pairs.claim.5", 1}));
  CHECK(can_check(session));
  CHECK(session.apply(SetControl{"pairs.check", 1}));
}

TEST_CASE("all right") {
  Session session(exercise_scene());
  answer(session, kAllRight);
  press(session, 0, 3);
  press(session, 4, 1);  // either way round
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(head_of(session) ==
        "Everything right! Claims right: 6 of 6. Pairs found: 2 of 2. Marked by mistake: 0.");
  CHECK(board_of(session).head[0].tone == Tone::good);
}

TEST_CASE("what holds nearly may be called either, and it is said why") {
  for (const int said : {0, 1}) {
    Session session(exercise_scene());
    auto says = kAllRight;
    says[0] = said;
    answer(session, says);
    REQUIRE(session.apply(SetControl{"pairs.check", 1}));
    CHECK(state_of<PairsState>(session.scene()).tries.back().claims_right() == 6);
    CHECK(
        has(all_text(board_of(session)),
            "C = A holds nearly: in volume, C has 27 L, which is 90 % of the 30 L of A. So either "
            "answer counts."));
  }
}

TEST_CASE("each wrong answer gets the numbers that say why") {
  Session session(exercise_scene());
  answer(session, {1, 0, 1, 0, 0, 1});
  press(session, 0, 2);
  press(session, 1, 4);
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(head_of(session) == "Claims right: 4 of 6. Pairs found: 1 of 2. Marked by mistake: 1.");
  const std::string text = all_text(board_of(session));
  CHECK(has(text,
            "D = 2.5\u2009A|false: wrong|D = 2.5\u2009A is exact: it holds in every "
            "dimension.|"));
  CHECK(has(text,
            "E = 2.5\u2009A|true: wrong|E = 2.5\u2009A holds only in mass. In volume, E has 2 "
            "L, but 2.5\u2009A has 75 L.|"));
  CHECK(has(text, "D = 0.5\u2009B|false: right|only in mass|"));
  // 27 / 30 = 0.9.
  CHECK(has(text,
            "A and C do not have the same direction: their cosine similarity is 0.99994 and "
            "their angle 0.6 °. By mass, C is 1 times A; by volume, 0.9 times."));
  CHECK(has(text,
            "A and D have the same direction, but you did not mark them: their cosine "
            "similarity is exactly 1. By mass, D is 2.5 times A; by volume, 2.5 times."));
  CHECK_FALSE(has(text, "B and E have"));
}

TEST_CASE("a pair is pressed and let go again") {
  Session session(exercise_scene());
  press(session, 0, 3);
  press(session, 0, 1);
  CHECK(state_of<PairsState>(session.scene()).said.marked == std::vector<Compared>{{0, 1}, {0, 3}});
  CHECK(session.scene().compared == Compared{0, 1});
  press(session, 3, 0);
  CHECK(state_of<PairsState>(session.scene()).said.marked == std::vector<Compared>{{0, 1}});
  CHECK_FALSE(session.apply(SetControl{"pairs.mark", 0}));
}

TEST_CASE("undo takes back answers, and a check with its score") {
  Session session(exercise_scene());
  answer(session, kAllRight);
  const Scene before = session.scene();
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(session.apply(Undo{}));
  CHECK(session.scene() == before);
  CHECK(session.apply(Undo{}));
  CHECK(prediction_of(session.scene(), 5) == Prediction::open);
  CHECK(session.apply(Redo{}));
  CHECK(session.apply(Redo{}));
  CHECK(state_of<PairsState>(session.scene()).tries.size() == 1);
}

TEST_CASE("trying again clears the answers and keeps the score") {
  Session session(exercise_scene());
  CHECK_FALSE(session.apply(SetControl{"pairs.again", 1}));
  answer(session, {0, 0, 0, 0, 0, 0});
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  CHECK_FALSE(session.apply(SetControl{"pairs.claim.0", 1}));
  CHECK_FALSE(session.apply(SetControl{"pairs.mark", 3}));
  REQUIRE(session.apply(SetControl{"pairs.again", 1}));
  CHECK(open_claims(session.scene()) == 6);
  // C = A either way, and three that fail.
  CHECK(has(all_text(board_of(session)),
            "1|Claims right: 4 of 6. Pairs found: 0 of 2. Marked by mistake: 0.|"));
  answer(session, kAllRight);
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(has(all_text(board_of(session)), "2|Claims right: 6 of 6."));
}

TEST_CASE("the results are about the vectors as they were") {
  Session session(exercise_scene());
  answer(session, kAllRight);
  press(session, 0, 3);
  press(session, 1, 4);
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  const std::string head = head_of(session);
  CHECK_FALSE(has(all_text(board_of(session)), "moved since"));
  REQUIRE(session.apply(MoveTip{3, {60, 10}, {}}));
  CHECK(head_of(session) == head);
  CHECK(has(all_text(board_of(session)), "moved since"));
  CHECK(has(all_text(board_of(session)), "D = 2.5\u2009A|true: right|exact|"));
}

TEST_CASE("an author's own vectors and claims, a zero vector among them") {
  Session session(exercise_scene("Up:0,2;Down:0,-4;Nil:0,0", "Down=-2Up"));
  answer(session, {1});
  press(session, 0, 1);
  press(session, 0, 2);
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(head_of(session) == "Claims right: 1 of 1. Pairs found: 0 of 0. Marked by mistake: 2.");
  const std::string text = all_text(board_of(session));
  CHECK(has(text,
            "Up and Down do not have the same direction: their cosine similarity is −1 and "
            "their angle 180 °."));
  CHECK(has(text, "Up and Nil cannot have the same direction: a vector of length 0 has none."));
}

TEST_CASE("without claims the pairs alone are asked") {
  Session session(exercise_scene("A:1,2;B:2,4"));
  CHECK(head_of(session) == word("pairs.predict.pairs"));
  press(session, 0, 1);
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  CHECK(head_of(session) == "Everything right! Pairs found: 1 of 1. Marked by mistake: 0.");
}

TEST_CASE("the parameter: on, off, wrong, and too many vectors") {
  ParameterTexts text;
  text["figure"] = "pairs";
  CHECK_FALSE(state_of<PairsState>(read_scene(text).scene).exercise);
  text["exercise"] = "maybe";
  CHECK(read_scene(text).errors.at(0).reason == "bad.choice");
  std::string many;
  for (int i = 0; i < 13; ++i) {
    many += "v" + std::to_string(i) + ":1," + std::to_string(i) + ";";
  }
  text["vectors"] = many;
  text["exercise"] = "on";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.at(0).reason == "bad.exercise_many");
  CHECK_FALSE(state_of<PairsState>(read.scene).exercise);
  Scene scene = read.scene;
  CHECK_FALSE(set_control(scene, "pairs.exercise", 1));
}

TEST_CASE("what is right follows from the verdict") {
  CHECK(is_right(Prediction::holds, Verdict::exact));
  CHECK_FALSE(is_right(Prediction::fails, Verdict::exact));
  CHECK(is_right(Prediction::fails, Verdict::only_some));
  CHECK_FALSE(is_right(Prediction::holds, Verdict::nowhere));
  CHECK_FALSE(is_right(Prediction::open, Verdict::near));
}

TEST_CASE("the guided steps lead through the matrix") {
  ParameterTexts text;
  text["figure"] = "pairs";
  text["exercise"] = "on";
  text["steps"] = "on";
  Session session(read_scene(text).scene);
  CHECK_FALSE(state_of<PairsState>(session.scene()).exercise);
  session.apply(SetControl{"pairs.pair", 3});  // A and D
  CHECK(session.scene().guide.at == 1);
  session.apply(SetControl{"pairs.pair", 2});  // A and C
  CHECK(session.scene().guide.at == 2);
  session.apply(MoveTip{0, {-20, -10}, {}});
  CHECK(session.scene().guide.at == 3);
}

}  // namespace
}  // namespace cosine_lab::test
