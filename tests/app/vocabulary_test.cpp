// The reader's own words in place of the shipped ones, and back.
#include "app/vocabulary.h"

#include <doctest.h>

#include <cstring>

#include "lesson/data/word_vectors.h"
#include "lesson/english_words.h"
#include "lesson/figures/words/state.h"
#include "lesson/link/address.h"

namespace cosine_lab::test {
namespace {

// Words of one letter each, with two numbers.
void let_come(const std::string& letters, const std::vector<float>& rows) {
  coming_words() = {};
  std::string file = "CLWF";
  const auto put = [&](std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8) {
      file += static_cast<char>(value >> shift & 0xFFU);
    }
  };
  put(letters.size());
  put(2);
  put(2 * letters.size());
  for (const char letter : letters) {
    file += letter;
    file += '\n';
  }
  file.resize((file.size() + 3) / 4 * 4);
  file.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(float));
  REQUIRE(coming_words().add(std::as_bytes(std::span(file))));
}

Stage stage_of_words() {
  return Stage(read_address({{"figure", "words"}, {"steps", "on"}}).scene);
}

const std::array<std::string, 2>& pair_of(const Stage& stage) {
  return state_of<WordsState>(stage.session().scene()).words;
}

TEST_CASE("own words are shown with the first pair that spans a plane, and nothing can be undone") {
  const EnglishWords english;
  Stage stage = stage_of_words();
  stage.apply(SetText{"words.find", "qu"});
  REQUIRE(stage.session().can_undo());
  let_come("abc", {1, 2, 2, 4, 2, -1});
  REQUIRE(exchange_words(stage, true));
  CHECK(uses_custom_words());
  CHECK(word_vectors().size() == 3);
  CHECK(pair_of(stage) == std::array<std::string, 2>{"a", "c"});
  CHECK(stage.session().similarity().cosine.value == doctest::Approx(0));
  CHECK_FALSE(stage.session().can_undo());
  CHECK_FALSE(stage.session().scene().guide.on);
  REQUIRE(exchange_words(stage, false));
  CHECK(word_vectors().size() == 2000);
  CHECK(pair_of(stage) == std::array<std::string, 2>{"king", "woman"});
  CHECK(state_of<WordsState>(stage.session().scene()).query == "qu");
}

TEST_CASE("words that span no plane change nothing, whichever were there before") {
  const EnglishWords english;
  Stage stage = stage_of_words();
  const Scene before = stage.session().scene();
  let_come("ab", {1, 2, -2, -4});
  CHECK_FALSE(exchange_words(stage, true));
  CHECK_FALSE(uses_custom_words());
  CHECK(stage.session().scene() == before);
  let_come("xy", {1, 2, 2, 1});
  REQUIRE(exchange_words(stage, true));
  let_come("b", {1, 2});
  CHECK_FALSE(exchange_words(stage, true));
  CHECK(uses_custom_words());
  CHECK(word_vectors().find("y") == 1);
  let_come("yx", {1, 2, 2, 1});
  REQUIRE(exchange_words(stage, true));
  CHECK(pair_of(stage) == std::array<std::string, 2>{"x", "y"});
  REQUIRE(exchange_words(stage, false));
  CHECK(stage.session().scene() == before);
  CHECK(exchange_words(stage, false));
}

TEST_CASE("an author's words take the place of the shipped ones before the figure is made") {
  const EnglishWords english;
  let_come("ab", {1, 2, -2, -4});
  CHECK_FALSE(begin_with_coming_words());
  CHECK_FALSE(uses_custom_words());
  CHECK(word_vectors().find("king").has_value());
  let_come("abc", {1, 2, 2, 4, 2, -1});
  REQUIRE(begin_with_coming_words());
  CHECK(uses_custom_words());
  CHECK(pair_of(stage_of_words()) == std::array<std::string, 2>{"a", "c"});
  const auto read = read_address({{"figure", "words"}, {"pair", "c,b"}, {"sum", "a + b"}});
  CHECK(read.errors.empty());
  Stage stage(read.scene);
  CHECK(pair_of(stage) == std::array<std::string, 2>{"c", "b"});
  let_come("xy", {1, 2, 2, 1});
  REQUIRE(exchange_words(stage, true));
  CHECK(pair_of(stage) == std::array<std::string, 2>{"x", "y"});
  REQUIRE(exchange_words(stage, false));
  CHECK(pair_of(stage) == std::array<std::string, 2>{"c", "b"});
  CHECK(uses_custom_words());
  exchange_shipped_words();
  CHECK_FALSE(uses_custom_words());
}

}  // namespace
}  // namespace cosine_lab::test
