// Names within sentences.
#include "lesson/text/text_pieces.h"

#include <doctest.h>

#include "lesson/board/board.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("a name that runs from right to left gets a direction of its own") {
  for (const char* name : {"שלום", "مرحبا", "x = ש", "\u202e321", "𐤀", "\u200f", "ﷺ", "ﻻ"}) {
    CHECK(isolated(name) == "\u2068" + std::string(name) + "\u2069");
    CHECK(plain(name).text == isolated(name));
  }
}

TEST_CASE("any other name stays as it is") {
  for (const char* name :
       {"", "A", "Größe", "質量", "Ελλάδα", "−3\u202f°", "a‖b", "𝐯", "👩‍🔬"}) {
    CHECK(isolated(name) == name);
  }
}

}  // namespace
}  // namespace cosine_lab::test
