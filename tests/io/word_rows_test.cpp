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

TEST_CASE("a number of dimensions that nothing can be drawn of is refused") {
  WordRows rows({});
  CHECK_FALSE(rows.set_dimensions(0));
  CHECK_FALSE(rows.set_dimensions(WordRows::kMostDimensions + 1));
  CHECK(rows.set_dimensions(WordRows::kMostDimensions));
}

}  // namespace
}  // namespace cosine_lab::test
