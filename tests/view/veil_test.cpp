// An open question is not answered by the drawing.
#include <doctest.h>

#include <string>

#include "lesson/english_words.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/link/scene_text.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("no drawing shows an angle, a cosine or a factor while a question is open") {
  const EnglishWords english;
  std::size_t veiled = 0;
  for (const FigureEntry* figure : figures()) {
    for (std::size_t at = 0; at < figure->questions.size(); ++at) {
      CAPTURE(figure->name);
      CAPTURE(at);
      Scene scene = read_scene({{"figure", std::string(figure->name)}, {"questions", "on"}}).scene;
      REQUIRE(go_to_question(scene, static_cast<double>(at)));
      if (!is_veiled(scene)) {
        continue;
      }
      ++veiled;
      const DrawList list = draw(scene, ten_pixels());
      for (const LabelRole role : {LabelRole::angle, LabelRole::multiple, LabelRole::shadow}) {
        CHECK(labels_of(list, role).empty());
      }
    }
  }
  CHECK(veiled > 30);
}

}  // namespace
}  // namespace cosine_lab::test
