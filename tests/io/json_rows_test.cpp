#include "io/json_rows.h"

#include <doctest.h>

#include "io/files.h"

namespace cosine_lab::test {
namespace {

using Words = std::vector<std::string>;
using Rows = std::vector<std::vector<float>>;

TEST_CASE("an object of words") {
  const Outcome all = read(
      " {\"king\": [1, -2.5e0],\n\"q\\u00e9\\ud83d\\ude00\\n\": [3, 4], \"\\\"\\\\\":[5,6]}\n");
  CHECK(all.format == Format::json);
  CHECK(all.words == Words{"king", "\"\\"});
  CHECK(all.rows == Rows{{1, -2.5F}, {5, 6}});
  CHECK(all.flaws == Words{"2 odd_word"});
  CHECK(read(R"({"q\u00e9\ud83d\ude00\u20ac": [1]})").words == Words{"qé\U0001F600€"});
}

TEST_CASE("a list of objects, whatever else they hold") {
  const Outcome all = read(
      R"([{"id": 7, "word": "king", "tags": ["a", {"word": "no"}], "vector": [1, 2]},)"
      R"( {"embedding": [3, 4], "text": "queen", "extra": null}, {"token": "x", "values": [5, 6]}])");
  CHECK(all.words == Words{"king", "queen", "x"});
  CHECK(all.rows == Rows{{1, 2}, {3, 4}, {5, 6}});
  CHECK(all.flaws.empty());
}

TEST_CASE("entries that are none are left out") {
  CHECK(read(R"({"a": [1, 2], "b": [1], "c": 5, "d": [1, "2"], "e": [1, [2]], "f": {"g": [1, 2]},)"
             R"("h": [1, null], "i": [NaN, 1], "a": [2, 3], "": [1, 2], "j": [], "k": [2, 1]})")
            .flaws == Words{"2 wrong_length b", "3 wrong_length c", "4 not_a_number d",
                            "5 not_a_number e", "6 wrong_length f", "7 not_a_number h",
                            "8 not_finite i", "9 duplicate a", "10 empty_word",
                            "11 wrong_length j"});
  const Outcome list = read(R"([{"word": "a", "vector": [1]}, [1], 5, "x", {}, {"vector": [2]}])");
  CHECK(list.words == Words{"a"});
  CHECK(list.flaws == Words{"2 wrong_length", "3 empty_word"});
}

TEST_CASE("what is before a mistake is used") {
  for (const std::string rest :
       {"]", "}}", "\"", "\"x\" 1", "tru", "1 2", "\"b\": [1,]", "\"b\": [,1]", "\"\\x\": [1]",
        "\"b\n\": [1]", "'b': [1]", "\"b\": [1 2]"}) {
    CAPTURE(rest);
    const Outcome all = read(std::string(R"({"a": [1, 2], )") + rest);
    CHECK(all.words == Words{"a"});
    CHECK(all.flaws.size() == 1);
  }
  CHECK(read(R"({"a": [1], "b": [1)").flaws == Words{"2 cut_off b"});
  CHECK(read(R"({"a": [1])").flaws.size() == 1);
  CHECK(read(R"({"a": [1]} and more)").flaws.empty());
}

TEST_CASE("brackets without end, and long words, do not fill the memory") {
  CHECK(read("{\"a\": " + std::string(1'000'000, '[')).flaws.size() == 1);
  CHECK(read("[{" + std::string(100, '{')).flaws.size() == 1);
  const Outcome all = read("{\"" + std::string(3'000'000, 'x') + "\": [1], \"a\": [2]}");
  CHECK(all.words == Words{"a"});
  CHECK(all.flaws == Words{"1 odd_word"});
  CHECK(read("{\"a\": [" + std::string(1'000'000, '1') + "], \"b\": [1]}").words == Words{"b"});
}

}  // namespace
}  // namespace cosine_lab::test
