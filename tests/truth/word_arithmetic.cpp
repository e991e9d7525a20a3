#include "truth/word_arithmetic.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

#include "lesson/board/node_text.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab::test {

Reals unit(std::size_t word) {
  static std::map<std::size_t, Reals> known;
  Reals& all = known[word];
  if (all.empty()) {
    const auto row = word_vectors().row(word);
    all.assign(row.begin(), row.end());
    const Real length = norm(all);
    for (Real& one : all) {
      one /= length;
    }
  }
  return all;
}

std::size_t index_of(const std::string& word) {
  const auto at = word_vectors().find(word);
  REQUIRE(at);
  return *at;
}

// Where an arrow points among all dimensions: by its angle to the first word, in the plane of both.
Reals direction_of(const Scene& scene, std::size_t vector) {
  const auto& words = state_of<WordsState>(scene).words;
  const Reals first = unit(index_of(words[0]));
  Reals across = unit(index_of(words[1]));
  const Real along = dot(first, across);
  for (std::size_t d = 0; d < across.size(); ++d) {
    across[d] -= along * first[d];
  }
  const Real length = norm(across);
  const Point still = true_places(scene)[0];
  const auto& tip = scene.vectors[vector].components;
  const Real turn = std::atan2(static_cast<Real>(tip[1]), static_cast<Real>(tip[0])) -
                    std::atan2(static_cast<Real>(still[1]), static_cast<Real>(still[0]));
  Reals all(first.size());
  for (std::size_t d = 0; d < all.size(); ++d) {
    all[d] = std::cos(turn) * first[d] + std::sin(turn) * across[d] / length;
  }
  return all;
}

// Its cosines with all words.
Reals cosines_with(const Reals& direction) {
  static std::map<Reals, Reals> known;
  if (known.size() > 200) {
    known.clear();
  }
  Reals& all = known[direction];
  const Real length = norm(direction);
  for (std::size_t w = all.size(); w < word_vectors().size(); ++w) {
    all.push_back(dot(unit(w), direction) / length);
  }
  return all;
}

void check_nearest(const std::vector<Told>& told, const Reals& cosines,
                   const std::vector<std::size_t>& apart, Real written) {
  std::vector<bool> counts(cosines.size(), true);
  for (const std::size_t word : apart) {
    counts[word] = false;
  }
  Real last = 1e9L;
  for (const Told& one : told) {
    CAPTURE(word_vectors().word(one.word));
    CHECK(counts[one.word]);
    CHECK(std::abs(cosines[one.word] - one.cosine) <= written + kRounding);
    CHECK(cosines[one.word] <= last + kRounding);
    last = cosines[one.word];
    counts[one.word] = false;
  }
  bool nearer = false;
  for (std::size_t w = 0; w < cosines.size(); ++w) {
    nearer = nearer || (counts[w] && cosines[w] > last + kRounding);
  }
  CHECK_FALSE(nearer);
}

std::vector<Told> column(const Block& block, std::size_t at) {
  std::vector<Told> told;
  for (std::size_t row = 1; row < block.rows.size(); ++row) {
    const std::string name = node_text(block.rows[row][at].content);
    if (!name.empty()) {
      told.push_back({index_of(name), block.rows[row][at + 1].content.value});
    }
  }
  return told;
}

std::vector<Told> told_in(const Node& names) {
  std::vector<Told> told;
  for (const Node& one : names.children) {
    if (one.kind == NodeKind::row) {
      told.push_back({index_of(node_text(one.children[0])), one.children[2].value});
    }
  }
  return told;
}

bool TypedSum::has(std::size_t word) const {
  return std::ranges::find(words, word) != words.end();
}

Reals TypedSum::direction() const {
  Reals sum(word_vectors().dimensions());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Reals one = unit(words[i]);
    for (std::size_t d = 0; d < sum.size(); ++d) {
      sum[d] += signs[i] * one[d];
    }
  }
  return sum;
}

Reals TypedSum::scores(bool product) const {
  if (!product) {
    return cosines_with(direction());
  }
  Reals all(word_vectors().size(), 1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Reals near = cosines_with(unit(words[i]));
    for (std::size_t w = 0; w < all.size(); ++w) {
      const Real half = (1 + near[w]) / 2;
      all[w] = signs[i] > 0 ? all[w] * half : all[w] / (half + 0.001L);
    }
  }
  return all;
}

TypedSum typed_sum(std::string text) {
  // The sign for minus is more than one byte long.
  constexpr std::string_view minus = "\u2212";
  for (auto at = text.find(minus); at != std::string::npos; at = text.find(minus)) {
    text.replace(at, minus.size(), "-");
  }
  TypedSum sum;
  if (const auto equals = text.find('='); equals != std::string::npos) {
    for (const char letter : text.substr(equals + 1)) {
      sum.expected += letter == ' ' ? "" : std::string(1, letter);
    }
    text.resize(equals);
  }
  std::ranges::replace(text, ',', ' ');
  std::string word;
  int sign = 1;
  for (const char letter : text + " ") {
    if (letter != ' ' && letter != '+' && letter != '-') {
      word += letter;
      continue;
    }
    sum.typed += word.empty() ? 0 : 1;
    const auto known = sum.typed > 20 ? std::nullopt : word_vectors().find(word);
    if (known) {
      sum.words.push_back(*known);
      sum.signs.push_back(sign);
    }
    if (!word.empty() || letter != ' ') {
      sign = letter == '-' ? -1 : 1;
    }
    word.clear();
  }
  return sum;
}

std::vector<std::size_t> typed_list(const std::string& text) {
  std::vector<std::size_t> words;
  std::string word;
  for (const char letter : text + " ") {
    if (letter != ' ' && letter != ',') {
      word += letter;
      continue;
    }
    const auto known = word_vectors().find(word);
    if (known && std::ranges::find(words, *known) == words.end()) {
      words.push_back(*known);
    }
    word.clear();
  }
  return words;
}

}  // namespace cosine_lab::test
