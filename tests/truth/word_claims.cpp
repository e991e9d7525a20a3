// The figure `words`: which words are nearest, by the sums over all numbers of their vectors.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "lesson/board/node_text.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/state.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

constexpr Real kRounding = 1e-12L;
// Of what is written with two decimals.
constexpr Real kWritten = 0.005L;

Reals unit(std::size_t word) {
  const auto row = word_vectors().row(word);
  Reals all(row.begin(), row.end());
  const Real length = norm(all);
  for (Real& one : all) {
    one /= length;
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
  const auto& words = own<WordsState>(scene).words;
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
  static std::vector<Reals> units;
  for (std::size_t w = units.size(); w < word_vectors().size(); ++w) {
    units.push_back(unit(w));
  }
  Reals all;
  const Real length = norm(direction);
  for (const Reals& one : units) {
    all.push_back(dot(one, direction) / length);
  }
  return all;
}

struct Told {
  std::size_t word;
  double cosine;
};

// They are in order, and no word that is not told is nearer; `itself` does not count.
void check_nearest(const std::vector<Told>& told, const Reals& cosines, std::size_t itself) {
  std::vector<bool> counts(cosines.size(), true);
  if (itself < counts.size()) {
    counts[itself] = false;
  }
  Real last = 2;
  for (const Told& one : told) {
    CAPTURE(word_vectors().word(one.word));
    CHECK(counts[one.word]);
    CHECK(std::abs(cosines[one.word] - one.cosine) <= kWritten + kRounding);
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

// "prince (0.77)", part by part.
void check_sentence(const Said& said) {
  std::vector<Told> told;
  for (const Node& one : said.gap("names").parts) {
    if (one.kind == NodeKind::row) {
      told.push_back({index_of(node_text(one.parts[0])), one.parts[2].value});
    }
  }
  CHECK(told.size() == 4);
  const std::size_t vector = said.vector("first");
  check_nearest(told, cosines_with(direction_of(said.scene, vector)),
                index_of(said.scene.vectors[vector].name));
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

void check_table(const Block& block, const Scene& scene) {
  const std::array pair{scene.compared.first, scene.compared.second};
  for (std::size_t i = 0; i < pair.size(); ++i) {
    const auto told = column(block, 2 * i);
    CHECK(told.empty() == is_zero(reals(scene, pair[i])));
    if (!told.empty()) {
      check_nearest(told, cosines_with(direction_of(scene, pair[i])),
                    index_of(scene.vectors[pair[i]].name));
    }
  }
}

// What was typed, read in another way: words and signs between blanks.
Reals typed_sum(std::string text, std::vector<std::string>& used) {
  // The sign for minus is more than one byte long.
  constexpr std::string_view minus = "\u2212";
  for (auto at = text.find(minus); at != std::string::npos; at = text.find(minus)) {
    text.replace(at, minus.size(), "-");
  }
  Reals sum(word_vectors().dimensions());
  std::string word;
  Real sign = 1;
  for (const char letter : text + " ") {
    if (letter != ' ' && letter != '+' && letter != '-') {
      word += letter;
      continue;
    }
    if (const auto known = word_vectors().find(word)) {
      used.push_back(word);
      const Reals one = unit(*known);
      for (std::size_t d = 0; d < sum.size(); ++d) {
        sum[d] += sign * one[d];
      }
    }
    if (!word.empty() || letter != ' ') {
      sign = letter == '-' ? -1 : 1;
    }
    word.clear();
  }
  return sum;
}

void check_sum(const Block& block, const Scene& scene) {
  std::vector<std::string> used;
  const Reals sum = typed_sum(own<WordsState>(scene).sum, used);
  check_nearest(column(block, 0), cosines_with(sum), word_vectors().size());
  for (std::size_t row = 1; row < block.rows.size(); ++row) {
    const std::string name = node_text(block.rows[row][0].content);
    const bool asked = std::ranges::find(used, name) != used.end();
    CHECK(block.rows[row][2].content.text == (asked ? "words.asked" : ""));
  }
}

void check_unknown(const Said& said) {
  CHECK_FALSE(word_vectors().find(said.text("word")));
}

void check_turned(const Said& said) {
  const auto cosines = cosines_with(direction_of(said.scene, said.scene.compared.first));
  const std::size_t itself = index_of(said.scene.first().name);
  const std::size_t second = index_of(said.scene.second().name);
  for (std::size_t w = 0; w < cosines.size(); ++w) {
    CHECK((w == itself || cosines[w] <= cosines[second] + kRounding));
  }
}

}  // namespace

void add_word_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["words.nearest"] = check_sentence;
  say["words.zero"] = [](const Said& said) {
    CHECK(is_zero(reals(said.scene, said.vector("first"))));
  };
  say["words.unknown"] = check_unknown;
  say["words.unknown.similar"] = check_unknown;
  say["words.found"] = [](const Said& said) {
    const auto& state = own<WordsState>(said.scene);
    CHECK(said.text("word") == state.words[state.takes]);
  };
  say["words.plane"] = [](const Said& said) {
    CHECK(said.text("first") == own<WordsState>(said.scene).words[0]);
    CHECK(said.text("second") == own<WordsState>(said.scene).words[1]);
  };
  say["words.source"] = [](const Said& said) {
    CHECK(said.gap("count").value == static_cast<double>(word_vectors().size()));
    CHECK(said.gap("dimensions").value == static_cast<double>(word_vectors().dimensions()));
  };
  say["words.sum.zero"] = [](const Said& said) {
    std::vector<std::string> used;
    CHECK(norm(typed_sum(own<WordsState>(said.scene).sum, used)) < kRounding);
  };
  claims.found["words.step.drag.found"] = check_turned;
  claims.tables["words.table"] = check_table;
  claims.tables["words.sum.near"] = check_sum;
}

}  // namespace cosine_lab::test
