// The way from one word to the other: which words are nearest in turn, and the slider that walks
// it.
#include "lesson/figures/words/way.h"

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
#include "lesson/figures/words/state.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("a direction passes words at the corners of their hull") {
  // A square, a point within it, and one that lies on a side.
  const std::vector<Point> shadows{{2, 0}, {2, 2}, {0, 2}, {1, 1}, {1, 2}};
  using Words = std::vector<std::size_t>;
  CHECK(nearest_in_turn(shadows, {1, -0.1}, {-0.1, 1}, 9) == Words{0, 1, 2});
  CHECK(nearest_in_turn(shadows, {-0.1, 1}, {1, -0.1}, 9) == Words{2, 1, 0});
  CHECK(nearest_in_turn(shadows, {1, 1}, {1, 1.1}, 9) == Words{1});
  CHECK(nearest_in_turn({}, {1, 0}, {0, 1}, 9).empty());
  CHECK(nearest_in_turn({{1, 1}, {1, 1}}, {1, 0}, {0, 1}, 9) == Words{0});
}

// Of a sweep over all words but the two, whatever their lengths.
std::vector<std::size_t> whole_sweep(const Scene& scene) {
  std::vector<std::size_t> words;
  std::vector<Point> shadows;
  for (std::size_t w = 0; w < word_vectors().size(); ++w) {
    const auto& word = word_vectors().word(w);
    if (word != scene.first().name && word != scene.second().name) {
      words.push_back(w);
      shadows.push_back(shadows_of(scene)[w]);
    }
  }
  const auto [from, to] = true_places(scene);
  auto found = nearest_in_turn(shadows, from, to, kMostPassed + 1);
  std::ranges::transform(found, found.begin(), [&](std::size_t at) { return words[at]; });
  return found;
}

TEST_CASE("the words on the way are those of a sweep over all words") {
  const EnglishWords english;
  Random random(31);
  const auto check_pair = [](const std::string& first, const std::string& second) {
    const Session session = words_session({{"pair", first + "," + second}});
    CHECK(words_on_the_way(session.scene()) == whole_sweep(session.scene()));
  };
  for (int plane = 0; plane < 100; ++plane) {
    const std::size_t first = random.below(word_vectors().size() - 1);
    check_pair(word_vectors().word(first), word_vectors().word(word_vectors().size() - 1));
  }
  // In few dimensions, all words may be far from both ends.
  for (int round = 0; round < 400; ++round) {
    const std::size_t dimensions = 2 + random.below(3);
    const std::size_t count = 3 + random.below(8);
    std::string text;
    std::vector<float> numbers;
    for (std::size_t w = 0; w < count; ++w) {
      text += "w" + std::to_string(w) + "\n";
      for (std::size_t d = 0; d < dimensions; ++d) {
        numbers.push_back(static_cast<float>(random.between(-1, 1)));
      }
    }
    add_words(text, numbers, dimensions);
    check_pair("w0", "w1");
  }
}

TEST_CASE("of many words on the way the first are named, and dots stand for the others") {
  const EnglishWords english;
  std::string text;
  std::vector<float> numbers;
  for (int i = 0; i <= 100; ++i) {
    text += "w" + std::to_string(i) + "\n";
    numbers.push_back(std::cos(0.01F * static_cast<float>(i)));
    numbers.push_back(std::sin(0.01F * static_cast<float>(i)));
  }
  add_words(text, numbers);
  const Session session = words_session({{"pair", "w0,w100"}});
  CHECK(words_on_the_way(session.scene()).size() == kMostPassed + 1);
  std::string said;
  for (const Block& block : board_of(session.scene()).body) {
    for (const Node& line : block.lines) {
      said += line.text == "words.way" ? text_of(line) : std::string();
    }
  }
  CHECK(said.find("w1, w2, w3") != std::string::npos);
  CHECK(said.find("w12, …") != std::string::npos);
  CHECK(said.find("w13") == std::string::npos);
}

TEST_CASE("the walk turns the first arrow from its word to the other, and says how far it is") {
  const EnglishWords english;
  Session session = words_session({{"pair", "king,queen"}});
  const auto value = [&] {
    const auto all = controls(session.scene());
    const auto walk = std::ranges::find(all, "words.walk", &Control::id);
    return walk == all.end() ? -1 : walk->value;
  };
  CHECK(value() == 0);
  CHECK(session.apply(SetControl{"words.walk", 40}));
  CHECK(value() == 40);
  const auto [from, to] = true_places(session.scene());
  const auto& tip = session.scene().vectors[0].components;
  const auto cosine_to = [&](const Point& end) { return tip[0] * end[0] + tip[1] * end[1]; };
  const double whole = std::acos(from[0] * to[0] + from[1] * to[1]);
  CHECK(std::acos(cosine_to(from)) == doctest::Approx(0.4 * whole));
  CHECK(std::acos(cosine_to(to)) == doctest::Approx(0.6 * whole));
  check_link(session.scene());
  session.apply(SetControl{"words.walk", 100});
  CHECK(session.scene().vectors[0].components == std::vector<double>{to[0], to[1]});
  session.apply(SetControl{"words.walk", 0});
  CHECK(session.scene().vectors[0].components == std::vector<double>{from[0], from[1]});
  // Beyond the ends, and behind the origin.
  for (const auto& [percent, expected] : {std::pair(-30.0, 0.0), {130.0, 100.0}}) {
    Scene scene = session.scene();
    walk_to(scene, percent);
    CHECK(walked(scene) == expected);
  }
  for (const double bad : {-1.0, 101.0, 0.5, std::nan("")}) {
    CHECK_FALSE(session.apply(SetControl{"words.walk", bad}));
  }
}

}  // namespace
}  // namespace cosine_lab::test
