#include "io/sniff.h"

#include <doctest.h>

#include "io/files.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("formats are known by their content") {
  CHECK(sniff("king 0.1 0.2\n", true).format == Format::text);
  CHECK(sniff(", 0.1 0.2\n. 0.3 0.4\n", true).format == Format::text);
  CHECK(sniff("{ 0.1 0.2\n[ 0.3 0.4\n", true).format == Format::text);
  CHECK(sniff("a\t1 2\n", true).format == Format::text);
  CHECK(sniff("a b\t1\t2\n", true).format == Format::tabs);
  CHECK(sniff("a, b\n", true).format == Format::unknown);
  CHECK(sniff("a, 1, 2\n", true).format == Format::commas);
  CHECK(sniff(" \n{\"a\": [1]}", true).format == Format::json);
  CHECK(sniff("[{}]", true).format == Format::json);
  CHECK(sniff(npy_file("<f4", "(1, 1)", "abcd"), true).format == Format::npy);
  CHECK(sniff(safetensors_file("{\"", ""), true).format == Format::safetensors);
  CHECK(sniff("\xFF\xFE\x01\x02", true, true).format == Format::raw);
  CHECK(sniff("\xFF\xFE\x01\x02", true).format == Format::unknown);
  CHECK(sniff(binary_file({"a"}, {{1, 2}}), true).format == Format::binary);
}

TEST_CASE("what is no list of words is refused, with the reason") {
  CHECK(read("").refusal == Refusal::empty);
  CHECK(read("PK\x03\x04...").refusal == Refusal::packed);
  CHECK(read("GIF89a\x01\x02\x03").refusal == Refusal::unknown_format);
  CHECK(read("Once upon a time\nthere was a text.\n").refusal == Refusal::unknown_format);
  CHECK(read("5 3\n").refusal == Refusal::no_words);
  CHECK(read("2 99999999\na 1 2\n").refusal == Refusal::dimensions);
  CHECK(read("2 99999999999999999999999\na 1 2\n").words.size() == 1);
  CHECK(read("a 0 0\nb 0 0\n").refusal == Refusal::no_words);
  CHECK(read("{}").refusal == Refusal::no_words);
  CHECK(read("[1, 2]").refusal == Refusal::unknown_format);
}

TEST_CASE("a first line of two numbers announces, unless all lines are such") {
  CHECK(announcement("20 300")->dimensions == 300);
  CHECK(announcement("20 300 \r")->words == 20);
  for (const char* line : {"", "20", "0 3", "3 0", "20 300 4", "20 3.5", "-1 3", "a 3", "20,3"}) {
    CHECK_FALSE(announcement(line));
  }
}

}  // namespace
}  // namespace cosine_lab::test
