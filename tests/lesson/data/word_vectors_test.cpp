#include "lesson/data/word_vectors.h"

#include <doctest.h>

#include <map>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "lesson/english_words.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

using Bytes = std::vector<std::byte>;

void add_number(Bytes& file, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8) {
    file.push_back(static_cast<std::byte>(value >> shift));
  }
}

Bytes file_of(const std::string& text, std::size_t count, std::size_t dimensions,
              const std::vector<int>& rows) {
  Bytes file;
  for (const char letter : {'C', 'L', 'W', 'V'}) {
    file.push_back(static_cast<std::byte>(letter));
  }
  add_number(file, count);
  add_number(file, dimensions);
  add_number(file, text.size());
  for (const char letter : text) {
    file.push_back(static_cast<std::byte>(letter));
  }
  while (file.size() % 4 != 0) {
    file.push_back(std::byte{0});
  }
  for (const int one : rows) {
    file.push_back(static_cast<std::byte>(one));
  }
  return file;
}

TEST_CASE("a file of words is read as it was written") {
  WordVectors all;
  REQUIRE(all.add(file_of("no\nČeština\n", 2, 3, {1, -2, 3, -128, 127, 0})));
  CHECK(all.size() == 2);
  CHECK(all.dimensions() == 3);
  CHECK(all.word(1) == "Čeština");
  CHECK(all.find("Čeština") == 1);
  CHECK_FALSE(all.find("Češti"));
  CHECK_FALSE(all.find(""));
  CHECK(all.row(1)[0] == -128);
  CHECK(all.dot(0, 1) == -128 - 254);
  CHECK(all.inverse_norm(0) == doctest::Approx(1 / std::sqrt(14.0)));
  const auto revision = all.revision();
  REQUIRE(all.add(file_of("more\n", 1, 3, {0, 0, 0})));
  CHECK(all.revision() != revision);
  CHECK(all.find("more") == 2);
  CHECK(all.inverse_norm(2) == 0);
}

TEST_CASE("a damaged file adds nothing, wherever it is cut or changed") {
  const Bytes good = file_of("one\ntwo\n", 2, 3, {1, 2, 3, 4, 5, 6});
  for (std::size_t length = 0; length < good.size(); ++length) {
    WordVectors all;
    CHECK_FALSE(all.add(std::span(good).first(length)));
    CHECK(all.size() == 0);
  }
  Random random(3);
  for (int round = 0; round < 20000; ++round) {
    Bytes changed = good;
    changed[random.below(changed.size())] = static_cast<std::byte>(random.below(256));
    WordVectors all;
    const bool read = all.add(changed);
    // A changed letter or number may still be a file.
    CHECK(all.size() == (read ? 2 : 0));
  }
  WordVectors all;
  CHECK_FALSE(all.add(file_of("one\none\n", 2, 1, {1, 2})));
  CHECK_FALSE(all.add(file_of("one\n\n", 2, 1, {1, 2})));
  CHECK_FALSE(all.add(file_of("one\ntwo", 2, 1, {1, 2})));
  CHECK_FALSE(all.add(file_of("", 0, 1, {})));
  REQUIRE(all.add(good));
  CHECK_FALSE(all.add(good));
  CHECK_FALSE(all.add(file_of("three\n", 1, 2, {1, 2})));
  CHECK(all.size() == 2);
}

Bytes file_of_floats(const std::string& text, std::size_t count, const std::vector<float>& rows) {
  Bytes file = file_of(text, count, rows.size() / count, {});
  file[3] = std::byte{'F'};
  const auto bytes = std::as_bytes(std::span(rows));
  file.insert(file.end(), bytes.begin(), bytes.end());
  return file;
}

TEST_CASE("rows of floats are taken as they are, and only finite ones") {
  WordVectors all;
  REQUIRE(all.add(file_of_floats("one\ntwo\n", 2, {0.5F, 1e-30F, -3e38F, 2})));
  CHECK(all.row(1)[0] == -3e38F);
  CHECK(all.dot(0, 1) == doctest::Approx(-1.5e38));
  CHECK(all.inverse_norm(1) == doctest::Approx(1 / 3e38));
  CHECK_FALSE(all.add(file_of_floats("three\n", 1, {1, NAN})));
  CHECK_FALSE(all.add(file_of_floats("three\n", 1, {1, 2, 3})));
  CHECK(all.size() == 2);
  REQUIRE(all.add(file_of_floats("a\nzebra\n", 2, {1, 2, 3, 4})));
  for (std::size_t w = 0; w < all.size(); ++w) {
    CHECK(all.find(all.word(w)) == w);
  }
}

// Of some of 300 words, so that many come again.
std::vector<std::string> some_words(Random& random) {
  std::vector<std::string> words;
  for (std::size_t left = 1 + random.below(12); left > 0; --left) {
    words.push_back("word" + std::to_string(random.below(300)));
  }
  return words;
}

TEST_CASE(
    "whatever files come, each word is found where it is, and those of refused files nowhere") {
  Random random(9);
  for (int round = 0; round < 40; ++round) {
    WordVectors all;
    std::map<std::string, std::size_t> expected;
    int refused = 0;
    for (int piece = 0; piece < 60; ++piece) {
      const auto words = some_words(random);
      std::map<std::string, std::size_t> with = expected;
      bool is_new = true;
      std::string text;
      for (const std::string& word : words) {
        is_new = with.emplace(word, with.size()).second && is_new;
        text += word + '\n';
      }
      CHECK(all.add(file_of(text, words.size(), 1, std::vector<int>(words.size(), 1))) == is_new);
      refused += is_new ? 0 : 1;
      expected = is_new ? with : expected;
      CHECK(all.size() == expected.size());
    }
    CHECK(refused > 0);
    for (int one = 0; one < 300; ++one) {
      const std::string word = "word" + std::to_string(one);
      const auto place = expected.find(word);
      CHECK(all.find(word) ==
            (place == expected.end() ? std::nullopt : std::optional(place->second)));
    }
  }
}

TEST_CASE("words that are left out are in no file that comes, and the others have their own rows") {
  WordVectors all;
  all.omit({"b", "e", "", "z"});
  REQUIRE(all.add(file_of("a\nb\nc\n", 3, 2, {1, 2, 3, 4, 5, 6})));
  REQUIRE(all.add(file_of("d\ne\n", 2, 2, {7, 8, 9, 10})));
  REQUIRE(all.size() == 3);
  CHECK(all.find("c") == std::optional<std::size_t>(1));
  CHECK(all.find("d") == std::optional<std::size_t>(2));
  CHECK_FALSE(all.find("b"));
  CHECK_FALSE(all.find("e"));
  CHECK(all.row(1)[0] == 5);
  CHECK(all.row(2)[1] == 8);
  // A file of nothing else is none the worse.
  CHECK(all.add(file_of("b\ne\n", 2, 2, {1, 2, 3, 4})));
  CHECK(all.size() == 3);
}

std::vector<double> doubles(std::span<const float> row) {
  return {row.begin(), row.end()};
}

TEST_CASE("the dot product with a word's numbers is that with the word, exactly") {
  const EnglishWords english;
  Random random(4);
  for (int round = 0; round < 2000; ++round) {
    const std::size_t word = random.below(word_vectors().size());
    const std::size_t other = random.below(word_vectors().size());
    CHECK(word_vectors().dot(word, doubles(word_vectors().row(other))) ==
          word_vectors().dot(word, other));
  }
  // Of any number of dimensions: each is counted once.
  for (std::size_t dimensions = 1; dimensions <= 9; ++dimensions) {
    std::vector<int> row(dimensions);
    std::iota(row.begin(), row.end(), 1);
    WordVectors one;
    REQUIRE(one.add(file_of("a\n", 1, dimensions, row)));
    double squares = 0;
    for (const double number : row) {
      squares += number * number;
    }
    CHECK(one.dot(0, doubles(one.row(0))) == squares);
  }
}

TEST_CASE("the words that the site serves can be read, and each has a direction") {
  const EnglishWords english(true);
  CHECK(word_vectors().size() == 10000);
  CHECK(word_vectors().dimensions() == 100);
  for (std::size_t w = 0; w < word_vectors().size(); ++w) {
    CHECK(word_vectors().inverse_norm(w) > 0);
    CHECK(word_vectors().find(word_vectors().word(w)) == w);
  }
}

}  // namespace
}  // namespace cosine_lab::test
