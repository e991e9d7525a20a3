// Sums of words: "king - man + woman".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

/// Each word has length 1 in the sum.
struct WordSum {
  std::vector<std::size_t> words;  ///< those that are known, in the order typed
  std::vector<std::string> unknown;
  bool subtracts = false;         ///< a known word is taken away
  std::vector<double> direction;  ///< one component a dimension; all 0 where nothing is left
};

/// Words between spaces, commas, and the signs +, - and U+2212; a sign is of the word after it, and
/// a word without one is added. Capitals of ASCII make no difference
/// unless two words differ by them alone. At most 20 words are read.
[[nodiscard]] WordSum word_sum(std::string_view text);

}  // namespace cosine_lab
