#include "lesson/figures/words/sum.h"

#include <optional>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/search.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostWords = 20;
constexpr std::string_view kMinus = "\u2212";

struct Term {
  std::string word;
  double sign = 1;
};

std::vector<Term> terms_of(std::string_view text) {
  std::vector<Term> terms;
  Term term;
  const auto end_word = [&] {
    if (!term.word.empty() && terms.size() < kMostWords) {
      terms.push_back(std::exchange(term, {}));
    }
  };
  while (!text.empty()) {
    const bool minus = text.starts_with(kMinus);
    const char letter = minus ? '-' : text.front();
    text.remove_prefix(minus ? kMinus.size() : 1);
    if (letter == '-' || letter == '+') {
      end_word();
      term.sign = letter == '-' ? -1 : 1;
    } else if (letter == ',' || (letter >= 0 && letter <= ' ')) {
      end_word();
    } else {
      term.word += letter;
    }
  }
  end_word();
  return terms;
}

// As it was typed, in small letters, or with other capitals; of those, the first.
std::optional<std::size_t> known_word(const std::string& typed) {
  const WordVectors& all = word_vectors();
  if (const auto exact = all.find(typed)) {
    return exact;
  }
  const std::string small = small_letters(typed);
  if (const auto exact = all.find(small)) {
    return exact;
  }
  for (std::size_t w = 0; w < all.size(); ++w) {
    if (all.word(w).size() == small.size() && small_letters(all.word(w)) == small) {
      return w;
    }
  }
  return std::nullopt;
}

}  // namespace

WordSum word_sum(std::string_view text) {
  const WordVectors& all = word_vectors();
  WordSum sum;
  sum.direction.resize(all.dimensions());
  for (const Term& term : terms_of(text)) {
    const auto known = known_word(term.word);
    if (!known) {
      sum.unknown.push_back(term.word);
      continue;
    }
    sum.words.push_back(*known);
    sum.subtracts = sum.subtracts || term.sign < 0;
    const auto row = all.row(*known);
    for (std::size_t d = 0; d < row.size(); ++d) {
      sum.direction[d] += term.sign * static_cast<double>(row[d]) * all.inverse_norm(*known);
    }
  }
  return sum;
}

}  // namespace cosine_lab
