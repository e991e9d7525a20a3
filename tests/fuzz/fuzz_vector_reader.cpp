// Any bytes as a file of word vectors, and as names for its rows: no fault of memory, the same
// words in any pieces, and only words and numbers that can be used.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "fuzz/check.h"
#include "fuzz/seeds.h"
#include "io/files.h"
#include "io/utf8.h"

using namespace cosine_lab;
using namespace cosine_lab::test;

namespace {

// The first byte says how large the pieces are, and whether the file is cut; the second one how
// long the names before the file are, or that there are the usual ones.
constexpr std::size_t kFirst = 2;
constexpr unsigned kCut = 128;
constexpr std::size_t kUsual = 255;
const std::string kNames = "first\nsecond\nthird\n";

std::string seed(std::string_view names, std::string_view file) {
  return "\7" + std::string(1, static_cast<char>(names.size())) + std::string(names) +
         std::string(file);
}

}  // namespace

std::vector<std::string> cosine_lab::test::seeds() {
  std::vector<std::string> all;
  for (const std::string& file : samples()) {
    all.push_back("\7\xFF" + file);
  }
  const std::string numbers = bytes_of(1.0F) + bytes_of(2.5F) + bytes_of(-3.0F) + bytes_of(4.0F);
  for (const char* names : {"a\nb\n", "name\tn\na\t1\nb\t2\n", R"({"a": 1, "b": 0})",
                            R"(["a", "b"])", R"({"model": {"vocab": {"a": 0, "b": 1}}})"}) {
    all.push_back(seed(names, numbers));
  }
  return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < kFirst) {
    return 0;
  }
  const std::string_view all(reinterpret_cast<const char*>(data) + kFirst, size - kFirst);
  const std::size_t named = data[1] == kUsual ? 0 : std::min<std::size_t>(data[1], all.size());
  const std::string_view file = all.substr(named);
  const Given given{data[1] == kUsual ? kNames : std::string(all.substr(0, named)),
                    {100, 10'000},
                    data[0] >= kCut};
  const Outcome whole = read(file, 1U << 20U, given);
  check(read(file, data[0] % kCut + 1, given) == whole, "pieces of any size give the same");
  check(is_utf8(whole.part), "the name of what is read is UTF-8");
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
