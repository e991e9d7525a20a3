// The colours of the figure `embedding`: kinds of words, a pair of its own.
#include <doctest.h>

#include <map>
#include <string>
#include <string_view>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figure_board.h"
#include "lesson/scenes.h"
#include "lesson/word_kinds.h"

namespace cosine_lab::test {
namespace {

bool says(const Scene& scene, std::string_view part) {
  std::string text;
  for (const Block& block : test::board_of(scene).body) {
    if (block.kind == BlockKind::sentence) {
      text += text_of(block.lines[0]) + "\n";
    }
  }
  INFO(text);
  return text.find(part) != std::string::npos;
}

Scene words_scene(std::string_view first, std::string_view second) {
  Scene scene = figure_scene("embedding");
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (scene.vectors[v].name == first) {
      REQUIRE(set_control(scene, "first", static_cast<double>(v)));
    }
    if (scene.vectors[v].name == second) {
      REQUIRE(set_control(scene, "second", static_cast<double>(v)));
    }
  }
  return scene;
}

TEST_CASE("many ready words have the colour of their kind, and the pair two of its own") {
  const Scene scene = words_scene("dog", "apple");
  std::map<std::size_t, std::string> kinds;
  for (std::size_t v = 2; v < 8; ++v) {
    kinds[v] = "";
  }
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    const std::string& name = scene.vectors[v].name;
    const std::size_t colour = colour_of(scene, v);
    INFO(name);
    if (name == "dog" || name == "apple") {
      CHECK(colour == (name == "dog" ? 0 : 1));
    } else {
      REQUIRE(kinds.contains(colour));
      CHECK((kinds[colour].empty() || kinds[colour] == kind_of(name)));
      kinds[colour] = kind_of(name);
    }
  }
  CHECK(says(scene,
             "Other words are coloured by kind: people, animals, food, vehicles, things, plants."));
  // What the board says of a word has its colour, too.
  for (const Block& block : test::board_of(scene).body) {
    for (const auto& row : block.rows) {
      for (const Cell& cell : row) {
        const Mark& mark = cell.content.mark;
        if (mark.vector >= 0 && mark.other < 0) {
          CHECK(mark.colour ==
                static_cast<int>(colour_of(scene, static_cast<std::size_t>(mark.vector))));
        }
      }
    }
  }
}

TEST_CASE("few words have a colour each, and so have an author's") {
  ParameterTexts text;
  text["figure"] = "embedding";
  text["vectors"] = "king:1,0,0;queen:1,1,1;dog:0,2,0";
  const Scene few = read_scene(text).scene;
  CHECK(colour_of(few, 2) == 2);
  CHECK_FALSE(says(few, "by kind"));
  Scene own_words = words_scene("king", "queen");
  own_words.vectors[5].name = "wizard";
  settle_view(own_words);
  CHECK(colour_of(own_words, 5) == 5);
  CHECK_FALSE(says(own_words, "by kind"));
}

}  // namespace
}  // namespace cosine_lab::test
