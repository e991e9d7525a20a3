// Sums of words: "king - man + woman".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/figures/words/state.h"

namespace cosine_lab {

constexpr std::size_t kMostTerms = 20;

struct WordTerm {
  std::size_t word = 0;
  double sign = 1;  ///< or -1, where the word is taken away
};

/// Each word has length 1 in the sum.
struct WordSum {
  std::vector<WordTerm> terms;  ///< those that are known, in the order typed
  std::vector<std::string> unknown;
  bool is_full = false;                 ///< more were typed than are taken
  std::vector<double> direction;        ///< one component a dimension; all 0 where nothing is left
  std::optional<std::size_t> expected;  ///< the word after "="
  [[nodiscard]] bool has(std::size_t word) const;
  [[nodiscard]] bool subtracts() const;
};

/// Words between spaces, commas, and the signs +, - and U+2212; a sign is of the word after it, and
/// a word without one is added. Capitals of ASCII make no difference unless two words differ by
/// them alone. At most kMostTerms are taken. What follows "=" is the word that the reader expects.
[[nodiscard]] WordSum word_sum(std::string_view text);

/// How well every word fits the sum; nothing where nothing is left of it.
/// SumForm::add: the cosine with the sum. SumForm::multiply: the product of (1 + cosine) / 2 with
/// each word that is added, divided by those with the words taken away plus 0.001 each (3CosMul,
/// Levy and Goldberg 2014).
[[nodiscard]] std::vector<double> sum_scores(const WordSum& sum, SumForm form);

/// What became of a sum with an expected word.
struct SumOutcome {
  std::size_t best = 0;  ///< the best word that is not in the sum
  std::size_t rank = 0;  ///< of the expected word among those that are not in the sum, from 1
  [[nodiscard]] bool held() const { return rank == 1; }
};

/// From the scores of all words. Nothing where no word is expected, where a word is unknown, where
/// the expected word is in the sum, or where nothing is left of it.
[[nodiscard]] std::optional<SumOutcome> outcome_of(const WordSum& sum, std::vector<double> scores);

}  // namespace cosine_lab
