// Parameters that name a figure, its claims and its steps.
#include <doctest.h>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/figures.h"

namespace cosine_lab::test {
namespace {

BadParameter only_error(const ParameterTexts& text) {
  const ReadScene read = read_scene(text);
  REQUIRE(read.errors.size() == 1);
  return read.errors[0];
}

TEST_CASE("each figure has its ready data") {
  CHECK(figure_scene("") == materials());
  const Scene ratio = figure_scene("ratio");
  CHECK(ratio.kind == FigureKind::ratio);
  CHECK(ratio.claims.size() == 6);
  CHECK(figure_scene("dimension").kind == FigureKind::dimension);
}

TEST_CASE("an unknown figure names the known ones, and the usual one is shown") {
  ParameterTexts text;
  text["figure"] = "globe";
  const BadParameter bad = only_error(text);
  CHECK(bad.reason == "bad.choice");
  CHECK(bad.piece == "globe");
  CHECK(bad.known.starts_with("cosine, dimension, ratio"));
}

TEST_CASE("an author's vectors have an author's claims") {
  ParameterTexts text;
  text["figure"] = "ratio";
  text["vectors"] = "X:1,2;Y:2,4";
  CHECK(read_scene(text).scene.claims.empty());
  text["claims"] = "Y=2X";
  const Scene scene = read_scene(text).scene;
  CHECK(scene.claims == std::vector<Claim>{{1, 0, 2}});
  CHECK(scene.claim == 0);
  CHECK(scene.compared == Compared{1, 0});
}

TEST_CASE("compare is stronger than the first claim") {
  ParameterTexts text;
  text["figure"] = "ratio";
  text["compare"] = "B,E";
  const Scene scene = read_scene(text).scene;
  CHECK(scene.compared == Compared{1, 4});
  CHECK_FALSE(scene.claim.has_value());
}

TEST_CASE("a wrong claim keeps the ready ones") {
  ParameterTexts text;
  text["figure"] = "ratio";
  text["claims"] = "D=2Z";
  CHECK(only_error(text).reason == "bad.claim");
  CHECK(read_scene(text).scene.claims.size() == 6);
}

TEST_CASE("vectors of a figure with any number of dimensions must agree") {
  ParameterTexts text;
  text["figure"] = "dimension";
  text["vectors"] = "A:1,2,3;B:1,2";
  CHECK(only_error(text).reason == "bad.uneven");
  text["vectors"] = "A:1,2,3;B:4,5,6";
  text["dims"] = "a;b";
  CHECK(only_error(text).reason == "bad.dimension_count");
  text["dims"] = "";
  const Scene scene = read_scene(text).scene;
  CHECK(scene.dimensions == std::vector<Dimension>{{"x", ""}, {"y", ""}, {"z", ""}});
}

TEST_CASE("steps are on or off") {
  ParameterTexts text;
  text["steps"] = "maybe";
  const BadParameter bad = only_error(text);
  CHECK(bad.reason == "bad.choice");
  CHECK(bad.known == "on, off");
  text["steps"] = "off";
  CHECK_FALSE(read_scene(text).scene.guide.on);
}

TEST_CASE("texts of parameters are found by their names, the last one given") {
  ParameterTexts text{{"figure", "ratio"}, {"snap", "off"}};
  CHECK(text.get("figure") == "ratio");
  CHECK(text.get("vektors").empty());
  text["figure"] = "pairs";
  text["state"] = "grid:0";
  CHECK(text.get("figure") == "pairs");
  CHECK(text.size() == 3);
}

TEST_CASE("the message about an unknown parameter names those that are there") {
  CHECK(parameter_names().starts_with("figure, vectors, dims"));
}

}  // namespace
}  // namespace cosine_lab::test
