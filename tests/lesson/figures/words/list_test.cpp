// Several words at once: the list, sums with an expected word, and the way from one word to
// another.
#include "lesson/figures/words/list.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "lesson/boards.h"
#include "lesson/english_words.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/made_words.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum.h"
#include "lesson/link/share.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

std::vector<std::string> names(const std::vector<std::size_t>& words) {
  std::vector<std::string> all;
  for (const std::size_t word : words) {
    all.push_back(word_vectors().word(word));
  }
  return all;
}

bool has_control(const Scene& scene, std::string_view id) {
  const auto all = controls(scene);
  return std::ranges::find(all, id, &Control::id) != all.end();
}

TEST_CASE("a list takes commas or blanks, each word once, and at most twelve") {
  const EnglishWords english;
  using Names = std::vector<std::string>;
  CHECK(names(word_list("King, queen ,king,,").words) == Names{"king", "queen"});
  CHECK(names(word_list("  king   queen ").words) == Names{"king", "queen"});
  CHECK(word_list("king, xqzv").unknown == Names{"xqzv"});
  CHECK(word_list("").words.empty());
  CHECK(word_list(" , ").unknown.empty());
  const WordList many = word_list("a the of and to in is it he she was for at on");
  CHECK(many.words.size() == kMostListed);
  CHECK(many.is_full);
  CHECK_FALSE(word_list("a the of and to in is it he she was for").is_full);
}

TEST_CASE("the odd one out is the word of the least mean cosine, if there is one") {
  const EnglishWords english;
  const auto odd = [](const char* text) { return odd_one_out(word_list(text).words); };
  REQUIRE(odd("london, april, river, music"));
  CHECK_FALSE(odd("king, queen"));
  CHECK_FALSE(odd("king"));
  CHECK_FALSE(odd(""));
  add_words("east\nnorth\nwest\nsouth\nnone\n", {1, 0, 0, 1, -1, 0, 0, -1, 0, 0});
  CHECK_FALSE(odd("east north west south"));  // all have the same mean
  CHECK_FALSE(odd("east north none"));        // one has no direction
  // East and west share the least mean.
  CHECK_FALSE(odd("east north west"));
  add_words("east\nnorth\nwest\n", {1, 0.1F, 0, 1, -1, 0});
  REQUIRE(odd("east north west"));
  CHECK(word_vectors().word(odd("east north west")->word) == "west");
}

TEST_CASE("places on a line are the cosines with the difference of its ends") {
  const EnglishWords english;
  add_words("a\nb\nc\nd\n", {1, 0, 0, 1, 1, 1, -1, 1});
  Session session = words_session({{"pair", "a,b"}});
  const auto places = places_on_axis(session.scene(), word_list("a b c d").words);
  REQUIRE(places.size() == 4);
  const double half = std::numbers::sqrt2 / 2;
  CHECK(places[0] == doctest::Approx(-half));
  CHECK(places[1] == doctest::Approx(half));
  CHECK(places[2] == doctest::Approx(0));
  CHECK(places[3] == doctest::Approx(1));
  // The foot of the perpendicular from c, a unit vector, is the middle of the line.
  const auto feet = feet_on_axis(session.scene(), word_list("c").words);
  const auto [from, to] = true_places(session.scene());
  CHECK(feet.at(0)[0] == doctest::Approx((from[0] + to[0]) / 2));
  CHECK(feet.at(0)[1] == doctest::Approx((from[1] + to[1]) / 2));
}

TEST_CASE("a sum with an expected word holds where that comes first of those not in it") {
  const EnglishWords english(true);
  const auto outcome = [](const char* text, SumForm form = SumForm::add) {
    const WordSum sum = word_sum(text);
    return outcome_of(sum, sum_scores(sum, form));
  };
  CHECK(outcome("king - man + woman = queen")->held());
  // As an independent program ranks them.
  CHECK(outcome("brother - man + woman = sister")->rank == 7);
  CHECK(outcome("brother - man + woman = sister", SumForm::multiply)->rank == 4);
  CHECK(outcome("mice - mouse + house = houses")->held());
  CHECK(outcome("mice - mouse + house = houses", SumForm::multiply)->rank == 6);
  CHECK(outcome("hand - arm + leg = foot")->rank == 141);
  CHECK(word_vectors().word(outcome("brother - man + woman = sister")->best) == "daughter");
  CHECK_FALSE(outcome("king - man + woman"));
  CHECK_FALSE(outcome("king - man + woman ="));
  CHECK_FALSE(outcome("king - man + woman = xqzv"));
  CHECK_FALSE(outcome("king - man + xqzv = queen"));
  CHECK_FALSE(outcome("king - man + woman = king"));
  CHECK_FALSE(outcome("king - king = queen"));
  CHECK_FALSE(outcome("= queen"));
  CHECK(word_sum("king = queen = man").unknown.size() == 1);
}

TEST_CASE("results are kept once each, taken back by a press, and cleared") {
  const EnglishWords english(true);
  Session session = words_session({{"sum", "king - man + woman = queen"}});
  CHECK(session.apply(SetControl{"words.keep", 1}));
  CHECK_FALSE(session.apply(SetControl{"words.keep", 1}));
  CHECK_FALSE(has_control(session.scene(), "words.keep"));
  session.apply(SetControl{"words.example", 4});
  session.apply(SetControl{"words.form", 1});
  CHECK(session.apply(SetControl{"words.keep", 1}));
  CHECK(state_of<WordsState>(session.scene()).kept.size() == 2);
  check_link(session.scene());
  CHECK(session.apply(SetControl{"words.kept", 0}));
  CHECK(state_of<WordsState>(session.scene()).sum == "king - man + woman = queen");
  CHECK_FALSE(session.apply(SetControl{"words.kept", 2}));
  session.apply(SetText{"words.sum", "king - man"});
  CHECK_FALSE(session.apply(SetControl{"words.keep", 1}));
  CHECK(session.apply(SetControl{"words.forget", 1}));
  CHECK(state_of<WordsState>(session.scene()).kept.empty());
  session.apply(Undo{});
  CHECK(state_of<WordsState>(session.scene()).kept.size() == 2);
  for (int i = 0; i < 30; ++i) {
    session.apply(SetText{"words.sum", std::string(static_cast<std::size_t>(i), ' ') + "of = the"});
    CHECK(session.apply(SetControl{"words.keep", 1}) == (i < 18));
  }
  CHECK(state_of<WordsState>(session.scene()).kept.size() == kMostKept);
  check_link(session.scene());
}

TEST_CASE("words that were taken come back, random ones depend on the number of the draw") {
  const EnglishWords english;
  Session session = words_session();
  const auto& state = [&]() -> const WordsState& { return state_of<WordsState>(session.scene()); };
  session.apply(SetControl{"words.random", 1});
  const std::string drawn = state().words[1];
  CHECK(drawn != "woman");
  CHECK(state().recent == std::vector<std::string>{"woman"});
  session.apply(SetControl{"words.random", 2});
  CHECK(state().recent == std::vector<std::string>{drawn, "woman"});
  check_link(session.scene());
  Session other = words_session();
  other.apply(SetControl{"words.random", 1});
  CHECK(state_of<WordsState>(other.scene()).words[1] == drawn);
  for (double draw = 3; draw < 20; ++draw) {
    session.apply(SetControl{"words.random", draw});
  }
  CHECK(state().recent.size() == kMostRecent);
  CHECK_FALSE(session.apply(SetControl{"words.random", 1000}));
  CHECK_FALSE(session.apply(SetControl{"words.random", -1}));
}

TEST_CASE("a cosine of the matrix leads to the plane of its two words") {
  const EnglishWords english;
  Session session = words_session({{"list", "london, paris, april"}});
  CHECK(session.apply(SetControl{"words.pair", 0 * 12 + 2}));
  CHECK(state_of<WordsState>(session.scene()).words ==
        std::array<std::string, 2>{"london", "april"});
  CHECK_FALSE(session.apply(SetControl{"words.pair", 3}));
  CHECK_FALSE(session.apply(SetControl{"words.pair", 1 * 12 + 1}));
  CHECK(has_control(session.scene(), "words.axis"));
  session.apply(SetText{"words.list", ""});
  CHECK_FALSE(has_control(session.scene(), "words.axis"));
}

TEST_CASE("of many unknown words five are told, and a sum takes twenty words") {
  const EnglishWords english;
  std::string many;
  for (int i = 0; i < 30; ++i) {
    many += "xq" + std::to_string(i) + " ";
  }
  const auto count = [](const Scene& scene, std::string_view key) {
    const Board board = board_of(scene);
    return std::ranges::count_if(board.body, [&](const Block& block) {
      return !block.lines.empty() && block.lines[0].text.starts_with(key);
    });
  };
  CHECK(count(words_session({{"list", many}}).scene(), "words.unknown") == 5);
  CHECK(count(words_session({{"sum", many}}).scene(), "words.unknown") == 5);
  CHECK(count(words_session({{"sum", many}}).scene(), "words.sum.full") == 1);
}

TEST_CASE("a kept sum that cannot be tested is listed as such") {
  const EnglishWords english;
  Session session = words_session({{"sum", "king - man + woman = queen"}});
  session.apply(SetControl{"words.keep", 1});
  Scene scene = session.scene();
  state_of<WordsState>(scene).kept.emplace_back("king - man");
  check_link(scene);
  const Board board = board_of(scene);
  const auto kept = std::ranges::find_if(board.body, [](const Block& block) {
    return block.kind == BlockKind::table && block.lines[0].text == "words.kept";
  });
  REQUIRE(kept != board.body.end());
  CHECK(text_of(kept->lines[0]) == "Results kept: 2; 1 of them hold.");
  CHECK(kept->rows.at(2).at(2).content.text == "words.kept.unknown");
}

TEST_CASE("in every view a tip lies where it was put, and a link keeps the view") {
  const EnglishWords english;
  Random random(5);
  for (double view = 0; view < 4; ++view) {
    CAPTURE(view);
    Session session = words_session({{"pair", "london,music"}});
    session.apply(SetControl{"words.view", view});
    session.apply(SetControl{"words.across", 17});
    session.apply(SetControl{"words.up", 40});
    session.apply(SetControl{"words.turn", 75});
    session.apply(SetControl{"words.tilt", -33});
    check_link(session.scene());
    Scene scene = session.scene();
    for (int i = 0; i < 50; ++i) {
      const Point place{random.between(-1, 1), random.between(-1, 1)};
      put_seen_tip(scene, 1, place);
      const Point back = seen_tip(scene, 1);
      CHECK(back[0] == doctest::Approx(place[0]).epsilon(1e-9));
      CHECK(back[1] == doctest::Approx(place[1]).epsilon(1e-9));
    }
    // What is seen of the word's own place is the word.
    place_arrows(scene);
    const Point word = seen_words(scene)[word_vectors().find("music").value_or(0)];
    CHECK(seen_tip(scene, 1)[0] == doctest::Approx(word[0]).epsilon(1e-9));
    CHECK(seen_tip(scene, 1)[1] == doctest::Approx(word[1]).epsilon(1e-9));
    CHECK(std::hypot(word[0], word[1]) <= 1 + 1e-12);
  }
}

TEST_CASE("seen from its edge, the plane holds the tip; numbers that are drawn differ") {
  const EnglishWords english;
  add_words("a\nb\n", {1, 0, 0, 1});
  Session session = words_session({{"pair", "a,b"}});
  session.apply(SetControl{"words.view", 1});
  CHECK_FALSE(session.apply(SetControl{"words.across", 3}));
  CHECK_FALSE(session.apply(SetControl{"words.across", 0}));
  session.apply(SetControl{"words.across", 2});
  CHECK(state_of<WordsState>(session.scene()).numbers == std::array<std::size_t, 2>{1, 0});
  CHECK_FALSE(session.apply(SetControl{"words.view", 4}));
  session.apply(SetControl{"words.view", 3});
  session.apply(SetControl{"words.tilt", 0});
  session.apply(SetControl{"words.turn", 0});
  Scene scene = session.scene();
  const auto before = scene.vectors;
  put_seen_tip(scene, 0, {0.5, 0.5});
  CHECK(scene.vectors == before);
}

}  // namespace
}  // namespace cosine_lab::test
