// Any bytes as a file of the shipped words: it is taken whole or not at all.
#include <cmath>
#include <cstdint>
#include <span>
#include <string>

#include "fuzz/check.h"
#include "fuzz/seeds.h"
#include "lesson/data/word_vectors.h"

namespace {

using namespace cosine_lab;
using namespace cosine_lab::test;

using namespace std::string_literals;

}  // namespace

std::vector<std::string> cosine_lab::test::seeds() {
  const std::string head = "\2\0\0\0\3\0\0\0\7\0\0\0no\nyes\n\0"s;
  const std::string integers = "\1\2\3\4\5\6"s;
  const std::string floats = "\0\0\x80\x3f\0\0\0\x40\0\0\0\0\0\0\x80\xbf\0\0\0\0\0\0\x80\x3f"s;
  return {"CLWV" + head + integers, "CLWF" + head + floats};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span file(reinterpret_cast<const std::byte*>(data), size);
  WordVectors all;
  const bool taken = all.add(file);
  check(taken == (all.size() > 0 || all.revision() != 0), "a file is taken, or changes nothing");
  for (std::size_t i = 0; i < all.size(); ++i) {
    check(all.row(i).size() == all.dimensions(), "a number for each dimension");
    check(std::isfinite(all.inverse_norm(i)), "a length is finite");
    for (const float one : all.row(i)) {
      check(std::isfinite(one), "numbers are finite");
    }
    check(all.find(all.word(i)) == i, "each word is found at its place");
  }
  const std::size_t before = all.size();
  check(!(taken && before > 0 && all.add(file)), "no word comes twice");
  check(all.size() == before, "what is refused changes nothing");
  return 0;
}
