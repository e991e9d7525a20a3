// A link to share brings back what was seen.
#include "lesson/link/share.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/link/scene_state.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

struct Link {
  std::vector<std::pair<std::string, std::string>> parts;

  [[nodiscard]] ReadScene read() const {
    SceneText text;
    for (const auto& [name, value] : parts) {
      if (std::string_view* place = parameter_of(text, name)) {
        *place = value;
      }
    }
    return read_scene(text);
  }
  [[nodiscard]] std::string of(std::string_view name) const {
    for (const auto& [other, value] : parts) {
      if (other == name) {
        return value;
      }
    }
    return {};
  }
};

Link link_of(const Scene& scene) {
  return {write_parameters(scene)};
}

// All that a reader sees. Not in a link: undo, tries, how far the plane of two words is turned, and
// that a table was typed though it says nothing new.
Scene seen_of(Scene scene) {
  scene.embedding.x_axis.clear();
  scene.embedding.y_axis.clear();
  scene.pairs.tries.clear();
  scene.data.own.reset();
  scene.data.given.reset();
  scene.data.typed = false;
  scene.data.table.clear();
  scene.guide.found = false;
  return scene;
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
  CHECK(read.scene.vectors == scene.vectors);
  CHECK(read.scene.compared == scene.compared);
  CHECK(seen_of(read.scene) == seen_of(scene));
  // A link of what a link shows is the same link.
  CHECK(link_of(read.scene).parts == link.parts);
}

Command anything(const Scene& scene, Random& random) {
  const std::vector<Control> all = controls(scene);
  const auto vector = random.below(scene.vectors.size());
  if (figure_entry(scene.kind).has_vectors && random.below(3) == 0) {
    return MoveTip{vector, {random.between(-20, 20), random.between(-20, 20)}, {}};
  }
  const Control& control = all[random.below(all.size())];
  switch (control.kind) {
    case ControlKind::choice:
      return SetControl{control.id, static_cast<double>(random.below(control.choices.size()))};
    case ControlKind::toggle:
      return SetControl{control.id, static_cast<double>(random.below(2))};
    case ControlKind::text:
      return SetText{control.id, random.below(2) == 0 ? "x; y; 100%\nA; 1; 2\nB; 3; 4" : "a b; c%"};
    case ControlKind::button:
      return SetControl{control.id, control.value};
    default:
      return SetControl{control.id, random.between(control.low, control.high)};
  }
}

TEST_CASE("after any commands, the link brings back what is seen, in every figure") {
  Random random(20);
  for (const char* figure :
       {"cosine", "dimension", "ratio", "pairs", "metric", "embedding", "highdim", "tokens"}) {
    for (int round = 0; round < 12; ++round) {
      Session session(figure_scene(figure));
      for (int i = 0; i < 6; ++i) {
        session.apply(anything(session.scene(), random));
      }
      back_again(session.scene());
    }
  }
}

TEST_CASE("an untouched figure has the shortest link") {
  CHECK(link_of(figure_scene("cosine")).parts ==
        std::vector<std::pair<std::string, std::string>>{{"v", "1"}});
  CHECK(link_of(figure_scene("tokens")).parts ==
        std::vector<std::pair<std::string, std::string>>{{"v", "1"}, {"figure", "tokens"}});
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
  SceneText text{"Swift:4,3;Gull:-1,5;Tern:0.5,2", "east:knots;north:knots", "Swift,Tern"};
  Session session(read_scene(text).scene);
  session.apply(MoveTip{1, {6, 7}, {}});
  const Link link = link_of(session.scene());
  CHECK(link.of("vectors") == "Swift:4,3;Gull:6,7;Tern:0.5,2");
  CHECK(link.of("dims") == text.dims);
  CHECK(link.of("compare") == text.compare);
  back_again(session.scene());
}

TEST_CASE("a checked exercise is checked again, on the vectors as they were") {
  SceneText text;
  text.figure = "pairs";
  text.exercise = "on";
  Session session(read_scene(text).scene);
  for (std::size_t i = 0; i < session.scene().claims.size(); ++i) {
    session.apply(SetControl{"pairs.claim." + std::to_string(i), static_cast<double>(i % 2)});
  }
  session.apply(SetControl{"pairs.mark", 2});
  session.apply(SetControl{"pairs.check", 1});
  REQUIRE(session.scene().pairs.checked.size() == 5);
  session.apply(MoveTip{0, {9, 9}, {}});
  back_again(session.scene());
  const Scene again = link_of(session.scene()).read().scene;
  CHECK(points_of(again.pairs.tries.back()).most == points_of(session.scene().pairs.tries[0]).most);
}

TEST_CASE("a reader's own table comes along, errors and all") {
  Session session(figure_scene("cosine"));
  session.apply(SetControl{"data", 3});
  session.apply(SetText{"table", "name; a; b\nX; 1; 2\nY; 100%; 3"});
  const Scene again = link_of(session.scene()).read().scene;
  CHECK(again.data.kind == DataKind::own);
  CHECK(again.data.table == "name; a; b\nX; 1; 2\nY; 100%; 3");
}

TEST_CASE("what a state does not understand is named, and the rest holds") {
  SceneText text;
  text.state = "mode:1;mode:9;nonsense;at:0,1;grid:0;at:99,1,2;pair:1,1;said:x;look:0;=";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.size() == 8);
  for (const BadParameter& bad : read.errors) {
    CHECK(bad.reason == "bad.state");
  }
  CHECK(read.scene.drag_mode == DragMode::lock_direction);
  CHECK_FALSE(read.scene.show_grid);
  CHECK(read.scene.vectors == materials().vectors);
}

TEST_CASE("no text of a state breaks the bounds of a scene") {
  Random random(7);
  const std::string letters = "at:pair,mode/;0123456789-.e%looksaidmarkedtokensrandom";
  for (int round = 0; round < 3000; ++round) {
    std::string state;
    const std::size_t length = random.below(40);
    for (std::size_t i = 0; i < length; ++i) {
      state += letters[random.below(letters.size())];
    }
    for (const char* figure : {"cosine", "pairs", "embedding", "tokens"}) {
      SceneText text;
      text.figure = figure;
      text.state = state;
      const Scene scene = read_scene(text).scene;
      CHECK(scene.compared.first != scene.compared.second);
      CHECK(scene.compared.first < scene.vectors.size());
      CHECK(scene.compared.second < scene.vectors.size());
    }
  }
}

TEST_CASE("a scene that is shown in one step is one step of undo") {
  Session session(figure_scene("cosine"));
  Scene next = session.scene();
  next.vectors[0].components = {1, 2};
  next.show_grid = false;
  CHECK(session.apply(ShowScene{next}));
  CHECK(session.scene() == next);
  CHECK_FALSE(session.apply(ShowScene{figure_scene("ratio")}));
  session.apply(Undo{});
  CHECK(session.at_start());
}

}  // namespace
}  // namespace cosine_lab::test
