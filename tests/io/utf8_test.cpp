#include "io/utf8.h"

#include <doctest.h>

#include <string>

namespace cosine_lab::test {
namespace {

TEST_CASE("UTF-8 is told from what only looks like it") {
  for (const char* good : {"", "word", "Čeština", "слово", "日本", "\U0001F600", "\xED\x9F\xBF",
                           "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    CHECK(is_utf8(good));
  }
  for (const char* bad :
       {"\x80", "\xC3", "a\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF",
        "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
        "\xFF", "\xE6\x97", "\xE6\x97x", "caf\xE9"}) {
    CHECK_FALSE(is_utf8(bad));
  }
}

TEST_CASE("a beginning cuts no character") {
  CHECK(beginning("日本", 6) == "日本");
  CHECK(beginning("日本", 5) == "日");
  CHECK(beginning("日本", 3) == "日");
  CHECK(beginning("日本", 2).empty());
  CHECK(beginning("word", 100) == "word");
}

}  // namespace
}  // namespace cosine_lab::test
