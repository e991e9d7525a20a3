#include "io/word_rows.h"

#include <doctest.h>

#include <map>

#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("words and rows are those that were added, each once") {
  Random random(6);
  WordRows rows({});
  REQUIRE(rows.set_dimensions(2));
  std::map<std::string, float, std::less<>> first;
  std::vector<std::string> order;
  for (int i = 0; i < 20'000; ++i) {
    const std::string word = std::to_string(random.below(8000));
    const auto value = static_cast<float>(i + 1);
    if (first.try_emplace(word, value).second) {
      order.push_back(word);
    }
    rows.add(" " + word + " ", std::vector<float>{value, 1}, 1);
  }
  REQUIRE(rows.size() == order.size());
  CHECK(rows.count(Flaw::duplicate) == 20'000 - order.size());
  CHECK(rows.left_out() == 20'000 - order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    CHECK(rows.word(i) == order[i]);
    CHECK(rows.matrix().row(i)[0] == first.find(order[i])->second);
  }
}

TEST_CASE("words of every length lie side by side, the longest ones across the ends of blocks") {
  WordRows rows({});
  REQUIRE(rows.set_dimensions(1));
  std::vector<std::string> words;
  for (std::size_t i = 0; i < 2000; ++i) {
    std::string word = std::to_string(i) + "-";
    word.resize(std::max(word.size(), i % 7 == 0 ? 200 : i % (WordRows::kLongestWord + 1)), 'x');
    rows.add(word, std::vector{1.0F}, i + 1);
    words.push_back(std::move(word));
  }
  REQUIRE(rows.size() == words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    CHECK(rows.word(i) == words[i]);
  }
}

TEST_CASE("a number of dimensions that nothing can be drawn of is refused") {
  WordRows rows({});
  CHECK_FALSE(rows.set_dimensions(0));
  CHECK_FALSE(rows.set_dimensions(WordRows::kMostDimensions + 1));
  CHECK(rows.set_dimensions(WordRows::kMostDimensions));
}

}  // namespace
}  // namespace cosine_lab::test
