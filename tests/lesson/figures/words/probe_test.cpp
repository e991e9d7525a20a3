// The third arrow of the figure `words`, which belongs to no word.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "lesson/boards.h"
#include "lesson/english_words.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/dice.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/placement.h"
#include "lesson/figures/shared.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/made_words.h"
#include "lesson/figures/words/questions.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/vocabulary.h"
#include "lesson/link/share.h"

namespace cosine_lab::test {
namespace {

Scene by_link(const Scene& scene) {
  const ReadScene back = read_scene(write_parameters(scene));
  CHECK(back.errors.empty());
  return back.scene;
}

double angle_of(const Scene& scene, std::size_t vector) {
  const auto& components = scene.vectors[vector].components;
  return std::atan2(components[1], components[0]);
}

void put(Session& session, double x, double y) {
  session.apply(SetControl{component_id(kProbe, 0), x});
  session.apply(SetControl{component_id(kProbe, 1), y});
}

}  // namespace

TEST_CASE("a probe begins halfway between the two words, and undo takes it away") {
  const EnglishWords english;
  Session session = words_session();
  const Scene before = session.scene();
  REQUIRE(session.apply(SetControl{"words.probe", 1}));
  REQUIRE(has_probe(session.scene()));
  const double middle = (angle_of(session.scene(), 0) + angle_of(session.scene(), 1)) / 2;
  CHECK(angle_of(session.scene(), kProbe) == doctest::Approx(middle));
  CHECK(session.scene().vectors[kProbe].name == "P");
  // The two words are compared as before.
  CHECK(session.scene().compared == before.compared);
  session.apply(Undo{});
  CHECK(session.scene() == before);
  session.apply(SetControl{"words.probe", 1});
  session.apply(SetControl{"words.probe", 0});
  CHECK(session.scene().vectors == before.vectors);
  CHECK_FALSE(session.apply(SetControl{"words.probe", 2}));
}

TEST_CASE(
    "the words nearest to a probe are those of where it points, its neighbours' own names too") {
  const EnglishWords english;
  Session session = words_session();
  session.apply(SetControl{"words.probe", 1});
  for (const std::size_t arrow : {0, 1}) {
    const auto tip = session.scene().vectors[arrow].components;
    put(session, tip[0], tip[1]);
    // Where a word's arrow points, the word itself comes first.
    const auto near = nearest_to(session.scene(), kProbe, 5);
    REQUIRE(near.size() == 5);
    CHECK(word_vectors().word(near[0].word) == session.scene().vectors[arrow].name);
    CHECK(near[0].cosine == doctest::Approx(1));
    const auto of_word = nearest_to(session.scene(), arrow, 4);
    for (std::size_t i = 0; i < of_word.size(); ++i) {
      CHECK(near[i + 1].word == of_word[i].word);
    }
  }
  put(session, 0, 0);
  CHECK(nearest_to(session.scene(), kProbe, 5).empty());
  const Board board = test::board_of(session.scene());
  REQUIRE(board.head.size() == 2);
  CHECK(text_of(board.head[1].lines[0]).find("P has no direction") != std::string::npos);
}

TEST_CASE("a link keeps the probe, where it points and what it is compared with") {
  const EnglishWords english;
  Session session = words_session({{"pair", "paris,rome"}});
  session.apply(SetControl{"words.probe", 1});
  CHECK(by_link(session.scene()).vectors == session.scene().vectors);
  put(session, -0.25, 1e-300);
  session.apply(SetControl{"words.walk", 40});
  session.apply(SetControl{"first", kProbe});
  const Scene back = by_link(session.scene());
  CHECK(back.vectors == session.scene().vectors);
  CHECK(back.compared == session.scene().compared);
  CHECK(back.is_compared(kProbe));
  // It stays where it points when a word is changed.
  const auto where = session.scene().vectors[kProbe];
  session.apply(SetControl{"words.random", 1});
  CHECK(session.scene().vectors[kProbe] == where);
}

TEST_CASE("a damaged link has no probe, and says so") {
  const EnglishWords english;
  for (const char* text : {"probe:1", "probe:1,2,3", "probe:a,b", "probe:1,nan", "pair:2,0"}) {
    const ReadScene read = read_scene({{"figure", "words"}, {"state", text}});
    CAPTURE(text);
    CHECK(read.errors.size() == 1);
    CHECK_FALSE(has_probe(read.scene));
    CHECK(read.scene.compared == Compared{});
  }
}

TEST_CASE("a compared probe is the first of the two, and without it the words are compared") {
  const EnglishWords english;
  Session session = words_session();
  session.apply(SetControl{"words.probe", 1});
  session.apply(SetControl{"second", kProbe});
  CHECK(session.scene().compared.first == kProbe);
  CHECK(session.scene().compared.second == 0);
  session.apply(SetControl{"words.probe", 0});
  CHECK(session.scene().compared == Compared{});
}

TEST_CASE("another figure of the page gets the probe, and loses it") {
  const EnglishWords english;
  Session session = words_session();
  const Scene before = session.scene();
  session.apply(SetControl{"words.probe", 1});
  session.apply(SetControl{"first", kProbe});
  const auto with = with_shared(before, session.scene());
  REQUIRE(with);
  CHECK(with->vectors == session.scene().vectors);
  CHECK(with->compared == session.scene().compared);
  const auto without = with_shared(*with, before);
  REQUIRE(without);
  CHECK_FALSE(has_probe(*without));
  CHECK(without->compared == before.compared);
}

TEST_CASE("beside a word P, the probe has a prime") {
  const EnglishWords english;
  add_words("P\nQ\nR\n", {1, 0, 0, 1, 1, 1});
  Session session = words_session({{"pair", "Q,R"}});
  session.apply(SetControl{"words.probe", 1});
  CHECK(session.scene().vectors[kProbe].name == "P\u2032");
  CHECK(nearest_to(session.scene(), kProbe, 3).size() == 3);
}

TEST_CASE("a step that is begun again, and a question, compare the two words") {
  const EnglishWords english;
  Session session = words_session({{"steps", "on"}, {"state", "probe:1,0;pair:2,0"}});
  REQUIRE(session.scene().is_compared(kProbe));
  session.apply(SetControl{"step", 1});
  session.apply(SetControl{"step", 0});
  CHECK(session.scene().compared == Compared{});
  CHECK(has_probe(session.scene()));
  session.apply(SetControl{"first", kProbe});
  Scene asked = session.scene();
  Dice dice(1);
  kWordsQuestions[0].pose(asked, dice);
  CHECK(asked.compared == Compared{});
  CHECK(asked.first().name == state_of<WordsState>(asked).words[0]);
}

TEST_CASE("a probe is shown when it is turned on, and goes with the words of its plane") {
  const EnglishWords english;
  Session session = words_session();
  session.apply(SetControl{"others", 0});
  session.apply(SetControl{"words.probe", 1});
  CHECK(session.scene().show_others);
  session.apply(SetControl{"first", kProbe});
  const auto next = kWordsVocabulary.show(session.scene());
  REQUIRE(next);
  CHECK_FALSE(has_probe(*next));
  CHECK(next->compared == Compared{});
}

TEST_CASE("without words there is no probe") {
  Session session = words_session();
  CHECK_FALSE(session.apply(SetControl{"words.probe", 1}));
  const auto all = controls(session.scene());
  CHECK(std::ranges::find(all, "words.probe", &Control::id) == all.end());
}

}  // namespace cosine_lab::test
