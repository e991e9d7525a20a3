// The figure `embedding`. Its numbers were worked out with 40 decimal digits, apart from this code.
#include "lesson/figures/embedding/embedding.h"

#include <doctest.h>

#include <cmath>
#include <numbers>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/embedding/embedding_board.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/placement.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

std::size_t index_of(const Scene& scene, std::string_view name) {
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (scene.vectors[v].name == name) {
      return v;
    }
  }
  FAIL("no vector " << name);
  return 0;
}

Scene words_scene(std::string_view first = "king", std::string_view second = "queen") {
  Scene scene = figure_scene("embedding");
  const auto a = static_cast<double>(index_of(scene, first));
  REQUIRE(set_control(scene, "first", a));
  REQUIRE(set_control(scene, "second", static_cast<double>(index_of(scene, second))));
  return scene;
}

Scene given_scene(std::string_view vectors) {
  ParameterTexts text;
  text["figure"] = "embedding";
  text["vectors"] = vectors;
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  return read.scene;
}

Scene random_words(Random& random, std::size_t dimensions) {
  Scene scene;
  scene.kind = FigureKind::embedding;
  for (std::size_t d = 0; d < dimensions; ++d) {
    scene.dimensions.push_back({"d" + std::to_string(d), {}});
  }
  for (std::size_t v = 0; v < 5; ++v) {
    Vector vector{"v" + std::to_string(v), {}};
    for (std::size_t d = 0; d < dimensions; ++d) {
      vector.components.push_back(random.between(-3, 3));
    }
    scene.vectors.push_back(std::move(vector));
  }
  settle_view(scene);
  return scene;
}

std::string sentences(const Scene& scene) {
  std::string text;
  for (const Block& block : test::board_of(scene).body) {
    if (block.kind == BlockKind::sentence) {
      text += text_of(block.lines[0]) + "\n";
    }
  }
  return text;
}

bool says(const Scene& scene, const std::string& part) {
  const std::string text = sentences(scene);
  INFO(text);
  return text.find(part) != std::string::npos;
}

double dot(const DrawnAxes& axes, const std::array<double, kMaxDimensions>& other) {
  double sum = 0;
  for (std::size_t d = 0; d < other.size(); ++d) {
    sum += axes.x[d] * other[d];
  }
  return sum;
}

double drawn_angle(const Scene& scene) {
  const Point a = shadow_of(scene, scene.compared.first);
  const Point b = shadow_of(scene, scene.compared.second);
  return std::atan2(std::abs(a[0] * b[1] - a[1] * b[0]), a[0] * b[0] + a[1] * b[1]);
}

}  // namespace

TEST_CASE("the nearest of king and the least like it") {
  const Scene scene = words_scene();
  const auto others = by_likeness(scene);
  REQUIRE(others.size() == 37);
  const auto name = [&](std::size_t i) { return scene.vectors[others[i].vector].name; };
  CHECK(name(0) == "queen");
  // 3 / 3.5: all but the sex is shared.
  CHECK(others[0].measure.cosine == doctest::Approx(6.0 / 7).epsilon(1e-15));
  CHECK(name(1) == "prince");
  CHECK(others[1].measure.cosine == doctest::Approx(0.849590790).epsilon(1e-9));
  CHECK(name(6) == "boy");
  CHECK(name(36) == "bicycle");
  CHECK(others[36].measure.cosine == doctest::Approx(-0.585540044).epsilon(1e-8));
  CHECK(head_of(scene) ==
        "Nearest to king: queen\u00a0(0.857), prince\u00a0(0.85), "
        "man\u00a0(0.835).");
}

TEST_CASE("the plane of king and queen: where they lie, and the shadows of others") {
  const Scene scene = words_scene();
  const auto lies = [&](std::string_view name, double x, double y, double share) {
    const std::size_t v = index_of(scene, name);
    const Point shadow = shadow_of(scene, v);
    CHECK(shadow[0] == doctest::Approx(x).epsilon(1e-8));
    CHECK(shadow[1] == doctest::Approx(y).epsilon(1e-8));
    CHECK(share_in_view(scene, v) == doctest::Approx(share).epsilon(1e-8));
  };
  lies("king", 1.807081752, 0.484206096, 1);
  lies("queen", 1.299522943, 1.345823213, 1);
  lies("dog", 0.418196786, 0.246350099, 0.366899693);
  lies("man", 1.269400170, 0.167470254, 0.841985575);
}

TEST_CASE("in the plane of the pair the angle drawn is the angle, for any number of dimensions") {
  Random random(1);
  for (int round = 0; round < 300; ++round) {
    const Scene scene = random_words(random, 3 + random.below(10));
    const Session session(scene);
    REQUIRE(state_of<EmbeddingState>(scene).view == EmbeddingView::plane);
    CHECK(drawn_angle(scene) ==
          doctest::Approx(session.similarity().angle.value).epsilon(1e-12).scale(1));
    CHECK(share_in_view(scene, 0) == doctest::Approx(1).epsilon(1e-12));
  }
}

TEST_CASE("a moved shadow lands at its place, and what stands up from the drawing stays") {
  Random random(2);
  for (int round = 0; round < 200; ++round) {
    Scene scene = random_words(random, 3 + random.below(10));
    state_of<EmbeddingState>(scene).view = static_cast<EmbeddingView>(random.below(3));
    settle_view(scene);
    const std::size_t v = random.below(scene.vectors.size());
    const auto before = scene.vectors[v].components;
    const Point was = shadow_of(scene, v);
    const Point to{random.between(-4, 4), random.between(-4, 4)};
    put_shadow(scene, v, to);
    CHECK(shadow_of(scene, v)[0] == doctest::Approx(to[0]).epsilon(1e-12).scale(1));
    CHECK(shadow_of(scene, v)[1] == doctest::Approx(to[1]).epsilon(1e-12).scale(1));
    // The way that was gone is as long in all dimensions as on the drawing.
    double way = 0;
    for (std::size_t d = 0; d < before.size(); ++d) {
      way += std::pow(scene.vectors[v].components[d] - before[d], 2);
    }
    CHECK(std::sqrt(way) ==
          doctest::Approx(std::hypot(to[0] - was[0], to[1] - was[1])).epsilon(1e-12));
  }
}

TEST_CASE("the plane is kept while the pair moves in it, and made anew for another pair") {
  Scene scene = words_scene();
  const auto x_axis = state_of<EmbeddingState>(scene).x_axis;
  put_shadow(scene, 0, {0.3, -1.7});
  settle_view(scene);
  CHECK(state_of<EmbeddingState>(scene).x_axis == x_axis);
  REQUIRE(set_control(scene, "second", static_cast<double>(index_of(scene, "stone"))));
  CHECK(state_of<EmbeddingState>(scene).x_axis != x_axis);
  CHECK(share_in_view(scene, scene.compared.second) == doctest::Approx(1));
  const auto with_stone = state_of<EmbeddingState>(scene).x_axis;
  REQUIRE(set_control(scene, component_id(0, 5), 0.9));
  CHECK(state_of<EmbeddingState>(scene).x_axis != with_stone);
  CHECK(share_in_view(scene, 0) == doctest::Approx(1));
}

TEST_CASE("pairs without a plane of their own have one all the same") {
  for (const char* text : {"A:1,2,3;B:2,4,6", "A:1,2,3;B:-1,-2,-3", "A:0,0,0;B:1,2,3",
                           "A:1,2,3;B:0,0,0", "A:0,0,0;B:0,0,0", "A:0,0,1;B:0,0,-2"}) {
    CAPTURE(text);
    const Scene scene = given_scene(text);
    const DrawnAxes axes = drawn_axes(scene);
    CHECK(dot(axes, axes.x) == doctest::Approx(1));
    CHECK(dot(axes, axes.y) == doctest::Approx(0).scale(1));
    for (std::size_t v = 0; v < 2; ++v) {
      const bool zero = is_zero(scene.vectors[v]);
      CHECK(share_in_view(scene, v) == doctest::Approx(zero ? 0 : 1));
    }
  }
}

TEST_CASE("huge and tiny vectors have finite shadows, and stay finite when they are moved") {
  Scene scene = given_scene("A:1.7e308,1.7e308,1.7e308;B:1.7e308,-1.7e308,0;C:5e-324,1e-300,0");
  for (std::size_t v = 0; v < 3; ++v) {
    for (const double way : {1.7e308, -1.7e308, 0.0}) {
      put_shadow(scene, v, {way, -way});
      const Point shadow = shadow_of(scene, v);
      CHECK(std::isfinite(shadow[0]));
      CHECK(std::isfinite(shadow[1]));
      for (const double component : scene.vectors[v].components) {
        CHECK(std::isfinite(component));
      }
    }
  }
}

TEST_CASE("three dimensions are turned about the third, without being stretched") {
  Scene scene = words_scene();
  REQUIRE(set_control(scene, "embedding.view", 2));
  REQUIRE(set_control(scene, kTurnControl, 0));
  REQUIRE(set_control(scene, kTiltControl, 0));
  // From the side: female to the right, old upwards.
  const std::size_t grandmother = index_of(scene, "grandmother");
  CHECK(shadow_of(scene, grandmother) == Point{0.5, 1});
  REQUIRE(set_control(scene, kTiltControl, 90));
  // From above: female to the right, royal upwards.
  CHECK(shadow_of(scene, index_of(scene, "queen"))[1] == doctest::Approx(1));
  REQUIRE(set_control(scene, kTurnControl, 90));
  CHECK(shadow_of(scene, index_of(scene, "queen"))[0] == doctest::Approx(1));
  Random random(3);
  for (int round = 0; round < 100; ++round) {
    REQUIRE(set_control(scene, kTurnControl, random.between(-1000, 1000)));
    REQUIRE(set_control(scene, kTiltControl, random.between(-200, 200)));
    CHECK(std::abs(state_of<EmbeddingState>(scene).turn) <= 180);
    CHECK(std::abs(state_of<EmbeddingState>(scene).tilt) <= 90);
    const DrawnAxes axes = drawn_axes(scene);
    CHECK(dot(axes, axes.x) == doctest::Approx(1));
    CHECK(dot(axes, axes.y) == doctest::Approx(0).scale(1));
  }
}

TEST_CASE("an axis takes any dimension; the one that had it takes the other") {
  Scene scene = words_scene();
  REQUIRE(set_control(scene, "embedding.view", 1));
  CHECK(state_of<EmbeddingState>(scene).axes == std::array<std::size_t, 3>{3, 2, 4});
  REQUIRE(set_control(scene, "embedding.across", 2));
  CHECK(state_of<EmbeddingState>(scene).axes == std::array<std::size_t, 3>{2, 3, 4});
  REQUIRE(set_control(scene, "embedding.up", 7));
  CHECK(state_of<EmbeddingState>(scene).axes == std::array<std::size_t, 3>{2, 7, 4});
  CHECK_FALSE(set_control(scene, "embedding.up", 8));
  CHECK_FALSE(set_control(scene, "embedding.view", 3));
}

TEST_CASE("what a view changed is said") {
  Scene scene = words_scene();
  CHECK(says(scene, "the angle drawn, 31 °, is the true one"));
  REQUIRE(set_control(scene, "embedding.view", 1));
  // As (female, royal) king is (-0.5, 1) and queen (0.5, 1).
  CHECK(says(
      scene,
      "6 left out. The shadows of king and queen form an angle of 53.1 ° (cosine 0.6); the true "
      "one is 31 ° (cosine 0.857)"));
  REQUIRE(set_control(scene, "embedding.across", 0));
  REQUIRE(set_control(scene, "embedding.up", 6));
  REQUIRE(set_control(scene, "first", static_cast<double>(index_of(scene, "bread"))));
  REQUIRE(set_control(scene, "second", static_cast<double>(index_of(scene, "car"))));
  REQUIRE(set_control(scene, component_id(scene.compared.first, 0), 0));
  REQUIRE(set_control(scene, component_id(scene.compared.first, 6), 0));
  CHECK(says(scene, "Seen from here, bread or car is only a point"));
}

TEST_CASE("a word without a direction has no neighbours, and is nobody's") {
  Scene scene = words_scene();
  for (std::size_t d = 0; d < 8; ++d) {
    REQUIRE(set_control(scene, component_id(0, d), 0));
  }
  CHECK(head_of(scene) == "king has length 0. It has no direction, so nothing is near it.");
  CHECK(says(scene, "A vector of length 0 has no direction"));
  REQUIRE(set_control(scene, "first", 4));
  CHECK(by_likeness(scene).size() == 36);
  CHECK(head_of(given_scene("A:1,2,3;B:0,0,0")) ==
        "No other vector has a direction, so none is near A.");
}

TEST_CASE("the products add up to the dot product") {
  const Scene scene = words_scene();
  const Board board = test::board_of(scene);
  const Block& table = [&]() -> const Block& {
    for (const Block& block : board.body) {
      if (block.kind == BlockKind::table && block.rows[0].size() == 4) {
        return block;
      }
    }
    FAIL("no table of products");
    return board.body[0];
  }();
  REQUIRE(table.rows.size() == 10);
  // 1 + 1 + 1 - 0.25 + 0.25 + 0 + 0 + 0
  const std::array expected{"1", "1", "1", "−0.25", "0.25", "0", "0", "0", "3"};
  for (std::size_t r = 0; r < expected.size(); ++r) {
    CHECK(text_of(table.rows[r + 1][3].content) == expected[r]);
  }
}

TEST_CASE("after a drag a ready word's numbers are told in hundredths, an author's own in full") {
  const auto first_cells = [](const Scene& scene) {
    std::vector<std::string> cells;
    for (const Block& block : test::board_of(scene).body) {
      for (const Control& control : block.controls) {
        if (control.id.starts_with("value.0.")) {
          cells.push_back(control.text);
        }
      }
      if (block.kind == BlockKind::table && block.rows[0].size() == 4) {
        cells.push_back(text_of(block.rows[1][1].content));
      }
    }
    return cells;
  };
  Scene ready = words_scene();
  REQUIRE(set_control(ready, component_id(0, 0), 0.00258));
  CHECK(first_cells(ready).front() == "0");
  CHECK(first_cells(ready).back() == "0");
  REQUIRE(set_control(ready, component_id(0, 0), -0.857142));
  CHECK(first_cells(ready).front() == "−0.86");
  CHECK(first_cells(ready).back() == "−0.86");
  const Scene own = given_scene("A:0.00258,1,0;B:1,1,1");
  CHECK(first_cells(own).front().empty());
  CHECK(first_cells(own).back() == "0.00258");
}

TEST_CASE("given vectors: 2 numbers have one view, 3 and more all three") {
  const Scene two = given_scene("A:1,0;B:1,1;C:0,2");
  CHECK(state_of<EmbeddingState>(two).view == EmbeddingView::features);
  CHECK(says(two, "nothing is left out: the angle drawn, 45 °, is the true one"));
  for (const Control& control : controls(two)) {
    CHECK(control.id != "embedding.view");
  }
  Scene three = given_scene("A:1,0,0;B:1,1,1;C:0,2,0");
  CHECK(state_of<EmbeddingState>(three).view == EmbeddingView::plane);
  REQUIRE(set_control(three, "embedding.view", 2));
  CHECK(says(three, "You are looking at three dimensions from one side."));
  CHECK_FALSE(says(three, "made by hand"));
  CHECK(says(words_scene(), "made by hand"));
}

TEST_CASE("the numbers stand on the board, not in the panel, and any can be set") {
  Scene scene = words_scene();
  for (const Control& control : controls(scene)) {
    CHECK(control.group != ControlGroup::values);
  }
  std::size_t sliders = 0;
  for (const Block& block : test::board_of(scene).body) {
    for (const Control& control : block.controls) {
      sliders += control.id.starts_with("value.0.") ? 1 : 0;
    }
  }
  CHECK(sliders == 8);
  CHECK(set_control(scene, component_id(20, 1), 0.5));
}

TEST_CASE("the steps can be done, one after the other") {
  ParameterTexts text;
  text["figure"] = "embedding";
  text["steps"] = "on";
  Session session(read_scene(text).scene);
  const auto choose = [&](std::string_view name) {
    session.apply(SetControl{"second", static_cast<double>(index_of(session.scene(), name))});
  };
  CHECK(session.scene().guide.at == 0);
  choose("boy");
  CHECK(session.scene().guide.at == 0);
  choose("prince");
  CHECK(session.scene().guide.at == 1);
  choose("bicycle");
  CHECK(session.scene().guide.at == 2);
  const Scene scene = session.scene();
  for (std::size_t d = 0; d < 8; ++d) {
    session.apply(SetControl{component_id(0, d), scene.second().components[d]});
  }
  CHECK(session.scene().guide.at == 3);
  session.apply(SetControl{"embedding.view", 1});
  CHECK(session.scene().guide.at == 4);
}

TEST_CASE("undo brings back the view and its plane") {
  Session session(words_scene());
  const Scene start = session.scene();
  session.apply(SetControl{"embedding.view", 2});
  session.apply(SetControl{"second", 5});
  session.apply(SetControl{"embedding.view", 0});
  session.apply(Undo{});
  session.apply(Undo{});
  session.apply(Undo{});
  CHECK(session.scene() == start);
}

}  // namespace cosine_lab::test
