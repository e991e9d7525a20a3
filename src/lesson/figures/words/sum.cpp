#include "lesson/figures/words/sum.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/plane.h"
#include "lesson/figures/words/search.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kMinus = "\u2212";

struct Typed {
  std::string word;
  double sign = 1;
};

std::vector<Typed> typed_terms(std::string_view text) {
  std::vector<Typed> terms;
  Typed term;
  const auto end_word = [&] {
    if (!term.word.empty()) {
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

// So that no word is divided by 0.
constexpr double kLeast = 0.001;

// A word without a direction has a cosine of 0 with every word.
std::vector<double> products_of(const WordSum& sum) {
  const WordVectors& all = word_vectors();
  std::vector<double> products(all.size(), 1);
  for (const WordTerm& term : sum.terms) {
    std::vector<double> unit(all.dimensions());
    add_unit(term.word, 1, unit);
    std::vector<double> cosines = cosines_with(unit);
    cosines.resize(products.size());
    for (std::size_t w = 0; w < products.size(); ++w) {
      const double half = (1 + std::clamp(cosines[w], -1.0, 1.0)) / 2;
      products[w] = term.sign > 0 ? products[w] * half : products[w] / (half + kLeast);
    }
  }
  return products;
}

}  // namespace

bool WordSum::has(std::size_t word) const {
  return std::ranges::find(terms, word, &WordTerm::word) != terms.end();
}

bool WordSum::subtracts() const {
  return std::ranges::any_of(terms, [](const WordTerm& term) { return term.sign < 0; });
}

WordSum word_sum(std::string_view text) {
  const auto equals = text.find('=');
  WordSum sum;
  sum.direction.resize(word_vectors().dimensions());
  for (const Typed& typed : typed_terms(text.substr(0, equals))) {
    if (sum.terms.size() + sum.unknown.size() == kMostTerms) {
      sum.is_full = true;
      break;
    }
    const auto known = known_word(typed.word);
    if (!known) {
      sum.unknown.push_back(typed.word);
      continue;
    }
    sum.terms.push_back({*known, typed.sign});
    add_unit(*known, typed.sign, sum.direction);
  }
  if (equals != std::string_view::npos) {
    const auto expected = trimmed(text.substr(equals + 1));
    sum.expected = known_word(expected);
    if (!sum.expected && !expected.empty()) {
      sum.unknown.emplace_back(expected);
    }
  }
  return sum;
}

std::vector<double> sum_scores(const WordSum& sum, SumForm form) {
  std::vector<double> cosines = cosines_with(sum.direction);
  const bool has_direction = !cosines.empty();
  return form == SumForm::multiply && has_direction ? products_of(sum) : std::move(cosines);
}

std::optional<SumOutcome> outcome_of(const WordSum& sum, std::vector<double> scores) {
  if (!sum.expected || !sum.unknown.empty() || sum.has(*sum.expected) ||
      word_vectors().inverse_norm(*sum.expected) == 0 || scores.empty()) {
    return std::nullopt;
  }
  // So that they are the last.
  for (const WordTerm& term : sum.terms) {
    scores[term.word] = -std::numeric_limits<double>::infinity();
  }
  SumOutcome outcome{best_of(scores, 1)[0].word, 1};
  const double expected = scores[*sum.expected];
  for (std::size_t w = 0; w < scores.size(); ++w) {
    const bool earlier = scores[w] == expected && w < *sum.expected;
    if (word_vectors().inverse_norm(w) > 0 && (scores[w] > expected || earlier)) {
      ++outcome.rank;
    }
  }
  return outcome;
}

}  // namespace cosine_lab
