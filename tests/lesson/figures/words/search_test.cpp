#include "lesson/figures/words/search.h"

#include <doctest.h>

#include <algorithm>

#include "lesson/english_words.h"
#include "lesson/figures/words/sum.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

std::string found(std::string_view query, std::size_t count = 3) {
  std::string text;
  for (const std::size_t word : find_words(query, count)) {
    text += text.empty() ? "" : " ";
    text += word_vectors().word(word);
  }
  return text;
}

// The definition, by trying everything.
std::size_t errors_between(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) {
    return a.size() + b.size();
  }
  const std::string x = a.substr(1);
  const std::string y = b.substr(1);
  std::size_t least = std::min({errors_between(x, y) + (a[0] == b[0] ? 0U : 1U),
                                errors_between(x, b) + 1, errors_between(a, y) + 1});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    least = std::min(least, errors_between(a.substr(2), b.substr(2)) + 1);
  }
  return least;
}

std::string any_word(Random& random) {
  std::string word;
  for (std::size_t i = random.below(6); i > 0; --i) {
    word += static_cast<char>('a' + random.below(3));
  }
  return word;
}

TEST_CASE("typing errors are counted as the definition says") {
  Random random(2);
  for (int round = 0; round < 3000; ++round) {
    const std::string a = any_word(random);
    const std::string b = any_word(random);
    for (const std::size_t most : {1U, 2U, 9U}) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(typing_errors(a, b, most) == std::min<std::size_t>(errors_between(a, b), most + 1));
    }
  }
}

TEST_CASE("words are found by their beginning, and in spite of typing errors") {
  const EnglishWords english(true);
  CHECK(found("king", 2) == "king kingdom");
  CHECK(found("  KING ", 1) == "king");
  CHECK(found("quen") == "queen");
  CHECK(found("qeuen") == "queen");
  CHECK(found("kitchne", 1) == "kitchen");
  CHECK(found("") == "");
  CHECK(found("   ") == "");
  CHECK(found("zzzzzzzz") == "");
  CHECK(found("\xff\xfe") == "");
  CHECK(found(std::string(100000, 'a')) == "");
  CHECK(find_words("a", 8).size() == 8);
}

TEST_CASE("without words nothing is found, and a sum is empty") {
  CHECK(found("king") == "");
  const WordSum sum = word_sum("king - man");
  CHECK(sum.terms.empty());
  CHECK(sum.unknown == std::vector<std::string>{"king", "man"});
}

TEST_CASE("a sum reads signs, commas and blanks, and at most 20 words") {
  const EnglishWords english;
  const WordSum sum = word_sum("King\u2212MAN  +woman, xyzzy");
  CHECK(sum.terms.size() == 3);
  CHECK(sum.subtracts());
  CHECK(sum.unknown == std::vector<std::string>{"xyzzy"});
  CHECK_FALSE(word_sum("king man").subtracts());
  CHECK(word_sum("").terms.empty());
  CHECK(word_sum("+ - , +").terms.empty());
  const WordSum nothing = word_sum("king - king");
  CHECK(std::ranges::all_of(nothing.direction, [](double one) { return one == 0; }));
  std::string many;
  for (int i = 0; i < 1000; ++i) {
    many += "king ";
  }
  CHECK(word_sum(many).terms.size() == 20);
}

}  // namespace
}  // namespace cosine_lab::test
