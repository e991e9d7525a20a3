// The figure `words` as it is drawn.
#include <doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/english_words.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/way.h"
#include "lesson/link/scene_text.h"
#include "lesson/link/share.h"
#include "view/drawing.h"
#include "view/figure_drawings.h"
#include "view/label_text.h"

namespace cosine_lab::test {
namespace {

Scene words_scene(ParameterTexts given, WordView view = WordView::plane) {
  given["figure"] = "words";
  Scene scene = read_scene(given).scene;
  state_of<WordsState>(scene).view = view;
  return scene;
}

Camera fitted_to(const Scene& scene) {
  Camera camera;
  camera.set_plot({0, 0, 800, 600});
  return fitted(scene, camera, true);
}

std::vector<std::string> texts_of(const Scene& scene, const DrawList& list, LabelRole role) {
  std::vector<std::string> texts;
  for (const Label& label : labels_of(list, role)) {
    texts.push_back(label_text(label, scene));
  }
  return texts;
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
  return std::ranges::find(texts, text) != texts.end();
}

constexpr WordView kViews[] = {WordView::plane, WordView::numbers, WordView::components,
                               WordView::space};

}  // namespace

TEST_CASE("a sum is laid tip to tail, with its signs, in every view") {
  const EnglishWords english;
  for (const WordView view : kViews) {
    const Scene scene = words_scene({{"sum", "king - man + woman"}}, view);
    const DrawList list = draw(scene, fitted_to(scene));
    CHECK(shapes_of(list, ShapeKind::head).size() == 2 + 3);
    CHECK(has(texts_of(scene, list, LabelRole::word_taken), "\u2212\u2009man"));
    CHECK(has(texts_of(scene, list, LabelRole::word_added), "+\u2009woman"));
  }
  const Scene other = words_scene({{"sum", "- music + law + art"}});
  const DrawList drawn = draw(other, fitted_to(other));
  CHECK(has(texts_of(other, drawn, LabelRole::word_taken), "\u2212\u2009music"));
  CHECK(labels_of(drawn, LabelRole::word_added).size() == 2);
  const Scene first = words_scene({{"sum", "music - law"}});
  CHECK(has(texts_of(first, draw(first, fitted_to(first)), LabelRole::word), "music"));
  // A product is no sum of arrows.
  Scene product = words_scene({{"sum", "king - man + woman"}});
  state_of<WordsState>(product).form = SumForm::multiply;
  CHECK(shapes_of(draw(product, fitted_to(product)), ShapeKind::head).size() == 2);
  const Scene one = words_scene({{"sum", "king"}});
  CHECK(shapes_of(draw(one, fitted_to(one)), ShapeKind::head).size() == 2);
}

TEST_CASE("listed words are in sight and named, and their lines to the line of the two upright") {
  const EnglishWords english;
  const std::vector<std::string> list_of_words{"captain", "lawyer", "doctor"};
  for (const WordView view : kViews) {
    CAPTURE(static_cast<int>(view));
    Scene scene = words_scene({{"pair", "he,she"}, {"list", "captain, lawyer, doctor"}}, view);
    CHECK(shapes_of(draw(scene, fitted_to(scene)), ShapeKind::dashes).empty());
    state_of<WordsState>(scene).axis = true;
    const Camera camera = fitted_to(scene);
    const DrawList list = draw(scene, camera);
    for (const std::string& word : list_of_words) {
      CHECK(has(texts_of(scene, list, LabelRole::word), word));
    }
    const auto dashes = shapes_of(list, ShapeKind::dashes);
    REQUIRE(dashes.size() == list_of_words.size());
    const ScreenPoint he = camera.to_screen(tip_of(scene, 0));
    const ScreenPoint she = camera.to_screen(tip_of(scene, 1));
    const double along_x = (she.x - he.x) / distance(he, she);
    const double along_y = (she.y - he.y) / distance(he, she);
    for (const Shape& one : dashes) {
      CHECK(camera.plot().contains({one.x0, one.y0}));
      // The foot lies on the line.
      const double beside = (one.x1 - he.x) * along_y - (one.y1 - he.y) * along_x;
      CHECK(std::abs(beside) < 1e-3);
      const double slant = (one.x1 - one.x0) * along_x + (one.y1 - one.y0) * along_y;
      CHECK((view != WordView::plane || std::abs(slant) < 1e-3));
    }
  }
}

TEST_CASE("a chosen word is named where dots crowd or an arrow passes") {
  const EnglishWords english;
  for (const char* words : {"war, peace, health, law", "he, she, him, her, his, they, them, their",
                            "the, of, to, and, in, for, that, on, is, was, said, with"}) {
    Scene scene = words_scene({{"pair", "bad,good"}, {"list", words}});
    state_of<WordsState>(scene).axis = true;
    const DrawList list = draw(scene, fitted_to(scene));
    const auto texts = texts_of(scene, list, LabelRole::word);
    std::size_t named = 0;
    for (const std::size_t word : listed_words(scene).words) {
      named += has(texts, word_vectors().word(word)) ? 1 : 0;
    }
    CAPTURE(words);
    CHECK(named >= 4);
  }
}

TEST_CASE("every word in sight is in one dot, the larger the more; the farther out, the stronger") {
  const EnglishWords english;
  for (const WordView view : kViews) {
    const Scene scene = words_scene({}, view);
    const Camera camera = fitted_to(scene);
    const ScreenPoint origin = camera.to_screen({0, 0});
    double words = 0;
    std::size_t dots = 0;
    for (const Shape& one : shapes_of(draw(scene, camera), ShapeKind::ring)) {
      const double share = std::hypot(one.x0 - origin.x, one.y0 - origin.y) / camera.scale();
      const double ink = static_cast<double>(one.colour >> 24U) / 255;
      const double radius = one.radius + one.width;
      if (radius < 3.9 && ink == doctest::Approx(0.25 + 0.5 * share).epsilon(0.02)) {
        words += std::exp2((radius - 1.4) / 0.26);
        ++dots;
      }
    }
    CHECK(words == doctest::Approx(static_cast<double>(word_vectors().size())).epsilon(0.02));
    CHECK(dots > 300);
    CHECK(dots < 2500);
  }
}

TEST_CASE("a moved arrow leaves a trail from its word on, and the words it passed are ringed") {
  const EnglishWords english;
  for (const WordView view : kViews) {
    Scene scene = words_scene({}, view);
    const Camera camera = fitted_to(scene);
    const auto rings = [&] {
      std::vector<Shape> found;
      for (const Shape& one : shapes_of(draw(scene, camera), ShapeKind::ring)) {
        if (one.radius == 5) {
          found.push_back(one);
        }
      }
      return found;
    };
    CHECK(rings().empty());
    const ScreenPoint start = camera.to_screen(tip_of(scene, 0));
    walk_to(scene, 60);
    const auto passed = words_passed(scene);
    REQUIRE_FALSE(passed.empty());
    const auto found = rings();
    REQUIRE(found.size() == 1 + passed.size());
    CHECK(found[0].x0 == doctest::Approx(start.x));
    CHECK(found[0].y0 == doctest::Approx(start.y));
    // Away from the second word it passes nothing that is told.
    const auto& tip = scene.vectors[1].components;
    scene.vectors[0].components = {-tip[0], -tip[1]};
    CHECK(words_passed(scene).empty());
    CHECK(rings().size() == 1);
    scene.vectors[0].components = {0, 0};
    CHECK(words_passed(scene).empty());
  }
}

TEST_CASE("a probe is an arrow in every view, and the words nearest to it have its colour") {
  const EnglishWords english;
  for (const WordView view : kViews) {
    CAPTURE(static_cast<int>(view));
    Scene scene = words_scene({}, view);
    const Camera camera = fitted_to(scene);
    const auto heads = [&] { return shapes_of(draw(scene, camera), ShapeKind::head).size(); };
    const auto dots = [&] {
      const auto discs = shapes_of(draw(scene, camera), ShapeKind::ring);
      return std::ranges::count_if(discs, [](const Shape& one) {
        return one.width == 4 && one.colour == light_palette().vector(kProbe);
      });
    };
    CHECK(heads() == 2);
    CHECK(dots() == 0);
    set_probe(scene, true);
    CHECK(heads() == 3);
    CHECK(dots() == 6);
    const DrawList list = draw(scene, camera);
    for (const NearWord& near : nearest_to(scene, kProbe, 6)) {
      const ScreenPoint at = camera.to_screen(seen_words(scene)[near.word]);
      const auto discs = shapes_of(list, ShapeKind::ring);
      CHECK(std::ranges::any_of(discs, [&](const Shape& one) {
        return one.width == 4 && one.x0 == doctest::Approx(at.x) && one.y0 == doctest::Approx(at.y);
      }));
    }
    // Hidden like the other arrows that are not compared.
    scene.show_others = false;
    CHECK(heads() == 2);
    CHECK(dots() == 0);
  }
}

TEST_CASE("the steps of a trail are bounded, however far the view is magnified") {
  const EnglishWords english;
  Scene scene = words_scene({{"list", "prince"}});
  Camera camera = fitted_to(scene);
  walk_to(scene, 60);
  const auto texts = texts_of(scene, draw(scene, camera), LabelRole::word);
  CHECK(has(texts, "prince"));
  for (const double factor : {1e3, 1e30, 1e200}) {
    camera.zoom(factor, {400, 300});
    CHECK(draw(scene, camera).shapes.size() < 4000);
  }
}

TEST_CASE("the arrows of a sum are laid one after the other, and its end comes last") {
  const EnglishWords english;
  const Scene scene = words_scene({{"sum", "king - man + woman"}});
  const Camera camera = fitted_to(scene);
  const auto heads = [&](double terms) {
    Pose pose = pose_of(scene, camera);
    pose.terms = terms;
    const DrawList list = draw(scene, camera, {}, &pose);
    CHECK(shapes_of(list, ShapeKind::dashes).size() == (terms >= 3 ? 1 : 0));
    return shapes_of(list, ShapeKind::head);
  };
  CHECK(heads(0).size() == 2);
  CHECK(heads(0.5).size() == 3);
  CHECK(heads(1.5).size() == 4);
  CHECK(heads(2.5).size() == 5);
  CHECK(heads(3).size() == 5);
  const auto half = heads(1.5);
  const auto whole = heads(2);
  const ScreenPoint king = camera.to_screen(seen_words(scene)[*word_vectors().find("king")]);
  const auto reach = [&](const Shape& head) {
    return std::hypot(head.x0 - king.x, head.y0 - king.y);
  };
  CHECK(reach(half[1]) == doctest::Approx(reach(whole[1]) / 2).epsilon(0.01));
}

}  // namespace cosine_lab::test
