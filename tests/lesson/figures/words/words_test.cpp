// The figure `words`, as a reader uses it.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "lesson/boards.h"
#include "lesson/english_words.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/state.h"
#include "lesson/link/share.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

ReadScene read_words(const std::string& pair = {}, const std::string& steps = {}) {
  ParameterTexts given;
  given["figure"] = "words";
  given["pair"] = pair;
  given["steps"] = steps;
  return read_scene(given);
}

Scene asking_scene() {
  return read_scene({{"figure", "words"}, {"questions", "on"}}).scene;
}

constexpr std::string_view kNoBreak = "\u00a0";

std::string head(const Session& session) {
  std::string text = text_of(board_of(session.scene()).head.front().lines.front());
  for (auto at = text.find(kNoBreak); at != std::string::npos; at = text.find(kNoBreak)) {
    text.replace(at, kNoBreak.size(), " ");
  }
  return text;
}

bool says(const Session& session, const std::string& text) {
  const Board board = board_of(session.scene());
  return std::ranges::any_of(board.body, [&](const Block& block) {
    return std::ranges::any_of(block.lines, [&](const Node& line) {
      return text_of(line).find(text) != std::string::npos;
    });
  });
}

double index_of(std::string_view word) {
  return static_cast<double>(word_vectors().find(word).value_or(999999));
}

// Turns the first arrow to this share of the way to the second.
void turn(Session& session, double share) {
  const auto places = true_places(session.scene());
  const double from = std::atan2(places[0][1], places[0][0]);
  const double to = std::atan2(places[1][1], places[1][0]);
  const double angle = from + share * (to - from);
  session.apply(BeginGesture{0});
  session.apply(MoveTip{0, {std::cos(angle), std::sin(angle)}, {}});
  session.apply(EndGesture{});
}

void check_link(const Scene& scene) {
  const ReadScene back = read_scene(write_parameters(scene));
  CHECK(back.errors.empty());
  CHECK(back.scene.vectors == scene.vectors);
  CHECK(back.scene.figure_state == scene.figure_state);
  CHECK(back.scene.compared == scene.compared);
  CHECK(back.scene.guide.at == scene.guide.at);
  CHECK(back.scene.guide.done == scene.guide.done);
}

TEST_CASE("the words nearest to an arrow are those of where it points now, in the plane of now") {
  const EnglishWords english;
  Random random(8);
  const std::array<std::array<const char*, 2>, 3> pairs{
      {{"king", "woman"}, {"man", "mother"}, {"woman", "king"}}};
  Scene scene = read_words().scene;
  for (int round = 0; round < 300; ++round) {
    if (random.chance(0.2)) {
      const auto& pair = pairs[random.below(pairs.size())];
      REQUIRE(take_pair(scene, pair[0], pair[1]));
    }
    const std::size_t moved = random.below(2);
    scene.vectors[moved].components = {random.between(-1, 1), random.between(-1, 1)};
    const std::size_t count = random.below(12);
    for (std::size_t v = 0; v < 2; ++v) {
      const auto& to = scene.vectors[v].components;
      auto expected = nearest_words(plane_of(scene), {to[0], to[1]}, 20);
      const auto itself = word_vectors().find(scene.vectors[v].name);
      std::erase_if(expected, [&](const NearWord& one) { return one.word == itself; });
      const auto found = nearest_to(scene, v, count);
      REQUIRE(found.size() == count);
      for (std::size_t i = 0; i < count; ++i) {
        CHECK(found[i].word == expected[i].word);
        CHECK(found[i].cosine == expected[i].cosine);
      }
    }
  }
}

TEST_CASE("turning king towards woman changes its nearest words, and undo brings them back") {
  const EnglishWords english(true);
  Session session(read_words().scene);
  // As an independent program found them for the rounded rows.
  CHECK(head(session) ==
        "Nearest to the arrow king: prince (0.77), queen (0.75), son (0.7), brother (0.7).");
  turn(session, 40 / 68.4512374);
  CHECK(head(session) ==
        "Nearest to the arrow king: woman (0.88), man (0.84), mother (0.84), father (0.81).");
  check_link(session.scene());
  session.apply(Undo{});
  CHECK(head(session).find("prince") != std::string::npos);
  CHECK(session.scene().vectors[0].name == "king");
}

TEST_CASE("a word that is pressed takes the place of the one chosen, or changes places with it") {
  const EnglishWords english;
  Session session(read_words().scene);
  turn(session, 0.5);
  CHECK(session.apply(SetControl{"words.take", index_of("paris")}));
  CHECK(session.scene().vectors[0].name == "king");
  CHECK(session.scene().vectors[1].name == "paris");
  // Both are at their true places again.
  CHECK(session.similarity().norm_a.value == doctest::Approx(1));
  check_link(session.scene());
  session.apply(SetControl{"words.take", index_of("king")});
  CHECK(session.scene().vectors[0].name == "paris");
  CHECK(session.scene().vectors[1].name == "king");
  session.apply(SetControl{"words.takes", 0});
  session.apply(SetControl{"words.take", index_of("london")});
  CHECK(session.scene().vectors[0].name == "london");
  CHECK_FALSE(session.apply(SetControl{"words.take", 2000}));
  CHECK_FALSE(session.apply(SetControl{"words.take", -1}));
  CHECK_FALSE(session.apply(SetControl{"words.take", 0.5}));
  session.apply(Undo{});
  session.apply(Undo{});
  CHECK(session.scene().vectors[0].name == "paris");
}

TEST_CASE("what is typed is looked for, and what is not there is said with similar words") {
  const EnglishWords english(true);
  Session session(read_words().scene);
  session.apply(SetText{"words.find", "quen"});
  CHECK(says(session, "Words found. Press one to take it for woman."));
  session.apply(SetText{"words.find", "xqzv"});
  CHECK(says(session, "“xqzv” is not among these words."));
  session.apply(SetText{"words.sum", "king - man + womann"});
  CHECK(says(session, "“womann” is not among these words. Similar ones: woman"));
  session.apply(SetText{"words.sum", "king - king"});
  CHECK(says(session, "Nothing is left of this sum"));
  CHECK_FALSE(session.apply(SetText{"words.sum", std::string(401, 'a')}));
}

TEST_CASE("the pair of an address, and each mistake in one") {
  const EnglishWords english;
  CHECK(read_words("Paris, london").errors.size() == 1);
  const ReadScene good = read_words(" paris , london ");
  CHECK(good.errors.empty());
  CHECK(good.scene.vectors[1].name == "london");
  const auto reason = [](const std::string& pair) {
    const ReadScene read = read_words(pair);
    REQUIRE(read.errors.size() == 1);
    CHECK(read.scene.vectors[0].name == "king");
    return std::pair(read.errors[0].reason, read.errors[0].piece);
  };
  CHECK(reason("king") == std::pair<std::string, std::string>("bad.pair", "king"));
  CHECK(reason("king,xqzv") == std::pair<std::string, std::string>("bad.unknown_word", "xqzv"));
  CHECK(reason("king,king") == std::pair<std::string, std::string>("bad.same_word", "king,king"));
  ParameterTexts vectors;
  vectors["figure"] = "words";
  vectors["vectors"] = "A:1,2;B:3,4";
  CHECK(read_scene(vectors).errors.size() == 1);
}

TEST_CASE("a word that is not there is not called unknown where a file of words did not come") {
  const EnglishWords english;
  CHECK_FALSE(shipped_words().add({}));
  CHECK(read_words("paris,london").errors.empty());
  const ReadScene read = read_words("paris,rome");
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].reason == "words.missing");
  CHECK(read.errors[0].piece == "rome");
}

TEST_CASE("without the words the arrows stand, and the figure says what is missing") {
  const ReadScene read = read_words("paris,london");
  CHECK(read.errors.size() == 1);
  Session session(read_words().scene);
  CHECK(head(session).starts_with("The words could not be loaded"));
  turn(session, 0.5);
  session.apply(SetText{"words.find", "king"});
  session.apply(SetText{"words.sum", "king"});
  check_link(session.scene());
  // The words come late.
  const Scene before = session.scene();
  const EnglishWords english;
  const auto revision = session.revision();
  session.renew();
  CHECK(session.revision() != revision);
  CHECK(session.scene() == before);
  CHECK(head(session).starts_with("Nearest to the arrow king"));
}

TEST_CASE("words that come late leave an arrow of a question where a hand, or a link, has put it") {
  const EnglishWords english;
  const Scene asking = asking_scene();
  CHECK(asking.vectors[1].name == "queen");
  Session session(asking);
  turn(session, 0.5);
  Session linked(read_scene(write_parameters(session.scene())).scene);
  for (Session* one : {&session, &linked}) {
    const Scene before = one->scene();
    one->renew();
    CHECK(one->scene() == before);
  }
  CHECK(linked.scene().vectors[0].components == session.scene().vectors[0].components);
  CHECK(linked.scene().vectors[0].components != asking.vectors[0].components);
}

TEST_CASE("a case whose words come late is posed once they are there") {
  Session session(asking_scene());
  CHECK(session.scene().vectors[1].name == "woman");
  const EnglishWords english;
  session.renew();
  CHECK(session.scene().vectors[1].name == "queen");
}

TEST_CASE("the steps are completed by what they ask for") {
  const EnglishWords english(true);
  Session session(read_words({}, "on").scene);
  CHECK(session.scene().guide.at == 0);
  turn(session, 0.1);
  CHECK(session.scene().guide.at == 0);
  turn(session, 0.9);
  CHECK(session.scene().guide.at == 1);
  session.apply(SetControl{"words.take", index_of("music")});
  CHECK(session.scene().guide.at == 2);
  session.apply(SetText{"words.sum", "king - man"});
  CHECK(session.scene().guide.at == 2);
  session.apply(SetText{"words.sum", "king - man + woman"});
  CHECK(session.scene().guide.at == 3);
  check_link(session.scene());
}

TEST_CASE("after anything, the link brings back what is seen, and undo goes back to the start") {
  const EnglishWords english;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    Random random(seed);
    const Scene start = read_words({}, seed % 2 == 0 ? "on" : "").scene;
    Session session(start);
    for (int i = 0; i < 40; ++i) {
      switch (random.below(6)) {
        case 0:
          turn(session, random.between(-3, 3));
          break;
        case 1:
          session.apply(SetControl{"words.take", static_cast<double>(random.below(2100))});
          break;
        case 2:
          session.apply(SetControl{"words.takes", static_cast<double>(random.below(3))});
          break;
        case 3:
          session.apply(SetText{"words.find", word_vectors().word(random.below(2000)) + ";%/"});
          break;
        case 4:
          session.apply(SetText{"words.sum", word_vectors().word(random.below(2000)) + " - man;"});
          break;
        default:
          session.apply(SetControl{"component.0.1", random.finite()});
      }
      CAPTURE(seed);
      CAPTURE(i);
      check_link(session.scene());
      CHECK_FALSE(head(session).empty());
    }
    while (session.can_undo()) {
      session.apply(Undo{});
    }
    CHECK(session.scene().vectors == start.vectors);
    CHECK(session.scene().figure_state == start.figure_state);
  }
}

}  // namespace
}  // namespace cosine_lab::test
