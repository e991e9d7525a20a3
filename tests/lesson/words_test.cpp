// The catalogue of words.
#include "lesson/words.h"

#include <doctest.h>

namespace cosine_lab::test {
namespace {

TEST_CASE("English is built in") {
  CHECK(word("angle") == "angle");
  CHECK(word("snap") == "Snap to the grid");
  CHECK(word("mode.lock_direction") == "length");
}

TEST_CASE("letters beyond ASCII arrive whole") {
  CHECK(word("loading") == "Loading the figure\xE2\x80\xA6");
}

TEST_CASE("a key without a word stands for itself") {
  CHECK(word("no.such.key") == "no.such.key");
  CHECK(word("").empty());
}

TEST_CASE("a word is replaced, and a new one added") {
  const std::string before(word("grid"));
  set_word("grid", "Gitter");
  CHECK(word("grid") == "Gitter");
  set_word("grid", before);
  CHECK(word("grid") == before);
  set_word("test.only", "\xD8\xB4\xD8\xA8\xD9\x83\xD8\xA9");
  CHECK(word("test.only") == "\xD8\xB4\xD8\xA8\xD9\x83\xD8\xA9");
}

}  // namespace
}  // namespace cosine_lab::test
