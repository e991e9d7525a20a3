// A scene as text, read and written.
#include "lesson/link/scene_text.h"

#include <doctest.h>

#include <cmath>

#include "lesson/data/ready_data.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

Scene good(const VectorTexts& text) {
  const ReadScene read = read_scene(text.all());
  CHECK(read.errors.empty());
  return read.scene;
}

TEST_CASE("nothing given: the lesson's materials") {
  CHECK(good({}) == materials());
}

TEST_CASE("vectors, dimensions and the pair, as given") {
  const Scene scene = good({"P:1,2;Q:-3.5,4e2;R:0,0", "width:mm;height", "R,P"});
  CHECK(scene.vectors == std::vector<Vector>{{"P", {1, 2}}, {"Q", {-3.5, 400}}, {"R", {0, 0}}});
  CHECK(scene.dimensions == std::vector<Dimension>{{"width", "mm"}, {"height", ""}});
  CHECK(scene.compared == Compared{2, 0});
}

TEST_CASE("vectors without dimensions stand on x and y, and the first two are compared") {
  const Scene scene = good({"P:1,2;Q:3,4;R:5,6", "", ""});
  CHECK(scene.dimensions == std::vector<Dimension>{{"x", ""}, {"y", ""}});
  CHECK(scene.compared == Compared{0, 1});
}

TEST_CASE("dimensions or a pair alone apply to the materials") {
  const Scene scene = good({"", "weight:g;size:mL", "E,C"});
  CHECK(scene.vectors == materials().vectors);
  CHECK(scene.dimensions == std::vector<Dimension>{{"weight", "g"}, {"size", "mL"}});
  CHECK(scene.compared == Compared{4, 2});
}

TEST_CASE("spaces and a semicolon at the end do no harm") {
  const Scene scene = good({" P : 1 , 2 ; Q:3,4; ", " a : kg ; b ;", " Q , P "});
  CHECK(scene.vectors == std::vector<Vector>{{"P", {1, 2}}, {"Q", {3, 4}}});
  CHECK(scene.dimensions == std::vector<Dimension>{{"a", "kg"}, {"b", ""}});
  CHECK(scene.compared == Compared{1, 0});
}

TEST_CASE("a true minus sign is a minus") {
  CHECK(good({"P:\xE2\x88\x92"
              "1,2;Q:3,4",
              "", ""})
            .vectors[0]
            .components == std::vector<double>{-1, 2});
}

TEST_CASE("a name may hold colons, spaces and any script") {
  const Scene scene =
      good({"time: 12:30:1,2;\xD9\x85\xD8\xA7\xD8\xA1:3,4;\xE9\x87\x8F \xE5\xAD\x90:5,6", "",
            "\xE9\x87\x8F \xE5\xAD\x90,time: 12:30"});
  CHECK(scene.vectors[0].name == "time: 12:30");
  CHECK(scene.vectors[1].name == "\xD9\x85\xD8\xA7\xD8\xA1");
  CHECK(scene.compared == Compared{2, 0});
}

TEST_CASE("a unit may hold colons") {
  CHECK(good({"", "ratio:1:100;b", ""}).dimensions[0] == Dimension{"ratio", "1:100"});
}

TEST_CASE("a pair of names that hold commas is found") {
  const Scene scene = good({"a,b:1,2;c:3,4;d,e,f:5,6", "", "d,e,f,a,b"});
  CHECK(scene.compared == Compared{2, 0});
}

TEST_CASE("the canonical texts of the materials") {
  CHECK(write_vectors(materials()) == "A:3,30;B:15,4;C:3,27;D:7.5,75;E:7.5,2");
  CHECK(write_dims(materials()) == "mass:kg;volume:L");
  CHECK(write_compare(materials()) == "A,B");
}

Scene read_back(const Scene& scene) {
  const std::string vectors = write_vectors(scene);
  const std::string dims = write_dims(scene);
  const std::string compare = write_compare(scene);
  const Scene back = good({vectors, dims, compare});
  // Written again, the text stays the same.
  CHECK(write_vectors(back) == vectors);
  CHECK(write_dims(back) == dims);
  CHECK(write_compare(back) == compare);
  return back;
}

TEST_CASE("random scenes come back exactly") {
  Random random(5);
  for (int i = 0; i < 300; ++i) {
    const Scene scene = random_scene(random);
    const Scene back = read_back(scene);
    CHECK(back.vectors == scene.vectors);
    CHECK(back.dimensions == scene.dimensions);
    CHECK(back.compared == scene.compared);
  }
}

TEST_CASE("the ends of the doubles and minus zero come back exactly") {
  const Scene scene = pair_scene({5e-324, -1.7e308}, {-0.0, 1.7976931348623157e308});
  const Scene back = read_back(scene);
  CHECK(back.vectors == scene.vectors);
  CHECK(std::signbit(back.vectors[1].components[0]));
}

}  // namespace
}  // namespace cosine_lab::test
