// A link to share brings back what was seen.
#include "lesson/link/share.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "lesson/boards.h"
#include "lesson/commands.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/metric/state.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/ratio/state.h"
#include "lesson/figures/shown_data.h"
#include "lesson/link/scene_state.h"
#include "lesson/random.h"
#include "lesson/scenes.h"
#include "lesson/seen.h"

namespace cosine_lab::test {
namespace {

struct Link {
  ParameterTexts parts;
  [[nodiscard]] ReadScene read() const { return read_scene(parts); }
  [[nodiscard]] std::string of(std::string_view name) const { return std::string(parts.get(name)); }
};

Link link_of(const Scene& scene) {
  return {write_parameters(scene)};
}

void back_again(const Scene& scene) {
  const Link link = link_of(scene);
  const ReadScene read = link.read();
  CAPTURE(link.of("figure"));
  CAPTURE(link.of("vectors"));
  CAPTURE(link.of("state"));
  CHECK(read.errors.empty());
  for (const BadParameter& bad : read.errors) {
    CAPTURE(bad.piece);
    CHECK(bad.reason.empty());
  }
  CHECK(read.scene.dimensions == scene.dimensions);
  CHECK(read.scene.vectors == scene.vectors);
  CHECK(read.scene.claims == scene.claims);
  CHECK(read.scene.compared == scene.compared);
  CHECK(seen_of(read.scene) == seen_of(scene));
  // A link of what a link shows is the same link.
  CHECK(link_of(read.scene).parts == link.parts);
}

void walk(const Scene& start, std::uint64_t seed, int commands) {
  Random random(seed);
  Session session(start);
  Scene other = start;
  for (int i = 0; i < commands; ++i) {
    session.apply(anything(session.scene(), other, random));
    if (i % 8 == 7) {
      CAPTURE(seed);
      CAPTURE(i);
      back_again(session.scene());
      other = random.below(2) == 0 ? session.scene() : other;
    }
  }
}

TEST_CASE("after any commands, the link brings back what is seen, in every figure") {
  for (const FigureEntry* figure : figures()) {
    ParameterTexts text;
    text["figure"] = figure->name;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      text["steps"] = seed % 2 == 0 ? "on" : "";
      text["exercise"] = figure->name == "pairs" && seed % 3 == 0 ? "on" : "";
      text["questions"] = seed % 2 == 1 || seed % 4 == 2 ? "on" : "";
      const bool can_count =
          figure->name == "pairs" || (figure->name != "words" && !text["questions"].empty());
      text["graded"] = can_count && seed % 3 == 1 ? "on" : "";
      text["steps"] = text["graded"].empty() ? text["steps"] : "";
      const bool given = seed % 4 == 1 && figure->has_vectors;
      text["vectors"] = given ? "A:1,2;Bo x:3,-4;C%:0,0;D=E:5,6" : "";
      text["claims"] = given && figure->has_claims ? "A=2Bo x;C%=-1D=E" : "";
      walk(read_scene(text).scene, seed, 64);
    }
  }
}

TEST_CASE("a table that cannot be read leaves the numbers of the data before it in the link") {
  for (const double data : {0.0, 1.0, 2.0}) {
    for (const char* figure : {"cosine", "dimension", "ratio", "pairs", "metric"}) {
      Session session(figure_scene(figure));
      session.apply(SetControl{"data", data});
      session.apply(SetControl{"data", 3});
      session.apply(SetText{"table", "="});
      session.apply(MoveTip{1, {6, 7}, {}});
      const Scene again = link_of(session.scene()).read().scene;
      CHECK(again.dimensions == session.scene().dimensions);
      CHECK(again.vectors == session.scene().vectors);
      CHECK(again.claims == session.scene().claims);
      CHECK(again.data.table == "=");
    }
  }
}

TEST_CASE("an untouched figure has the shortest link") {
  CHECK(link_of(figure_scene("cosine")).parts == ParameterTexts{{"v", "1"}});
  CHECK(link_of(figure_scene("tokens")).parts == ParameterTexts{{"v", "1"}, {"figure", "tokens"}});
}

TEST_CASE("a moved tip is the only one that is written") {
  Session session(figure_scene("embedding"));
  session.apply(SetControl{"value.7.0", 0.125});
  const std::string state = link_of(session.scene()).of("state");
  CHECK(state.starts_with("at:7,0.125,"));
  CHECK(state.find('/') == std::string::npos);
  CHECK(link_of(session.scene()).of("vectors").empty());
}

TEST_CASE("an author's vectors are written as the author would write them") {
  ParameterTexts text{{"vectors", "Swift:4,3;Gull:-1,5;Tern:0.5,2"},
                      {"dims", "east:knots;north:knots"},
                      {"compare", "Swift,Tern"}};
  Session session(read_scene(text).scene);
  session.apply(MoveTip{1, {6, 7}, {}});
  const Link link = link_of(session.scene());
  CHECK(link.of("vectors") == "Swift:4,3;Gull:6,7;Tern:0.5,2");
  CHECK(link.of("dims") == text["dims"]);
  CHECK(link.of("compare") == text["compare"]);
  back_again(session.scene());
}

TEST_CASE("a token chosen after an answer was checked was not there when it was") {
  ParameterTexts text{{"figure", "tokens"}, {"questions", "on"}};
  Session session(read_scene(text).scene);
  session.apply(SetControl{std::string(kAnswerId), 1});
  session.apply(SetControl{std::string(kCheckId), 1});
  REQUIRE(session.scene().quiz.checked);
  REQUIRE(session.apply(SetControl{"tokens.chosen", 2}));
  back_again(session.scene());
}

TEST_CASE("a checked exercise is checked again, on the vectors as they were") {
  ParameterTexts text;
  text["figure"] = "pairs";
  text["exercise"] = "on";
  Session session(read_scene(text).scene);
  for (std::size_t i = 0; i < session.scene().claims.size(); ++i) {
    session.apply(SetControl{"pairs.claim." + std::to_string(i), static_cast<double>(i % 2)});
  }
  session.apply(SetControl{"pairs.mark", 2});
  session.apply(SetControl{"pairs.check", 1});
  REQUIRE(state_of<PairsState>(session.scene()).checked.size() == 5);
  session.apply(MoveTip{0, {9, 9}, {}});
  back_again(session.scene());
  const Scene again = link_of(session.scene()).read().scene;
  CHECK(points_of(state_of<PairsState>(again).tries.back()).most ==
        points_of(state_of<PairsState>(session.scene()).tries[0]).most);
}

TEST_CASE("a reader's own table comes along, errors and all") {
  Session session(figure_scene("cosine"));
  session.apply(SetControl{"data", 3});
  session.apply(SetText{"table", "name; a; b\nX; 1; 2\nY; 100%; 3"});
  const Scene again = link_of(session.scene()).read().scene;
  CHECK(again.data.kind == DataKind::readers);
  CHECK(again.data.table == "name; a; b\nX; 1; 2\nY; 100%; 3");
}

TEST_CASE("what a state does not understand is named, and the rest holds") {
  ParameterTexts text;
  text["state"] = "mode:1;mode:9;nonsense;at:0,1;grid:0;at:99,1,2;pair:1,1;said:x;look:0;=";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.size() == 8);
  for (const BadParameter& bad : read.errors) {
    CHECK(bad.reason == "bad.state");
  }
  CHECK(read.scene.drag_mode == DragMode::lock_direction);
  CHECK_FALSE(read.scene.show_grid);
  CHECK(read.scene.vectors == materials().vectors);
}

// Parts of states as they are written, with numbers and names that may fit or not.
std::string any_state(Random& random) {
  const std::array names{"data",   "shown",   "table",  "claims", "at",     "pair",     "mode",
                         "snap",   "circle",  "line",   "ratio",  "random", "exercise", "said",
                         "marked", "checked", "metric", "scales", "look",   "tokens",   "typed",
                         "ids",    "chosen",  "step",   "tries"};
  const std::array values{"0",
                          "1",
                          "2",
                          "3",
                          "0,1",
                          "1,0",
                          "0,1,0",
                          "2,0,1.5",
                          "-1",
                          "9,9",
                          "1e9",
                          "h",
                          "f",
                          "-hf",
                          "hhffhf.03.110011.1.2.0",
                          "hhffhf.0314/ffffff.",
                          "A; 1; 2%3BB; 3; 4",
                          "n%3Ba\nA%3B1%3B2\nB%3B3%3B4",
                          "1,0,1,2,10,20",
                          "0,1,2/3,4,5",
                          "x",
                          ""};
  std::string state;
  for (std::size_t parts = 1 + random.below(4); parts > 0; --parts) {
    state += names[random.below(names.size())];
    state += ":";
    state += values[random.below(values.size())];
    state += ";";
  }
  return state;
}

// True where everything that a scene refers to is there.
bool is_whole(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  const std::size_t width = scene.dimensions.size();
  const auto fits = [&](const Vector& vector) { return vector.components.size() == width; };
  const auto is_claim = [&](const Claim& claim) {
    return claim.x < count && claim.y < count && claim.x != claim.y;
  };
  const auto is_pair = [&](const Compared& pair) {
    return pair.first < count && pair.second < count && pair.first != pair.second;
  };
  return is_pair(scene.compared) && std::ranges::all_of(scene.vectors, fits) &&
         std::ranges::all_of(scene.claims, is_claim) &&
         state_of<DimensionState>(scene).chosen < width &&
         state_of<RatioState>(scene).dimension < width &&
         scene.claim.value_or(0) <= scene.claims.size() &&
         (!scene.claim || *scene.claim < scene.claims.size()) &&
         (state_of<MetricState>(scene).scales.empty() ||
          state_of<MetricState>(scene).scales.size() == width) &&
         std::ranges::all_of(state_of<PairsState>(scene).said.marked, is_pair) &&
         state_of<PairsState>(scene).said.claims.size() <= scene.claims.size();
}

TEST_CASE("no text of a state breaks the bounds of a scene") {
  Random random(7);
  int read_parts = 0;
  for (int round = 0; round < 500; ++round) {
    const std::string state = any_state(random);
    for (const FigureEntry* figure : figures()) {
      ParameterTexts text;
      text["figure"] = figure->name;
      text["state"] = state;
      CAPTURE(figure->name);
      CAPTURE(state);
      const ReadScene read = read_scene(text);
      CHECK(is_whole(read.scene));
      // Boards and controls can be made of it.
      CHECK_FALSE(test::board_of(read.scene).title.empty());
      CHECK_FALSE(controls(read.scene).empty());
      text["state"].clear();
      read_parts += read.scene == read_scene(text).scene ? 0 : 1;
    }
  }
  // The texts are such as change scenes.
  CHECK(read_parts > 200);
}

}  // namespace
}  // namespace cosine_lab::test
