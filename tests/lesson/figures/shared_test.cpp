#include "lesson/figures/shared.h"

#include <doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "lesson/figures/controls.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/link/scene_text.h"
#include "lesson/link/share.h"
#include "lesson/session/session.h"

using namespace cosine_lab;

namespace {

Scene scene_of(const ParameterTexts& texts) {
  return read_scene(texts).scene;
}

Scene figure(const std::string& name) {
  return scene_of({{"figure", name}});
}

Scene changed(Scene scene, const std::string& control, double value) {
  REQUIRE(set_control(scene, control, value));
  settle(scene);
  return scene;
}

Scene typed(Scene scene, const std::string& control, const std::string& text) {
  REQUIRE(set_control_text(scene, control, text));
  settle(scene);
  return scene;
}

std::vector<std::string> names(const Scene& scene) {
  std::vector<std::string> all;
  for (const Vector& vector : scene.vectors) {
    all.push_back(vector.name);
  }
  return all;
}

std::string pair_of(const Scene& scene) {
  return scene.first().name + "," + scene.second().name;
}

const std::vector<std::string> kOfData{"cosine", "dimension", "ratio", "pairs", "metric"};

}  // namespace

TEST_CASE("figures of data follow numbers, names, pair and data of each other") {
  for (const std::string& from : kOfData) {
    for (const std::string& to : kOfData) {
      CAPTURE(from);
      CAPTURE(to);
      Scene theirs = changed(figure(from), "data", 1);
      theirs.vectors[2].components = {7, 9};
      theirs.compared = {2, 0};
      theirs.claim.reset();
      const auto next = with_shared(figure(to), theirs);
      REQUIRE(next);
      CHECK(next->vectors == theirs.vectors);
      CHECK(next->dimensions == theirs.dimensions);
      if ((from == "ratio") == (to == "ratio")) {
        CHECK(next->compared == theirs.compared);
      }
      CHECK(next->data.kind == DataKind::boats);
      CHECK(next->kind == *figure_kind(to));
    }
  }
}

TEST_CASE("a table of the reader's own is the table of all") {
  const std::string table = "\tx\ty\nU\t1\t2\nV\t3\t4\nW\t5\t6\n";
  const Scene theirs = typed(changed(figure("pairs"), "data", 3), "table", table);
  REQUIRE(names(theirs) == std::vector<std::string>{"U", "V", "W"});
  for (const std::string& to : kOfData) {
    CAPTURE(to);
    const auto next = with_shared(figure(to), theirs);
    REQUIRE(next);
    CHECK(names(*next) == names(theirs));
    CHECK(next->data.kind == DataKind::readers);
    CHECK(next->data.table == theirs.data.table);
    CHECK(next->data.typed);
    for (const Claim& claim : next->claims) {
      CHECK(claim.x < next->vectors.size());
      CHECK(claim.y < next->vectors.size());
    }
  }
}

TEST_CASE("an author's numbers are offered where they were not given") {
  const Scene theirs =
      scene_of({{"vectors", "P:1,2;Q:3,4"}, {"dims", "width:m;height:m"}, {"figure", "cosine"}});
  const auto next = with_shared(figure("pairs"), theirs);
  REQUIRE(next);
  CHECK(next->data.kind == DataKind::authored);
  CHECK(names(*next) == std::vector<std::string>{"P", "Q"});
  CHECK(next->claims.empty());
}

TEST_CASE("a claim is looked at in figures of claims alone, and their pair stays theirs") {
  Scene theirs = figure("ratio");
  REQUIRE(theirs.claims.size() > 1);
  theirs = changed(theirs, "ratio.claim", 1);
  const auto other = with_shared(figure("ratio"), theirs);
  REQUIRE(other);
  CHECK(*other == theirs);
  const auto pairs = with_shared(figure("pairs"), theirs);
  REQUIRE(pairs);
  CHECK(pairs->claims == theirs.claims);
  CHECK(pair_of(*pairs) == pair_of(figure("pairs")));
  Scene cosine = figure("cosine");
  cosine.compared = {3, 1};
  const auto ratio = with_shared(theirs, cosine);
  REQUIRE(ratio);
  CHECK(*ratio == theirs);
}

TEST_CASE("a figure has all in common with itself") {
  for (const FigureEntry* entry : figures()) {
    CAPTURE(entry->name);
    const Scene scene = figure(std::string(entry->name));
    const auto next = with_shared(scene, scene);
    REQUIRE(next);
    CHECK(*next == scene);
  }
  const Scene typed_text =
      changed(typed(figure("tokens"), "tokens.text", "king and cat"), "tokens.mode", 1);
  const auto next = with_shared(typed_text, typed_text);
  REQUIRE(next);
  CHECK(*next == typed_text);
}

TEST_CASE("what a figure is about stays its own") {
  Scene mine = changed(figure("cosine"), "cosine.view", 1);
  mine.show_grid = false;
  mine.drag_mode = DragMode::lock_length;
  mine.guide.on = true;
  mine.guide.at = 1;
  Scene theirs = figure("cosine");
  theirs.vectors[0].components = {4, 4};
  const auto next = with_shared(mine, theirs);
  REQUIRE(next);
  Scene expected = mine;
  expected.vectors = theirs.vectors;
  CHECK(*next == expected);
}

TEST_CASE("more dimensions than a figure takes are no common ground") {
  const Scene three = scene_of({{"figure", "metric"}, {"vectors", "A:1,2,3;B:4,5,6;C:1,0,1"}});
  CHECK_FALSE(with_shared(figure("cosine"), three));
  CHECK_FALSE(with_shared(figure("pairs"), three));
  CHECK(with_shared(figure("dimension"), three));
  const Scene one = scene_of({{"figure", "dimension"}, {"vectors", "A:1;B:4"}});
  REQUIRE(one.dimensions.size() == 1);
  CHECK_FALSE(with_shared(figure("metric"), one));
}

TEST_CASE("a text typed once is the text of all tokens") {
  const Scene theirs = typed(figure("tokens"), "tokens.text", "king and queen");
  const Scene by_words = changed(figure("tokens"), "tokens.mode", 1);
  const auto next = with_shared(by_words, theirs);
  REQUIRE(next);
  CHECK(next->vectors == by_words.vectors);
  const ParameterTexts link = write_parameters(*next);
  CHECK(link.get("state").find("king and queen") != std::string_view::npos);
}

TEST_CASE("a row becomes the arrow that is compared next") {
  Scene text = changed(typed(figure("tokens"), "tokens.text", "woman king"), "tokens.mode", 1);
  const Scene embedding = figure("embedding");
  text = changed(text, "tokens.chosen", 0);
  auto next = with_shared(embedding, text);
  REQUIRE(next);
  CHECK(next->first().name == "woman");
  CHECK(next->second().name == embedding.second().name);
  // The word that stood on the other side changes sides.
  Scene swapped = embedding;
  swapped.compared = {swapped.compared.first, 0};
  for (std::size_t v = 0; v < swapped.vectors.size(); ++v) {
    if (swapped.vectors[v].name == "woman") {
      swapped.compared = {swapped.compared.first == v ? 1 : swapped.compared.first, v};
    }
  }
  next = with_shared(swapped, text);
  REQUIRE(next);
  CHECK(next->first().name == "woman");
  CHECK(next->compared.first != next->compared.second);
  // And back: the word that is compared is looked at in the text, if it is there.
  Scene pair = embedding;
  for (std::size_t v = 0; v < pair.vectors.size(); ++v) {
    if (pair.vectors[v].name == "king") {
      pair.compared = {v, v == 0 ? std::size_t{1} : std::size_t{0}};
    }
  }
  const auto back = with_shared(text, pair);
  REQUIRE(back);
  CHECK(figure_entry(back->kind).words_looked_at(*back) == std::vector<std::string>{"king"});
}

TEST_CASE("a text and materials have nothing in common") {
  CHECK_FALSE(with_shared(figure("tokens"), figure("cosine")));
  CHECK_FALSE(with_shared(figure("embedding"), figure("pairs")));
  CHECK_FALSE(with_shared(figure("cosine"), figure("highdim")));
  CHECK_FALSE(with_shared(figure("words"), figure("cosine")));
}

TEST_CASE("random numbers are the same in two figures of them") {
  const Scene theirs = changed(figure("highdim"), "highdim.kind", 1);
  const auto next = with_shared(figure("highdim"), theirs);
  REQUIRE(next);
  CHECK(*next == theirs);
}

TEST_CASE("what is shared goes through a link unchanged") {
  for (const std::string& from : kOfData) {
    CAPTURE(from);
    Scene theirs = changed(figure(from), "data", 2);
    theirs.vectors[0].components = {0.1, -3e-7};
    const Scene read = scene_of(write_parameters(theirs));
    CHECK(with_shared(figure("pairs"), read) == with_shared(figure("pairs"), theirs));
  }
}

TEST_CASE("all figures of a thread undo the same steps") {
  Session cosine(figure("cosine"));
  Session pairs(figure("pairs"));
  const auto tell = [&](SharedStep step) { pairs.apply(TakeShared{cosine.scene(), step}); };
  cosine.apply(BeginGesture{0});
  cosine.apply(MoveTip{.vector = 0, .target = {10, 20}});
  tell(SharedStep::under_way);
  CHECK(pairs.scene().vectors == cosine.scene().vectors);
  CHECK_FALSE(pairs.can_undo());
  cosine.apply(MoveTip{.vector = 0, .target = {12, 20}});
  tell(SharedStep::under_way);
  cosine.apply(EndGesture{});
  tell(SharedStep::whole);
  CHECK(pairs.history().position() == 1);
  CHECK(pairs.acts() == 0);
  CHECK(cosine.acts() == 1);
  // What others do not show counts as well.
  cosine.apply(SetControl{"grid", 0});
  tell(SharedStep::whole);
  CHECK(pairs.history().position() == 2);
  pairs.apply(Undo{});
  CHECK(pairs.scene().vectors == cosine.scene().vectors);
  pairs.apply(Undo{});
  CHECK(pairs.scene().vectors == figure("pairs").vectors);
  CHECK(pairs.history().undone() == 2);
  pairs.apply(Redo{});
  CHECK(pairs.scene().vectors == cosine.scene().vectors);
}

TEST_CASE("a hand that gives up leaves no step, and nothing of it in the next one") {
  Session cosine(figure("cosine"));
  Session pairs(figure("pairs"));
  const auto tell = [&](SharedStep step) { pairs.apply(TakeShared{cosine.scene(), step}); };
  cosine.apply(BeginGesture{0});
  cosine.apply(MoveTip{.vector = 0, .target = {10, 20}});
  tell(SharedStep::under_way);
  cosine.apply(CancelGesture{});
  tell(SharedStep::none);
  CHECK(pairs.scene().vectors == figure("pairs").vectors);
  CHECK_FALSE(pairs.can_undo());
  // What the reader does here is there when the next step of others is undone.
  pairs.apply(SetControl{"value.1.0", 9});
  const Scene between = pairs.scene();
  REQUIRE(between.vectors != figure("pairs").vectors);
  cosine.apply(TakeShared{pairs.scene(), SharedStep::whole});
  cosine.apply(SetControl{"value.0.0", 5});
  tell(SharedStep::whole);
  pairs.apply(Undo{});
  CHECK(pairs.scene() == between);
}

TEST_CASE("a figure that comes late counts from where the others are") {
  Session late(figure("pairs"));
  late.apply(JoinThread{3, 1});
  CHECK(late.can_undo());
  CHECK(late.can_redo());
  CHECK(late.history().position() == 3);
  CHECK(late.history().undone() == 1);
  const Scene before = late.scene();
  for (int i = 0; i < 3; ++i) {
    late.apply(Undo{});
  }
  CHECK_FALSE(late.can_undo());
  CHECK(late.scene() == before);
  CHECK(late.history().position() == 0);
  late.apply(JoinThread{1'000, 0});
  CHECK(late.history().position() == 1'000);
}

TEST_CASE("what is graded takes nothing from others") {
  const std::vector<ParameterTexts> all{
      {{"figure", "pairs"}, {"graded", "on"}, {"vectors", "A:1,2;B:2,1"}, {"claims", "A=B"}},
      {{"figure", "cosine"}, {"graded", "on"}, {"questions", "on"}},
      {{"figure", "metric"}, {"graded", "on"}, {"ask", "Where?|@cosine(A,B)=0~0.02"}}};
  for (const ParameterTexts& texts : all) {
    CAPTURE(texts.get("figure"));
    Session graded(scene_of(texts));
    const Scene before = graded.scene();
    REQUIRE(is_graded(before));
    Scene theirs = figure("cosine");
    theirs.vectors[0].components = {1, 1};
    graded.apply(TakeShared{theirs, SharedStep::under_way});
    graded.apply(TakeShared{theirs, SharedStep::whole});
    graded.apply(JoinThread{4, 2});
    CHECK(graded.scene() == before);
    CHECK_FALSE(graded.can_undo());
    CHECK_FALSE(graded.can_redo());
  }
}
