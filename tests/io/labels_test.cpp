// Names from elsewhere, and raw numbers, whose shape follows from them.
#include "io/labels.h"

#include <doctest.h>

#include "io/files.h"

namespace cosine_lab::test {
namespace {

using Words = std::vector<std::string>;
using Rows = std::vector<std::vector<float>>;

Words names_of(std::string_view text, std::size_t rows) {
  const Labels labels(text);
  Words names;
  for (std::size_t row = 0; row < rows; ++row) {
    names.push_back(labels.of(row, rows));
  }
  return names;
}

const std::string kNumbers = bytes_of(1.0F) + bytes_of(-2.0F) + bytes_of(0.1F) + bytes_of(4.0F);

Outcome raw(std::string labels, std::string_view file = kNumbers, Limits limits = {}) {
  return read(file, 3, {std::move(labels), limits});
}

TEST_CASE("names as lines, with a header where there is one line more") {
  CHECK(names_of("", 2) == Words{"1", "2"});
  CHECK(names_of("a\r\nb", 2) == Words{"a", "b"});
  CHECK(names_of("name\tsize\na\t1\nb\t2\n", 2) == Words{"a", "b"});
  CHECK(names_of("size\tkind\tnote\n5.1\tred\tx\n4.9\tblue\n\n\n", 2) == Words{"red", "blue"});
  CHECK(names_of("size\tweight\n5.1\t1\n4.9\t2", 2) == Words{"5.1", "4.9"});
  CHECK(names_of("a\tb\n", 1) == Words{"a"});
  CHECK(names_of("\tb\n\t\n", 2) == Words{"", ""});
  CHECK(names_of("[PAD]\n[UNK]\n", 2) == Words{"[PAD]", "[UNK]"});
  CHECK(names_of("1\n2\n", 2) == Words{"1", "2"});
  CHECK(names_of("{\n}\n", 2) == Words{"{", "}"});
}

TEST_CASE("names as JSON, as tokenizers have them") {
  CHECK(names_of(R"({"a": 1, "b": 0, "c\u00e9": 3})", 4) == Words{"b", "a", "", "cé"});
  CHECK(names_of(R"(["a", "b", "c"])", 2) == Words{"a", "b"});
  CHECK(
      names_of(R"({"version": "1.0", "added_tokens": [{"id": 7, "content": "x"}],)"
               R"("model": {"type": "BPE", "vocab": {"a": 0, "b": 1}, "merges": ["a b", "b a"]}})",
               2) == Words{"a", "b"});
  // A name too many is no header.
  CHECK(names_of(R"(["a", "b", "c"])", 2) == Words{"a", "b"});
}

TEST_CASE("numbers of names that are none, or too large, are passed over") {
  CHECK(names_of(R"({"a": 4294967295, "b": 99999999999999999999, "c": -1, "d": 0.5, "e": "0",)"
                 R"("f": [0], "g": 0})",
                 1) == Words{"g"});
}

TEST_CASE("raw floats: the number of names says how long a row is") {
  const Outcome all = raw("a\nb\n");
  CHECK(all.format == Format::raw);
  CHECK(all.words == Words{"a", "b"});
  CHECK(all.rows == Rows{{1, -2}, {0.1F, 4}});
  CHECK(all.announced == 2);
  // A table of several columns has a header, a list of names has none.
  CHECK(raw("name\tn\na\t1\nb\t2").rows == Rows{{1, -2}, {0.1F, 4}});
  CHECK(raw("a\tx\nb\ty\nc\tz\nd\tu").words == Words{"a", "b", "c", "d"});
  CHECK(raw("a\nb\nc\nd\n").rows == Rows{{1}, {-2}, {0.1F}, {4}});
  CHECK(raw("word\na\nb\n").words == Words{"a", "b"});
  CHECK(raw(R"({"b": 1, "a": 0})").words == Words{"a", "b"});
  CHECK(raw("a\n\nb\nc").flaws == Words{"2 empty_word"});
}

TEST_CASE("raw floats that do not fit their names are refused") {
  CHECK(raw("a\nb\nc\nd\ne\nf\ng\n").refusal == Refusal::bad_size);
  CHECK(raw("a\nb\n", kNumbers.substr(0, 15)).refusal == Refusal::bad_size);
  CHECK(raw(R"(["a", "b", "c"])").refusal == Refusal::bad_size);
  CHECK(raw("a", std::string(16385 * 4, '\x01')).refusal == Refusal::dimensions);
  CHECK(read(kNumbers).refusal == Refusal::unknown_format);
  // How long a row is cannot be known when the file is not whole.
  VectorReader reader({}, "a\nb\n");
  reader.feed(kNumbers);
  reader.finish(true);
  CHECK(reader.refusal() == Refusal::bad_size);
}

TEST_CASE("a text is no raw floats, whatever names come along") {
  CHECK(raw("a\nb\n", "Once upon a time").refusal == Refusal::unknown_format);
  CHECK(raw("a\nb\n", "caf\xE9s of Paris").refusal == Refusal::bad_size);
  CHECK(raw("a\nb\n", "x 1 2\ncaf\xE9 1 2\n").words == Words{"x"});
  CHECK(raw("a\nb\n", "x 1 2\ny 3 4\n").words == Words{"x", "y"});
}

TEST_CASE("of raw floats, no more are kept than there is room for") {
  std::string many;
  std::string names;
  for (int i = 0; i < 5000; ++i) {
    names += "w" + std::to_string(i) + "\n";
    for (int d = 0; d < 8; ++d) {
      many += bytes_of(static_cast<float>(i + d + 1));
    }
  }
  const Outcome by_bytes = raw(names, many, {50'000, 3'210});
  CHECK(by_bytes.words.size() == 100);
  CHECK(by_bytes.rows.back() == std::vector<float>{100, 101, 102, 103, 104, 105, 106, 107});
  CHECK(by_bytes.reached_limit);
  const Outcome by_words = raw(names, many, {10, 1U << 20U});
  CHECK(by_words.words.size() == 10);
  CHECK(by_words.reached_limit);
  CHECK_FALSE(raw(names, many).reached_limit);
  CHECK(raw(names, many).words.size() == 5000);
}

}  // namespace
}  // namespace cosine_lab::test
