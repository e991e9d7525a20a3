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
#include "truth/word_arithmetic.h"

namespace cosine_lab::test {
namespace {

// The word that an arrow stands for; a probe stands for none.
std::vector<std::size_t> itself_of(const Scene& scene, std::size_t vector) {
  const auto& words = state_of<WordsState>(scene).words;
  return vector < words.size() ? std::vector{index_of(words[vector])} : std::vector<std::size_t>{};
}

void check_sentence(const Said& said) {
  const auto told = told_in(said.gap("names"));
  CHECK(told.size() == 4);
  const std::size_t vector = said.vector("first");
  check_nearest(told, cosines_with(direction_of(said.scene, vector)),
                itself_of(said.scene, vector));
}

void check_table(const Block& block, const Scene& scene) {
  // The compared two side by side, and a third arrow alone.
  const bool is_alone = block.rows[0].size() == 2;
  const std::vector<std::size_t> arrows =
      is_alone ? std::vector<std::size_t>{2}
               : std::vector{scene.compared.first, scene.compared.second};
  CHECK(block.rows[0].size() == 2 * arrows.size());
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    const auto told = column(block, 2 * i);
    CHECK(told.empty() == is_zero(reals(scene, arrows[i])));
    if (!told.empty()) {
      check_nearest(told, cosines_with(direction_of(scene, arrows[i])),
                    itself_of(scene, arrows[i]));
    }
  }
}

void check_unknown(const Said& said) {
  CHECK_FALSE(word_vectors().find(said.text("word")));
}

void check_turned(const Said& said) {
  const auto cosines = cosines_with(direction_of(said.scene, said.scene.compared.first));
  const auto itself = itself_of(said.scene, said.scene.compared.first);
  const std::size_t second = index_of(said.scene.second().name);
  for (std::size_t w = 0; w < cosines.size(); ++w) {
    const bool counts = std::ranges::find(itself, w) == itself.end();
    CHECK((!counts || cosines[w] <= cosines[second] + kRounding));
  }
}

std::vector<std::size_t> names_in(const Node& names) {
  std::vector<std::size_t> told;
  for (const Node& one : names.children) {
    if (one.kind == NodeKind::english) {
      told.push_back(index_of(node_text(one)));
    }
  }
  return told;
}

// The word of the greatest cosine while a direction turns from one word to the other, of all
// others, at some places on the way.
void check_way(const Said& said) {
  constexpr int places = 200;
  const std::size_t from = index_of(said.text("first"));
  const std::size_t to = index_of(said.text("second"));
  const Real between = angle(unit(from), unit(to));
  const auto told = names_in(said.gap("names"));
  const Reals with_first = cosines_with(unit(from));
  const Reals with_second = cosines_with(unit(to));
  std::size_t at = 0;
  for (int place = 0; place <= places; ++place) {
    const Real turned = between * place / places;
    const Real a = std::sin(between - turned);
    const Real b = std::sin(turned);
    Real best = -2;
    for (std::size_t w = 0; w < with_first.size(); ++w) {
      best = w != from && w != to ? std::max(best, a * with_first[w] + b * with_second[w]) : best;
    }
    const auto is_best = [&](std::size_t w) {
      return a * with_first[w] + b * with_second[w] >= best - kRounding;
    };
    while (at + 1 < told.size() && !is_best(told[at])) {
      ++at;
    }
    if (said.gap("names").children.back().text == "…" && at + 1 == told.size()) {
      return;
    }
    CHECK(is_best(told[at]));
  }
  // The last may be the nearest only between two of the places.
  CHECK(at + 2 >= told.size());
}

// Each is the nearest of all but the two somewhere on the way to where the arrow points, in this
// order, and the last one there; unless there are more of them than are told.
void check_passed(const Said& said) {
  const auto& state = state_of<WordsState>(said.scene);
  const std::size_t from = index_of(state.words[0]);
  const std::size_t to = index_of(state.words[1]);
  CHECK(said.text("first") == said.scene.vectors[0].name);
  const auto told = names_in(said.gap("names"));
  REQUIRE_FALSE(told.empty());
  const Reals arrow = cosines_with(direction_of(said.scene, 0));
  const Reals start = cosines_with(unit(from));
  // Not beyond the second word, and on its side.
  CHECK(arrow[from] >= start[to] - kRounding);
  CHECK(arrow[to] >= start[to] - kRounding);
  const bool more = said.gap("names").children.back().text == "…";
  for (std::size_t w = 0; w < arrow.size() && !more; ++w) {
    CHECK((w == from || w == to || arrow[w] <= arrow[told.back()] + kRounding));
  }
  // Each of them is nearer to the arrow than the one before, and less near to the start.
  for (std::size_t i = 1; i < told.size(); ++i) {
    CHECK(start[told[i]] <= start[told[i - 1]] + kRounding);
    CHECK((more || arrow[told[i]] >= arrow[told[i - 1]] - kRounding));
  }
}

void check_passed_all(const Said& said) {
  const auto& state = state_of<WordsState>(said.scene);
  const Reals start = cosines_with(unit(index_of(state.words[0])));
  const Reals arrow = cosines_with(direction_of(said.scene, 0));
  const std::size_t from = index_of(state.words[0]);
  const std::size_t to = index_of(state.words[1]);
  CHECK(said.text("first") == said.scene.vectors[0].name);
  // Farther from the first word than the second is, and turned to its side.
  CHECK(arrow[from] <= start[to] + kRounding);
  CHECK(arrow[to] >= start[to] * arrow[from] - kRounding);
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
    const auto& state = state_of<WordsState>(said.scene);
    CHECK(said.text("word") == state.words[state.takes]);
  };
  say["words.recent"] = [](const Said& said) {
    const auto& state = state_of<WordsState>(said.scene);
    CHECK(said.text("word") == state.words[state.takes]);
  };
  say["words.way"] = check_way;
  say["words.dots"] = [](const Said&) { CHECK(word_vectors().size() > 0); };
  say["words.passed"] = check_passed;
  say["words.passed.all"] = check_passed_all;
  say["words.probe.say"] = [](const Said& said) {
    CHECK(said.vector("first") == 2);
    CHECK_FALSE(word_vectors().find(said.text("first")));
  };
  say["words.plane"] = [](const Said& said) {
    CHECK(said.text("first") == state_of<WordsState>(said.scene).words[0]);
    CHECK(said.text("second") == state_of<WordsState>(said.scene).words[1]);
  };
  say["words.source"] = [](const Said& said) {
    CHECK(said.gap("count").value == static_cast<double>(word_vectors().size()));
    CHECK(said.gap("dimensions").value == static_cast<double>(word_vectors().dimensions()));
  };
  claims.found["words.step.drag.found"] = check_turned;
  claims.tables["words.table"] = check_table;
  claims.tables["words.probe.table"] = check_table;
}

}  // namespace cosine_lab::test
