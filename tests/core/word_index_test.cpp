#include "core/word_index.h"

#include <doctest.h>

#include <string>
#include <vector>

namespace cosine_lab::test {
namespace {

/// Adds all of `words`, and gives how often one of them was looked at.
std::size_t looks(const std::vector<std::string>& words) {
  WordIndex index;
  std::size_t count = 0;
  const auto word_at = [&](std::size_t i) -> std::string_view {
    ++count;
    return words[i];
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    REQUIRE(index.reserve(i + 1, i, word_at));
    std::uint32_t& slot = index.slot(words[i], word_at);
    REQUIRE(slot == 0);
    slot = static_cast<std::uint32_t>(i + 1);
  }
  return count;
}

std::uint64_t fnv1a(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char one : word) {
    hash = (hash ^ static_cast<unsigned char>(one)) * 0x100000001B3U;
  }
  return hash;
}

TEST_CASE("a word is found where it was put, and no other") {
  std::vector<std::string> words;
  WordIndex index;
  const auto word_at = [&](std::size_t i) -> std::string_view { return words[i]; };
  CHECK_FALSE(index.find("0", word_at).has_value());
  for (std::size_t i = 0; i < 5000; ++i) {
    const std::string word = i == 0 ? "" : std::to_string(i * i);
    REQUIRE(index.reserve(i + 1, i, word_at));
    words.push_back(word);
    index.slot(word, word_at) = static_cast<std::uint32_t>(i + 1);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    REQUIRE(index.find(words[i], word_at) == i);
    REQUIRE_FALSE(index.find(words[i] + " ", word_at).has_value());
  }
  index.slot(words.back(), word_at) = 0;
  CHECK_FALSE(index.find(words.back(), word_at).has_value());
  CHECK(index.find(words.front(), word_at) == 0U);
}

TEST_CASE("no list of words is slow to look up in, not even one that was chosen for it") {
  constexpr std::size_t kWords = 1000;
  std::vector<std::string>
      alike;  // all in one slot, if the hash were FNV-1a with its own constants
  for (int i = 0; alike.size() < kWords; ++i) {
    std::string word = std::to_string(i);
    const std::uint64_t hash = fnv1a(word);
    if (((hash ^ hash >> 32U) & 0xFFFU) == 0) {
      alike.push_back(std::move(word));
    }
  }
  CHECK(looks(alike) < 8 * kWords);
}

}  // namespace
}  // namespace cosine_lab::test
