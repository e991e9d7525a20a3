#include "io/text_rows.h"

#include <doctest.h>

#include "io/files.h"

namespace cosine_lab::test {
namespace {

using Words = std::vector<std::string>;
using Rows = std::vector<std::vector<float>>;

TEST_CASE("word2vec's text, with a line that says how much there is") {
  const Outcome all = read("3 2\nking 1 2\nqueen -0.5 2e-3\n");
  CHECK(all.format == Format::text);
  CHECK(all.refusal == Refusal::none);
  CHECK(all.announced == 3);
  CHECK(all.words == Words{"king", "queen"});
  CHECK(all.rows == Rows{{1, 2}, {-0.5F, 2e-3F}});
  CHECK(all.flaws.empty());
}

TEST_CASE("GloVe's text, with spaces at the end, CR LF, and no end of the last line") {
  const Outcome all = read("the 1 2 3 \r\n, 4 5 6 \r\n. 7 8 9");
  CHECK(all.format == Format::text);
  CHECK(all.announced == 0);
  CHECK(all.words == Words{"the", ",", "."});
  CHECK(all.rows[1] == std::vector<float>{4, 5, 6});
}

TEST_CASE("a word may hold spaces, as some of GloVe's do") {
  const Outcome all = read("a 1 2 3\n. . . 4 5 6\nat name@domain 7 8 9\n");
  CHECK(all.words == Words{"a", ". . .", "at name@domain"});
  CHECK(all.flaws.empty());
  CHECK(read("a 1 2 3\nb 1 2 3 4\n").flaws == Words{"2 wrong_length b"});
  CHECK(read("a\t1 2 3\nNew York\t4 5 6\n").words == Words{"a", "New York"});
}

TEST_CASE("a number may be a word") {
  const Outcome all = read("1 0.5 2\n2 1.5 2\n");
  CHECK(all.words == Words{"1", "2"});
  CHECK(all.dimensions == 2);
  CHECK(read("20 300\n30 400\n").words == Words{"20", "30"});
  CHECK(read("1 3\nking 1 2 3\n").words == Words{"king"});
}

TEST_CASE("tables with names in their first column") {
  const Outcome tabs = read("name\tx\ty\nNew York\t1\t2\nwest\t3\t4\n");
  CHECK(tabs.format == Format::tabs);
  CHECK(tabs.words == Words{"New York", "west"});
  CHECK(read("a\t1\t2\nb\t3\t4\n").words == Words{"a", "b"});
  const Outcome commas = read("word,x,y\n\"New, \"\"York\"\"\", 1, 2\nwest,3,4,\n\"e\"x,5,6\n");
  CHECK(commas.format == Format::commas);
  CHECK(commas.words == Words{"New, \"York\"", "west", "e"});
  CHECK(commas.rows == Rows{{1, 2}, {3, 4}, {5, 6}});
  const Outcome semicolons = read("Wort;x\nWest;0,5\nOst;-1,25\n");
  CHECK(semicolons.format == Format::commas);
  CHECK(semicolons.rows == Rows{{0.5F}, {-1.25F}});
}

TEST_CASE("what is wrong with a line is said, and the rest is used") {
  const Outcome all = read(
      "a 1 2\nb 1\nc 1 x\nd 1 inf\ne 0 -0\n 1 2\nf\x01 1 2\ncaf\xE9 1 2\na 3 4\ng 1e39 0\nh 5 6\n"
      "i 1 2 3\nj 1");
  CHECK(all.words == Words{"a", "h"});
  CHECK(all.refusal == Refusal::none);
  CHECK(all.flaws == Words{"2 wrong_length b", "3 not_a_number c", "4 not_finite d", "5 zeros e",
                           "6 empty_word", "7 odd_word", "8 broken_utf8", "9 duplicate a",
                           "10 not_finite g", "12 wrong_length i", "13 cut_off j"});
}

TEST_CASE("all flaws are counted, and the first are kept") {
  std::string file = "a 1 2\n";
  for (int i = 0; i < 1000; ++i) {
    file += "b 1 2 3\n";
  }
  const Outcome all = read(file + "c 2 1\n");
  // The length of most rows among the first is the right one.
  CHECK(all.dimensions == 3);
  CHECK(all.words == Words{"b"});
  CHECK(all.counts[static_cast<std::size_t>(Flaw::duplicate)] == 999);
  CHECK(all.flaws.size() == WordRows::kFlawsKept);
}

TEST_CASE("a line without an end does not fill the memory") {
  const std::string good = "a 1 2\nb 3 4\n";
  const Outcome all = read(good + std::string(3 * Lines::kLongest, '7') + "\nc 5 6\n");
  CHECK(all.words == Words{"a", "b", "c"});
  CHECK(all.flaws == Words{"3 too_long"});
  CHECK(read(good + std::string(3 * Lines::kLongest, 'x')).flaws == Words{"3 too_long"});
}

TEST_CASE("the reader's limits end the reading") {
  const std::string file = "a 1 2\nb 3 4\nc 5 6\n";
  const Outcome two = read(file, 4, {"", {2, 1000}});
  CHECK(two.words == Words{"a", "b"});
  CHECK(two.reached_limit);
  CHECK(read(file, 4, {"", {1000, 16}}).words == Words{"a", "b"});
  CHECK_FALSE(read(file, 4, {"", {3, 24}}).reached_limit);
}

}  // namespace
}  // namespace cosine_lab::test
