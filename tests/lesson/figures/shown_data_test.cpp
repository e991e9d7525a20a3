// Ready data, the author's, and the reader's own table. Cosines were worked out by hand.
#include "lesson/figures/shown_data.h"

#include <doctest.h>

#include <memory>
#include <utility>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/claim.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/metric/state.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

constexpr double kMaterials = 0, kBoats = 1, kPeople = 2, kOwn = 3, kGiven = 4;

void choose(Session& session, double data) {
  session.apply(SetControl{"data", data});
}

void type(Session& session, std::string_view text) {
  session.apply(SetText{"table", std::string(text)});
}

std::string foot_of(const Scene& scene) {
  std::string text;
  for (const Block& block : test::board_of(scene).foot) {
    if (block.kind == BlockKind::sentence) {
      text += text_of(block.lines[0]) + "\n";
    }
  }
  return text;
}

std::string table_of(const Session& session) {
  return shown_table(session.scene()).text;
}

double cosine(const Scene& scene, std::size_t a, std::size_t b) {
  return cosine_similarity(scene.vectors[a].components, scene.vectors[b].components).value;
}

Scene own(std::string_view figure, std::string_view text) {
  Session session(figure_scene(figure));
  choose(session, kOwn);
  type(session, text);
  return session.scene();
}

TEST_CASE("boats sail along, across and against each other") {
  ParameterTexts text;
  text["data"] = "boats";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  CHECK(read.scene.data.kind == DataKind::boats);
  CHECK(cosine(read.scene, 0, 1) ==
        doctest::Approx(0.5383892771022).epsilon(1e-12));  // 23 / (5 * sqrt(73))
  CHECK(cosine(read.scene, 0, 2) == -1);
  CHECK(cosine(read.scene, 0, 3) == 0);
  CHECK(cosine(read.scene, 0, 4) == 1);
}

TEST_CASE("people: income dwarfs age, and the board says so with the pair that is least alike") {
  Session session(figure_scene("cosine"));
  choose(session, kPeople);
  // 36/60000 and 60/33000: an angle of 1.218 thousandths of a radian, a cosine of 1 - 7.42e-7.
  CHECK(foot_of(session.scene()).find("Cleo and Dan, have a cosine similarity of 0.9999993") !=
        std::string::npos);
  session.apply(SetControl{"value.0.0", -40000});
  CHECK(foot_of(session.scene()).empty());
}

TEST_CASE("the trap is not claimed where the numbers are scaled") {
  Session session(figure_scene("metric"));
  choose(session, kPeople);
  CHECK_FALSE(foot_of(session.scene()).empty());
  session.apply(SetControl{"metric.scaling", 2});
  CHECK(foot_of(session.scene()).empty());
}

TEST_CASE("an unknown name is named with what would be right") {
  ParameterTexts text;
  text["data"] = "bats";
  const ReadScene read = read_scene(text);
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].reason == "bad.choice");
  CHECK(read.errors[0].known == "materials, boats, people");
  CHECK(read.scene == materials());
}

TEST_CASE("in every figure: to each of the ready data and back, as it began") {
  for (const char* figure : {"cosine", "dimension", "ratio", "pairs", "metric"}) {
    INFO(figure);
    Session session(figure_scene(figure));
    for (const double data : {kBoats, kPeople, kMaterials}) {
      choose(session, data);
      CHECK(session.scene().vectors.size() == 5);
      CHECK_FALSE(test::board_of(session.scene()).foot.empty());
    }
    CHECK(session.at_start());
  }
}

TEST_CASE("claims come with the data, and are true or false as they should be") {
  Session session(figure_scene("ratio"));
  const auto verdicts = [&] {
    std::string list;
    for (const Claim& claim : session.scene().claims) {
      constexpr std::string_view kLetters = "enswu";  // exact, near, some, nowhere, undefined
      list += kLetters[static_cast<std::size_t>(check_claim(session.scene(), claim).verdict)];
    }
    return list;
  };
  CHECK(verdicts() == "nessse");
  choose(session, kBoats);
  CHECK(verdicts() == "eesss");
  CHECK(session.scene().compared == Compared{4, 0});
  choose(session, kPeople);
  CHECK(verdicts() == "esssn");
}

TEST_CASE("what the author gave is not lost by looking at other data") {
  ParameterTexts text;
  text["vectors"] = "P:1,2;Q:3,4;R:5,6";
  text["dims"] = "u:m;v:s";
  text["compare"] = "R,P";
  const ReadScene read = read_scene(text);
  CHECK(read.scene.data.kind == DataKind::authored);
  Session session(read.scene);
  choose(session, kBoats);
  CHECK(session.scene().vectors[0].name == "Swift");
  CHECK(session.scene().compared == Compared{0, 1});
  choose(session, kGiven);
  CHECK(session.at_start());
  CHECK_FALSE(set_data(*std::make_unique<Scene>(materials()), kGiven));
}

TEST_CASE("data and vectors together: the data are shown, the vectors stay to be chosen") {
  ParameterTexts text;
  text["vectors"] = "P:1,2;Q:3,4";
  text["data"] = "boats";
  Session session(read_scene(text).scene);
  CHECK(session.scene().data.kind == DataKind::boats);
  choose(session, kGiven);
  CHECK(session.scene().vectors[1] == Vector{"Q", {3, 4}});
}

TEST_CASE("the other parameters are about the data that are named") {
  ParameterTexts text;
  text["data"] = "boats";
  text["compare"] = "Gull,Heron";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  CHECK(read.scene.compared == Compared{2, 3});
}

TEST_CASE("your own begins with what is shown") {
  Session session(figure_scene("cosine"));
  choose(session, kBoats);
  choose(session, kOwn);
  CHECK(table_of(session) ==
        "name; east (knots); north (knots)\nSwift; 4; 3\nSeal; 8; -3\nGull; -8; -6\nHeron; -3; 4\n"
        "Otter; 6; 4.5\n");
  CHECK(session.scene().vectors[2].name == "Gull");
  // Nothing was changed, so nothing is kept.
  choose(session, kPeople);
  choose(session, kOwn);
  CHECK(table_of(session).starts_with("name; age (years); income ($)"));
}

TEST_CASE("a typed table is shown; errors leave the last without") {
  Session session(figure_scene("cosine"));
  choose(session, kOwn);
  type(session, "n\tage (years)\tpay\nU\t3\t4\nV\t6\t8\n");
  CHECK(session.scene().vectors == std::vector<Vector>{{"U", {3, 4}}, {"V", {6, 8}}});
  CHECK(session.similarity().cosine.value == 1);
  type(session, "n\tage (years)\tpay\nU\tabc\t4\nV\t6\t\n");
  CHECK(session.scene().vectors[0] == Vector{"U", {3, 4}});
  CHECK(table_of(session) == "n\tage (years)\tpay\nU\tabc\t4\nV\t6\t\n");
  const std::string foot = foot_of(session.scene());
  CHECK(foot.find("Row 2, column “age”: “abc” is not a number.") != std::string::npos);
  CHECK(foot.find("Row 3, column “pay”: the number is missing.") != std::string::npos);
  CHECK(foot.find("the last numbers without errors") != std::string::npos);
}

TEST_CASE("five errors are told, and how many more") {
  const std::string foot = foot_of(own("cosine", "A;1;x\nB;x;x\nC;x;x\nD;x;x"));
  CHECK(foot.find("Row 3, column 3") != std::string::npos);
  CHECK(foot.find("Row 4, column 2") == std::string::npos);
  CHECK(foot.find("More errors: 2.") != std::string::npos);
}

TEST_CASE("a decimal comma is said") {
  CHECK(foot_of(own("cosine", "A;7,5;1\nB;1;2")).find("decimal signs") != std::string::npos);
  CHECK(foot_of(own("cosine", "A;7.5;1\nB;1;2")).find("decimal signs") == std::string::npos);
}

TEST_CASE("a tip that is moved moves in the table too, and undo gives the typed table back") {
  Session session(figure_scene("cosine"));
  choose(session, kOwn);
  const std::string typed = "U\t3,50\t4\nV\t6\t8";
  type(session, typed);
  CHECK(table_of(session) == typed);
  session.apply(MoveTip{0, {5, 1}, {}});
  CHECK(table_of(session) == "name; x; y\nU; 5; 1\nV; 6; 8\n");
  session.apply(Undo{});
  CHECK(table_of(session) == typed);
}

TEST_CASE("a table that was typed waits while other data are looked at, errors and all") {
  Session session(figure_scene("cosine"));
  choose(session, kOwn);
  type(session, "U;1;2\nV;3;4");
  type(session, "U;1;2\nV;3;oops and more");
  choose(session, kBoats);
  choose(session, kOwn);
  CHECK(session.scene().vectors == std::vector<Vector>{{"U", {1, 2}}, {"V", {3, 4}}});
  CHECK(table_of(session) == "U;1;2\nV;3;oops and more");
}

TEST_CASE("the compared pair and the claims follow their names") {
  Session session(figure_scene("ratio"));
  choose(session, kOwn);
  type(session, "E;7.5;2\nB;15;4\nnew;1;1\nA;3;30\nC;3;27");
  // C = A was looked at; D is gone, and with it its claims.
  CHECK(session.scene().compared == Compared{4, 3});
  CHECK(session.scene().claims ==
        std::vector<Claim>{{4, 3, 1}, {0, 3, 2.5}, {4, 1, 0.2}, {0, 1, 0.5}});
  CHECK(session.scene().claim == 0);
  type(session, "P;1;2\nQ;3;4");
  CHECK(session.scene().compared == Compared{0, 1});
  CHECK(session.scene().claims.empty());
  CHECK_FALSE(session.scene().claim.has_value());
}

TEST_CASE("fewer and more dimensions while the figure looks at one that goes") {
  Session session(figure_scene("dimension"));
  choose(session, kOwn);
  type(session, "n;a;b;c\nU;1;2;3\nV;4;5;6");
  session.apply(SetControl{"dimension.view", 2});
  type(session, "n;a\nU;1\nV;4");
  CHECK(state_of<DimensionState>(session.scene()).chosen == 0);
  CHECK_FALSE(state_of<DimensionState>(session.scene()).plane);
  CHECK(test::head_of(session.scene()) == "By a, V is larger: 4 against 1.");
  Session metric(figure_scene("metric"));
  metric.apply(SetControl{"metric.scaling", 2});
  metric.apply(SetControl{"metric.unit", 2});
  choose(metric, kOwn);
  type(metric, "n;a;b;c\nU;1;2;3\nV;4;5;6\nW;0;1;9");
  CHECK(state_of<MetricState>(metric.scene()).scales.size() == 3);
  type(metric, "n;a;b\nU;1;2\nV;4;5\nW;0;1");
  CHECK(state_of<MetricState>(metric.scene()).scales.size() == 2);
}

TEST_CASE("no data can be chosen before a prediction is checked") {
  Session session(figure_scene("pairs"));
  session.apply(SetControl{"pairs.exercise", 1});
  CHECK(test::board_of(session.scene()).foot.empty());
  CHECK_FALSE(session.apply(SetControl{"data", kBoats}));
  CHECK_FALSE(session.apply(SetText{"table", "U;1;2\nV;3;4"}));
}

TEST_CASE("typing is one step of undo, a paste is its own") {
  Session session(figure_scene("cosine"));
  choose(session, kOwn);
  const std::string start = table_of(session);
  type(session, start + "F");
  type(session, start + "F;");
  type(session, start + "F;1");
  type(session, start + "F;1;2");
  CHECK(session.scene().vectors.size() == 6);
  type(session, "U;1;2\nV;3;4");
  session.apply(Undo{});
  CHECK(table_of(session) == start + "F;1;2");
  session.apply(Undo{});
  CHECK(table_of(session) == start);
  CHECK(session.scene().vectors.size() == 5);
  session.apply(Redo{});
  CHECK(session.scene().vectors.size() == 6);
  session.apply(Undo{});
  session.apply(Undo{});
  CHECK(session.at_start());
}

TEST_CASE("the content has another number after each change of names or counts, not of numbers") {
  Session session(figure_scene("cosine"));
  std::uint32_t before = session.content();
  const auto grew = [&] { return std::exchange(before, session.content()) < session.content(); };
  session.apply(MoveTip{0, {1, 2}, {}});
  CHECK_FALSE(grew());
  choose(session, kBoats);
  CHECK(grew());
  session.apply(Undo{});
  CHECK(grew());
  session.apply(Redo{});
  CHECK(grew());
  session.apply(Reset{});
  CHECK(grew());
}

}  // namespace
}  // namespace cosine_lab::test
