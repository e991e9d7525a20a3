// Texts that cannot be read: what, where and why.
#include <doctest.h>

#include <string>

#include "lesson/data/ready_data.h"
#include "lesson/link/scene_text.h"
#include "lesson/scenes.h"
#include "lesson/text/words.h"

namespace cosine_lab::test {
namespace {

// Reads text that is wrong in one way; the figure then shows its default for that parameter.
void bad(const VectorTexts& text, const BadParameter& expected) {
  INFO(text.vectors << " | " << text.dims << " | " << text.compare);
  const ReadScene read = read_scene(text.all());
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].parameter == expected.parameter);
  CHECK(read.errors[0].piece == expected.piece);
  CHECK(read.errors[0].reason == expected.reason);
  CHECK(read.scene == materials());
  CHECK(word(expected.reason) != expected.reason);
}

std::string many_vectors(std::size_t count) {
  std::string text;
  for (std::size_t v = 0; v < count; ++v) {
    text += "v" + std::to_string(v) + ":1,2;";
  }
  return text;
}

std::string repeated(std::string_view letter, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += letter;
  }
  return text;
}

TEST_CASE("an entry without a colon") {
  bad({"A:1,2;B 3,4", "", ""}, {"vectors", "B 3,4", "bad.no_colon"});
  bad({"A:1,2;;B:3,4", "", ""}, {"vectors", "", "bad.no_colon"});
}

TEST_CASE("an entry without a name") {
  bad({"A:1,2; :3,4", "", ""}, {"vectors", " :3,4", "bad.empty_name"});
  bad({"", ":kg;b", ""}, {"dims", ":kg", "bad.empty_name"});
}

TEST_CASE("a name that is taken") {
  bad({"A:1,2;B:1,2; A :3,4", "", ""}, {"vectors", " A :3,4", "bad.same_name"});
  bad({"", "mass:kg;mass:g", ""}, {"dims", "mass:g", "bad.same_name"});
}

TEST_CASE("a component that is not a number") {
  bad({"A:1,x2;B:3,4", "", ""}, {"vectors", "x2", "bad.not_a_number"});
  bad({"A:1,nan;B:3,4", "", ""}, {"vectors", "nan", "bad.not_a_number"});
}

TEST_CASE("an empty component is named by its entry") {
  bad({"A:1,;B:3,4", "", ""}, {"vectors", "A:1,", "bad.not_a_number"});
  bad({"A:;B:3,4", "", ""}, {"vectors", "A:", "bad.not_a_number"});
}

TEST_CASE("a component too large for a number") {
  bad({"A:1,2;B:3,1e309", "", ""}, {"vectors", "1e309", "bad.too_large"});
}

TEST_CASE("a wrong count of components") {
  bad({"A:1,2;B:3", "", ""}, {"vectors", "B:3", "bad.count"});
  bad({"A:1,2,3;B:3,4", "", ""}, {"vectors", "A:1,2,3", "bad.count"});
}

TEST_CASE("a single vector is too few") {
  bad({"A:1,2", "", ""}, {"vectors", "A:1,2", "bad.too_few"});
  bad({"A:1,2;", "", ""}, {"vectors", "A:1,2;", "bad.too_few"});
}

TEST_CASE("two hundred vectors are welcome, one more is too many") {
  const ReadScene read = read_scene(VectorTexts{many_vectors(200), "", ""}.all());
  CHECK(read.errors.empty());
  CHECK(read.scene.vectors.size() == 200);
  bad({many_vectors(201), "", ""}, {"vectors", "v200:1,2", "bad.too_many"});
}

TEST_CASE("eighty letters make a name, in any script, and one more is too long") {
  for (const char* letter : {"a", "\xC3\xA9", "\xE9\x87\x8F", "\xF0\x9F\x8D\x8E"}) {
    const std::string name = repeated(letter, 80);
    const ReadScene read = read_scene(VectorTexts{name + ":1,2;B:3,4", "", ""}.all());
    CHECK(read.errors.empty());
    CHECK(read.scene.vectors[0].name == name);
    const std::string longer = name + letter + ":1,2";
    bad({longer + ";B:3,4", "", ""}, {"vectors", longer, "bad.long_name"});
    bad({"", longer + ";b", ""}, {"dims", longer, "bad.long_name"});
  }
}

TEST_CASE("a wrong count of dimensions") {
  bad({"", "mass:kg", ""}, {"dims", "mass:kg", "bad.dimensions"});
  bad({"", "a;b;c", ""}, {"dims", "a;b;c", "bad.dimensions"});
}

TEST_CASE("a pair that is no pair") {
  bad({"", "", "A"}, {"compare", "A", "bad.pair"});
  bad({"", "", "A,B,C"}, {"compare", "A,B,C", "bad.pair"});
  bad({"", "", "A,Z"}, {"compare", "Z", "bad.unknown_vector"});
  bad({"", "", "a,B"}, {"compare", "a", "bad.unknown_vector"});
  bad({"", "", "B, B"}, {"compare", "B, B", "bad.same_vector"});
}

TEST_CASE("each parameter is judged by itself") {
  const ReadScene read = read_scene(VectorTexts{"A:1", "a;b", "C,D"}.all());
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].parameter == "vectors");
  CHECK(read.scene.vectors == materials().vectors);
  CHECK(read.scene.dimensions == std::vector<Dimension>{{"a", ""}, {"b", ""}});
  CHECK(read.scene.compared == Compared{2, 3});
}

TEST_CASE("errors in all three are all told, in their order") {
  const ReadScene read = read_scene(VectorTexts{"?", "?", "?"}.all());
  REQUIRE(read.errors.size() == 3);
  CHECK(read.errors[0].parameter == "vectors");
  CHECK(read.errors[1].parameter == "dims");
  CHECK(read.errors[2].parameter == "compare");
  CHECK(read.scene == materials());
}

TEST_CASE("of the parts of a state beyond a hundred, one complaint stands for all") {
  ParameterTexts text;
  text["state"] = repeated("snap:0;", 100) + repeated("grid:0;", 1000);
  const ReadScene read = read_scene(text);
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].parameter == "state");
  CHECK(read.errors[0].piece == "grid:0");
  CHECK_FALSE(read.scene.snap);
  CHECK(read.scene.show_grid);
}

}  // namespace
}  // namespace cosine_lab::test
