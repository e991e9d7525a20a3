// A link to share brings back what was seen.
#include "lesson/link/share.h"

#include <doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "lesson/boards.h"
#include "lesson/commands.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/shown_data.h"
#include "lesson/random.h"
#include "lesson/scenes.h"
#include "lesson/seen.h"
#include "lesson/text/parameters.h"
#include "lesson/text/text_pieces.h"

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
  const Scene after = seen_of(read.scene);
  const Scene before = seen_of(scene);
  CHECK(after.figure_state == before.figure_state);
  CHECK(after.data == before.data);
  CHECK(after.guide == before.guide);
  CHECK(after.quiz == before.quiz);
  CHECK(after == before);
  // A link of what a link shows is the same link.
  CHECK(link_of(read.scene).parts == link.parts);
}

// What other figures of a thread bring, which no hand does.
Command from_thread(const Scene& other, Random& random) {
  if (random.below(3) == 0) {
    return JoinThread{random.below(5), random.below(3)};
  }
  const FigureEntry& figure = *figures()[random.below(figures().size())];
  const bool is_of_other = random.below(2) == 0;
  return TakeShared{is_of_other ? other : figure_scene(figure.name),
                    static_cast<SharedStep>(random.below(3))};
}

void walk(const Scene& start, std::uint64_t seed, int commands) {
  Random random(seed);
  Session session(start);
  Scene other = start;
  for (int i = 0; i < commands; ++i) {
    session.apply(random.below(12) == 0 ? from_thread(other, random)
                                        : anything(session.scene(), other, random));
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

// What an author may write for a parameter whose kind does not say it.
std::vector<std::string> texts_for(std::string_view parameter) {
  const std::vector<std::pair<std::string_view, std::vector<std::string>>> all{
      {"vectors", {"A:1,2;B:3,-4;C:0,0", "Bo x:1,2;C%:3,-4;D=E:5,6"}},
      {"dims", {"mass:kg;length:m", "a;b (c)"}},
      {"compare", {"B,A", "C%,Bo x", "A,C"}},
      {"claims", {"A=2B;C=-1A", "C%=-1D=E"}},
      {"ask",
       {"Which?|A|*B::yes|!{angle(A,B)};=0.5~0.1", "Order|<A|<B;Two?|*A|*B|C",
        "=pairs(cosine>0.9);@cosine(A,B)=0.5~0.05"}},
      {"text", {"Hello, world", "un%3B;friendly", "99 Äpfel"}},
      {"vocabulary", {"un,friend,ly", "a,b,\u2423"}},
      {"pair", {"paris,berlin"}},
      {"sum", {"king - man + woman", "a - b = c"}},
      {"list", {"paris, london, april"}},
      {"state", {"mode:1;grid:0", "data:1;pair:2,1", "data:3;table:A; 1"}},
  };
  for (const auto& [name, texts] : all) {
    if (name == parameter) {
      return texts;
    }
  }
  return {};
}

std::string any_value(const Parameter& parameter, Random& random) {
  const auto one_of = [&](const auto& list) {
    return std::string(trimmed(list[random.below(list.size())]));
  };
  switch (parameter.kind) {
    case ParameterKind::toggle:
      return random.below(2) == 0 ? "on" : "off";
    case ParameterKind::whole: {
      const auto range = static_cast<std::size_t>(parameter.most - parameter.least) + 1;
      return std::to_string(static_cast<std::size_t>(parameter.least) + random.below(range));
    }
    case ParameterKind::choice:
      return one_of(split(parameter.choices, ','));
    case ParameterKind::text: {
      const std::vector<std::string> texts = texts_for(parameter.name);
      REQUIRE_MESSAGE(!texts.empty(), parameter.name);
      return one_of(texts);
    }
  }
  return {};
}

TEST_CASE("whatever the parameters, the link brings back what is seen") {
  for (const FigureEntry* figure : figures()) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      Random random(seed);
      ParameterTexts text{{"figure", std::string(figure->name)}};
      for (const Parameter& one : parameters()) {
        const bool is_wanted = !one.of_page && one.name != "figure" && random.below(3) == 0;
        if (is_wanted) {
          const std::string value = any_value(one, random);
          text[one.name] = fault_of(one, value, figure->name) ? "" : value;
        }
      }
      CAPTURE(text.get("ask"));
      CAPTURE(text.get("vectors"));
      const Scene start = read_scene(text).scene;
      back_again(start);
      walk(start, seed, 24);
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

}  // namespace
}  // namespace cosine_lab::test
