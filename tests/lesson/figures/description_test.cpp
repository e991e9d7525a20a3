// A figure in one paragraph: the exact words for the lesson's data, nothing of what a question
// hides, and sense for whatever numbers there are.
#include "lesson/figures/description.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "lesson/board/board_text.h"
#include "lesson/board/node_text.h"
#include "lesson/boards.h"
#include "lesson/english_words.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

std::string paragraph(const std::vector<Node>& sentences) {
  std::string text;
  for (const Node& sentence : sentences) {
    text += (text.empty() ? "" : " ") + node_text(sentence);
  }
  // Narrow and fixed blanks are blanks to whoever hears them.
  for (const std::string blank : {"\u202f", "\u00a0", "\u2009"}) {
    for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank)) {
      text.replace(at, blank.size(), " ");
    }
  }
  return text;
}

std::string described(const Scene& scene, const std::vector<std::size_t>& outside = {}) {
  const Session session(scene);
  return paragraph(description_of(session.scene(), session.similarity(), outside));
}

std::string described(const ParameterTexts& text) {
  return described(read_scene(text).scene);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

constexpr const char* kPlane =
    "Arrows start at the origin of a plane: mass (kg) grows to the right, volume (L) upwards. ";
constexpr const char* kPair =
    "A (mass 3 kg, volume 30 L) and B (mass 15 kg, volume 4 L) are compared. ";
constexpr const char* kOthers = "Beside them: C (3 kg, 27 L), D (7.5 kg, 75 L), E (7.5 kg, 2 L).";
// 3 · 15 + 30 · 4 = 165, over the root of 909 · 241, is 0.35253.
constexpr const char* kApart =
    "A and B are less than a right angle apart: angle 69.4°, cosine 0.353. ";

TEST_CASE("the materials as arrows: axes, pair, relation, others") {
  const std::string all = std::string(kPlane) + kPair + kApart + kOthers;
  CHECK(described(ParameterTexts{}) == all);
  CHECK(described({{"figure", "pairs"}}) == all);
}

TEST_CASE("on the circle all arrows have one length") {
  CHECK(
      described({{"view", "circle"}}) ==
      "Arrows start at the origin of a plane: mass grows to the right, volume upwards. Every arrow "
      "is drawn with length 1. The shadow of B on the line of A is 0.353 long: that is their "
      "cosine similarity. " +
          std::string(kPair) + kApart + kOthers);
}

TEST_CASE("a number line, and the plane of two of three numbers") {
  CHECK(described({{"figure", "dimension"}}) ==
        "Each vector is a dot on a number line of mass (kg). " + std::string(kPair) +
            "By mass, B is larger: 15 kg against 3 kg. " + kOthers +
            " The drawing leaves out volume.");
  Scene scene = read_scene({{"figure", "dimension"}, {"vectors", "A:1,2,3;B:4,1,3"}}).scene;
  state_of<DimensionState>(scene).plane = true;
  CHECK(described(scene) ==
        "Arrows start at the origin of a plane: x grows to the right, y upwards. A (x 1, y 2, z 3) "
        "and B (x 4, y 1, z 3) are compared. By x, B is larger: 4 against 1. By y, A is larger: 2 "
        "against 1. The drawing leaves out z.");
}

TEST_CASE("a claim, with the arrow of the multiple") {
  CHECK(
      described({{"figure", "ratio"}, {"compare", "D,A"}}) ==
      std::string(kPlane) +
          "D (mass 7.5 kg, volume 75 L) and A (mass 3 kg, volume 30 L) are compared. Beside D, a "
          "dashed arrow shows 2.5 A. D = 2.5 A is exact: it holds in every dimension. D and A "
          "point in the same direction: angle 0°, cosine 1. Beside them: B (15 kg, 4 L), C (3 kg, "
          "27 L), E (7.5 kg, 2 L).");
}

TEST_CASE("measures, in the numbers that are compared") {
  const std::string text = described({{"figure", "metric"}});
  CHECK(text.starts_with(std::string(kPlane) + kPair + kApart + "By direction, D is nearest to A"));
  CHECK(text.ends_with(kOthers));
  Session session(figure_scene("metric"));
  session.apply(SetControl{"metric.unit", 1});
  const std::string fine = described(session.scene());
  CHECK(fine.starts_with("Arrows start at the origin of a plane: mass (g) grows to the right"));
  // 45,000,120 over 3000.15 · 15,000.0005
  CHECK(has(fine, "A (mass 3000 g, volume 30 L) and B (mass 15000 g, volume 4 L) are compared."));
  CHECK(has(fine, "in nearly the same direction: angle 0.6°, cosine 0.99995."));
  CHECK(has(fine, "The drawing shows mass in g instead of kg"));
}

TEST_CASE("words of many numbers in their plane, by features, from one side") {
  Scene scene = figure_scene("embedding");
  const std::string text = described(scene);
  CHECK(text.starts_with("You are looking at the plane of king and queen."));
  CHECK(has(text,
            "king (living 1, human 1, royal 1, female −0.5, old 0.5, large 0, edible 0, "
            "moving 0) and queen (living 1, human 1, royal 1, female 0.5, old 0.5,"));
  // (3 - 0.25 + 0.25) / 3.5
  CHECK(has(text, "king and queen are less than a right angle apart: angle 31.0°, cosine 0.857."));
  CHECK(has(text, "Nearest to king: queen (0.857), "));
  CHECK(has(text, "Least like king: bicycle (cosine −0.586)."));
  CHECK(text.ends_with("Others beside them: 36."));
  state_of<EmbeddingState>(scene).view = EmbeddingView::features;
  settle(scene);
  CHECK(described(scene).starts_with(
      "Arrows start at the origin of a plane: female grows to the right, royal upwards."));
  state_of<EmbeddingState>(scene).view = EmbeddingView::orbit;
  settle(scene);
  CHECK(described(scene).starts_with(
      "Three dimensions are drawn as seen from one side: female, royal and old."));
}

TEST_CASE("random pairs") {
  const std::string text = described({{"figure", "highdim"}, {"dimensions", "300"}});
  CHECK(text.starts_with(
      "Bars count the cosines of the pairs, from −1 at the left to 1 at the right."));
  CHECK(has(text, "With 300 dimensions, half of the pairs have an angle between 8"));
  CHECK(has(text, "60 random vectors make 1770 pairs."));
}

TEST_CASE("tokens in their order, with their ids") {
  CHECK(described({{"figure", "tokens"}, {"text", "Hi, a"}}) ==
        "5 tokens, 3 of them not in the vocabulary and without an id. The tokens stand in a row, "
        "each "
        "with its id below it: H (no id); i (8); , (no id); ␣ (no id); a (0).");
  CHECK(has(described({{"figure", "tokens"}, {"text", std::string(31, 'b')}}), "b (1); …."));
}

TEST_CASE("real words in their plane") {
  CHECK(described(figure_scene("words")).starts_with("The words could not be loaded."));
  const EnglishWords english;
  const std::string text = described(figure_scene("words"));
  CHECK(text.starts_with("The drawing is the plane of king and woman."));
  CHECK(has(text, "Nearest to the arrow king: prince (0.77), queen (0.75), "));
  CHECK(has(text, "Nearest to the arrow woman: girl (0.85), man (0.83), "));
  CHECK(has(text, "king and woman are less than a right angle apart: angle 68.5°, cosine 0.367."));
}

TEST_CASE("right angles, opposites, and what is nearly so") {
  const auto relation = [](const char* vectors) { return described({{"vectors", vectors}}); };
  CHECK(has(relation("A:1,0;B:0,2"), "A and B stand at a right angle: angle 90°, cosine 0."));
  CHECK(has(relation("A:1,2;B:-2,-4"),
            "A and B point in opposite directions: angle 180°, cosine −1."));
  CHECK(has(relation("A:1,0;B:-1,1"),
            "A and B are more than a right angle apart: angle 135.0°, cosine −0.707."));
  CHECK(has(relation("A:100,1;B:100,2"), "A and B point in nearly the same direction: angle 0.6°"));
  CHECK(has(relation("A:1e300,0;B:1e-300,1e-300"), "angle 45.0°, cosine 0.707."));
}

TEST_CASE("a vector of length 0 has no angle, and the paragraph says which it is") {
  const char* none = " have neither angle nor cosine: ";
  CHECK(has(described({{"vectors", "A:1,2;Zero:0,0"}}),
            std::string("A and Zero") + none + "Zero has length 0, and so no direction."));
  CHECK(has(described({{"vectors", "A:0,0;B:1,0"}}), std::string("A and B") + none + "A has"));
  CHECK(has(described({{"figure", "ratio"}, {"vectors", "A:1,2;Zero:0,0"}}),
            "Zero is 0 in x, so no multiple of it can be taken there."));
}

TEST_CASE("of many vectors, the two that mark how far they reach") {
  std::string vectors = "A:1,0;B:0,1";
  for (const char* one :
       {"C:1,1", "D:2,1", "E:3,1", "Far:30,40", "F:4,1", "Near:0.1,0", "G:5,1", "H:6,1", "I:7,1"}) {
    vectors += std::string(";") + one;
  }
  Scene scene = read_scene({{"vectors", vectors}}).scene;
  CHECK(has(described(scene),
            "Others beside them: 9. Farthest from the origin is Far (30, 40), "
            "nearest to it Near (0.1, 0)."));
  scene.vectors.pop_back();
  CHECK(has(described(scene), "Beside them: C (1, 1), D (2, 1), "));
  scene.show_others = false;
  CHECK(described(scene).ends_with("Others, which are not shown now: 8."));
  CHECK(has(described({{"vectors", vectors}, {"view", "circle"}}), "Others beside them: 9."));
}

TEST_CASE("what is out of sight is named") {
  CHECK(described(figure_scene(""), {2, 3}).ends_with(" Outside the part that is seen: C, D."));
}

// All keys of the catalogue in a paragraph, and whether a number stands in it.
struct Heard {
  std::vector<std::string> keys;
  bool numbers = false;

  void listen(const Node& node) {
    if (node.kind == NodeKind::words) {
      keys.push_back(node.text);
    }
    // How many others there are is no secret.
    numbers = numbers || (node.kind == NodeKind::number && node.slot != "count");
    for (const Node& part : node.children) {
      listen(part);
    }
  }
};

constexpr std::array kOfOpenQuestions{"describe.plane",  "describe.line",   "describe.numbers",
                                      "describe.names",  "describe.others", "describe.count",
                                      "describe.hidden", "describe.graded"};

Heard heard_of(const Scene& scene) {
  Heard heard;
  // Nothing may come of a measure that somebody passes on by mistake.
  for (const Node& node :
       description_of(scene, measure(std::array{1.0, 2.0}, std::array{2.0, 1.0}))) {
    heard.listen(node);
  }
  return heard;
}

TEST_CASE("an open question is not answered by the description") {
  const EnglishWords english;
  std::size_t asked = 0;
  for (const FigureEntry* figure : figures()) {
    CAPTURE(figure->name);
    Session session(read_scene({{"figure", std::string(figure->name)}, {"questions", "on"}}).scene);
    for (std::size_t at = 0; at < figure->questions.size(); ++at) {
      session.apply(SetControl{std::string(kQuestionId), static_cast<double>(at)});
      const Scene& scene = session.scene();
      CAPTURE(at);
      REQUIRE(is_veiled(scene));
      const Heard heard = heard_of(scene);
      for (const std::string& key : heard.keys) {
        CHECK_MESSAGE(std::ranges::find(kOfOpenQuestions, key) != kOfOpenQuestions.end(), key);
      }
      const bool given = figure->has_vectors && figure->questions[at].shows_numbers;
      CHECK(heard.numbers == given);
      CHECK(heard.keys.back() == "describe.hidden");
      ++asked;
    }
    session.apply(
        SetControl{std::string(kQuestionId), static_cast<double>(figure->questions.size())});
    CHECK_FALSE(has(described(session.scene()), "hidden"));
  }
  CHECK(asked > 30);
}

TEST_CASE("nor is a question that an author wrote") {
  const std::string text =
      described({{"vectors", "A:3,4;B:6,8"}, {"ask", "Which is longer?|A|*B;Really?|*yes|no"}});
  CHECK(
      text ==
      "Arrows start at the origin of a plane: x grows to the right, y upwards. A (x 3, y 4) and B "
      "(x 6, y 8) are compared. The answers are hidden until they are checked, here as in the "
      "drawing.");
}

TEST_CASE("an exercise tells the vectors, and no cosine") {
  const std::string given = std::string(kPlane) + kPair + kOthers;
  CHECK(described({{"figure", "pairs"}, {"exercise", "on"}}) ==
        given + " The answers are hidden until they are checked, here as in the drawing.");
  CHECK(described({{"figure", "pairs"}, {"graded", "on"}}) ==
        given + " The answers are hidden until the exercise is over, here as in the drawing.");
}

TEST_CASE("whatever the numbers are, the paragraph is written without a number that is none") {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  constexpr double huge = std::numeric_limits<double>::max();
  for (const double odd : {infinite, -infinite, none, huge, -huge, 5e-324, 0.0, -0.0}) {
    for (const FigureEntry* figure : figures()) {
      CAPTURE(figure->name);
      CAPTURE(odd);
      Scene scene = figure_scene(figure->name);
      for (const std::size_t vector : {0, 1}) {
        scene.vectors.resize(std::max<std::size_t>(scene.vectors.size(), 2));
        scene.vectors[vector].components.assign(std::max<std::size_t>(scene.dimensions.size(), 2),
                                                vector == 0 ? odd : 1);
      }
      const std::string text = paragraph(description_of(scene, similarity_of(scene)));
      CHECK_FALSE(text.empty());
      CHECK_FALSE(has(text, "nan"));
      CHECK_FALSE(has(text, "inf"));
      CHECK_FALSE(has(text, "{"));
      if (figure->name == "cosine" && !std::isfinite(odd)) {
        CHECK(has(text, "A and B have neither angle nor cosine: not all of their numbers are"));
      }
    }
  }
}

TEST_CASE("one vector alone, and none") {
  Scene scene = pair_scene({1, 2}, {3, 4});
  scene.vectors.pop_back();
  CHECK(paragraph(description_of(scene, {})) == "Beside them: A.");
  scene.vectors.clear();
  CHECK_FALSE(description_of(scene, {}).empty());
}

TEST_CASE("the page gets it as a board of one block") {
  const Session session(figure_scene(""));
  const Board board = description_board(session.scene(), session.similarity());
  REQUIRE(board.body.size() == 1);
  CHECK(board.body[0].kind == BlockKind::sentence);
  CHECK(board.body[0].lines.size() == 4);
  CHECK(has(write_board(board), R"({"words":"describe.is.sharp","gaps":[{"number":"69.4°")"));
}

}  // namespace
}  // namespace cosine_lab::test
