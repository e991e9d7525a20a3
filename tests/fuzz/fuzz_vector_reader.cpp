// Any bytes as a file of word vectors: no fault of memory, the same words in any pieces, and only
// words and numbers that can be used.
#include <cmath>
#include <cstdint>

#include "fuzz/check.h"
#include "fuzz/seeds.h"
#include "io/files.h"
#include "io/utf8.h"

using namespace cosine_lab;
using namespace cosine_lab::test;

std::vector<std::string> cosine_lab::test::seeds() {
  std::vector<std::string> all = samples();
  for (std::string& file : all) {
    // The first byte says how large the pieces are.
    file.insert(0, 1, '\7');
  }
  return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Given given{"first\nsecond\nthird\n", {100, 10'000}};
  const Outcome whole = read(file, 1U << 20U, given);
  check(read(file, std::size_t{data[0]} + 1, given) == whole, "pieces of any size give the same");
  check(whole.words.size() <= 100 && whole.words.size() == whole.rows.size(),
        "a row for each word, and no more than are wanted");
  for (std::size_t i = 0; i < whole.words.size(); ++i) {
    check(is_utf8(whole.words[i]) && !whole.words[i].empty(), "words are UTF-8");
    check(whole.words[i].find('\n') == std::string::npos, "a word is on one line");
    check(whole.rows[i].size() == whole.dimensions, "a number for each dimension");
    for (const float one : whole.rows[i]) {
      check(std::isfinite(one), "numbers are finite");
    }
  }
  check((whole.refusal == Refusal::none) == !whole.words.empty(),
        "no words, and only then a reason");
  return 0;
}
