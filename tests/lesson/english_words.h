// The word vectors that the site serves, for as long as a test needs them.
#pragma once

#include <doctest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "lesson/data/word_vectors.h"

namespace cosine_lab::test {

inline std::vector<std::byte> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::vector<std::byte> bytes(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    bytes[i] = static_cast<std::byte>(text[i]);
  }
  return bytes;
}

/// Makes the 2,000 most frequent words, or all 10,000, those of the program.
class EnglishWords {
 public:
  explicit EnglishWords(bool all = false) : before_(std::exchange(shipped_words(), {})) {
    const std::string folder = std::string(COSINE_LAB_FIXTURES) + "/../../web/vectors/english-";
    REQUIRE(shipped_words().add(bytes_of(folder + "1.vectors")));
    if (all) {
      REQUIRE(shipped_words().add(bytes_of(folder + "2.vectors")));
    }
  }
  EnglishWords(const EnglishWords&) = delete;
  EnglishWords(EnglishWords&&) = delete;
  EnglishWords& operator=(const EnglishWords&) = delete;
  EnglishWords& operator=(EnglishWords&&) = delete;
  ~EnglishWords() { shipped_words() = std::move(before_); }

 private:
  WordVectors before_;
};

}  // namespace cosine_lab::test
