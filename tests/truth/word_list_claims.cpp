// The figure `words`: sums, and words that are compared with each other.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "lesson/board/node_text.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/state.h"
#include "truth/claims.h"
#include "truth/word_arithmetic.h"

namespace cosine_lab::test {
namespace {

constexpr Real kThreeDecimals = 0.0005L;

bool is_product(const Scene& scene) {
  return state_of<WordsState>(scene).form == SumForm::multiply;
}

void check_sum(const Block& block, const Scene& scene) {
  const TypedSum sum = typed_sum(state_of<WordsState>(scene).sum);
  const bool product = block.lines[0].text == "words.sum.product";
  CHECK(product == is_product(scene));
  check_nearest(column(block, 0), sum.scores(product), {}, product ? kThreeDecimals : kWritten);
  for (std::size_t row = 1; row < block.rows.size(); ++row) {
    const bool asked = sum.has(index_of(node_text(block.rows[row][0].content)));
    CHECK(block.rows[row][2].content.text == (asked ? "words.asked" : ""));
  }
}

struct Outcome {
  std::size_t best = 0;
  std::size_t rank = 1;
};

Outcome outcome_of(const TypedSum& sum, bool product) {
  const Reals scores = sum.scores(product);
  const std::size_t expected = index_of(sum.expected);
  Outcome found;
  Real best = -1e9L;
  for (std::size_t w = 0; w < scores.size(); ++w) {
    if (!sum.has(w)) {
      found.rank += scores[w] > scores[expected] ? 1 : 0;
      found.best = scores[w] > best ? w : found.best;
      best = std::max(best, scores[w]);
    }
  }
  return found;
}

void check_outcome(const Said& said) {
  const TypedSum sum = typed_sum(state_of<WordsState>(said.scene).sum);
  CHECK(said.text("expected") == sum.expected);
  const Outcome found = outcome_of(sum, is_product(said.scene));
  const bool held = said.node.text == "words.sum.held";
  CHECK(held == (found.rank == 1));
  if (!held) {
    CHECK(said.gap("rank").value == static_cast<double>(found.rank));
    CHECK(said.text("word") == word_vectors().word(found.best));
  }
}

void check_kept(const Block& block, const Scene& scene) {
  std::size_t held = 0;
  for (std::size_t row = 1; row < block.rows.size(); ++row) {
    const TypedSum sum = typed_sum(node_text(block.rows[row][0].content));
    const Outcome found = outcome_of(sum, is_product(scene));
    CHECK(node_text(block.rows[row][1].content) == word_vectors().word(found.best));
    CHECK(block.rows[row][2].content.text ==
          (found.rank == 1 ? "words.kept.held" : "words.kept.failed"));
    held += found.rank == 1 ? 1 : 0;
  }
  const Said said{block.lines[0], scene};
  CHECK(said.gap("held").value == static_cast<double>(held));
  CHECK(said.gap("all").value == static_cast<double>(block.rows.size() - 1));
}

std::vector<std::size_t> list_of(const Scene& scene) {
  auto list = typed_list(state_of<WordsState>(scene).list);
  list.resize(std::min<std::size_t>(list.size(), 12));
  return list;
}

void check_matrix(const Block& block, const Scene& scene) {
  const auto list = list_of(scene);
  REQUIRE(block.rows.size() == list.size() + 1);
  for (std::size_t i = 0; i < list.size(); ++i) {
    CHECK(node_text(block.rows[i + 1][0].content) == word_vectors().word(list[i]));
    CHECK(node_text(block.rows[0][i + 1].content) == word_vectors().word(list[i]));
    for (std::size_t j = 0; j < list.size(); ++j) {
      const Real truth = dot(unit(list[i]), unit(list[j]));
      CHECK(std::abs(block.rows[i + 1][j + 1].content.value - truth) <= kWritten + kRounding);
    }
  }
}

Reals means_of(const std::vector<std::size_t>& list) {
  Reals means;
  for (const std::size_t one : list) {
    Real sum = -1;  // for its cosine with itself
    for (const std::size_t other : list) {
      sum += dot(unit(one), unit(other));
    }
    means.push_back(sum / static_cast<Real>(list.size() - 1));
  }
  return means;
}

void check_odd(const Said& said) {
  const auto list = list_of(said.scene);
  const Reals means = means_of(list);
  const auto least = std::ranges::min_element(means);
  CHECK(said.text("word") ==
        word_vectors().word(list.at(static_cast<std::size_t>(least - means.begin()))));
  CHECK(std::abs(said.gap("mean").value - *least) <= kWritten + kRounding);
}

void check_average(const Said& said) {
  const auto list = list_of(said.scene);
  Reals sum(word_vectors().dimensions());
  for (const std::size_t word : list) {
    const Reals one = unit(word);
    for (std::size_t d = 0; d < sum.size(); ++d) {
      sum[d] += one[d] / static_cast<Real>(list.size());
    }
  }
  check_nearest(told_in(said.gap("names")), cosines_with(sum), list);
}

Real place_of(std::size_t word, std::size_t from, std::size_t to) {
  Reals way = unit(to);
  const Reals start = unit(from);
  for (std::size_t d = 0; d < way.size(); ++d) {
    way[d] -= start[d];
  }
  return cosine(unit(word), way);
}

void check_axis(const Block& block, const Scene& scene) {
  const auto& pair = state_of<WordsState>(scene).words;
  const auto told = column(block, 0);
  CHECK(told.size() == list_of(scene).size());
  Real last = -2;
  for (const Told& one : told) {
    const Real truth = place_of(one.word, index_of(pair[0]), index_of(pair[1]));
    CHECK(std::abs(one.cosine - truth) <= kWritten + kRounding);
    CHECK(truth >= last - kRounding);
    last = truth;
  }
}

}  // namespace

void add_word_list_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["words.sum.zero"] = [](const Said& said) {
    CHECK(norm(typed_sum(state_of<WordsState>(said.scene).sum).direction()) < kRounding);
  };
  say["words.sum.held"] = check_outcome;
  say["words.sum.failed"] = check_outcome;
  say["words.sum.part"] = [](const Said& said) {
    const TypedSum sum = typed_sum(state_of<WordsState>(said.scene).sum);
    CHECK(sum.has(index_of(sum.expected)));
    CHECK(said.text("expected") == sum.expected);
  };
  say["words.odd"] = check_odd;
  say["words.average"] = check_average;
  say["words.sum.full"] = [](const Said& said) {
    const TypedSum sum = typed_sum(state_of<WordsState>(said.scene).sum);
    CHECK(sum.typed > 20);
    CHECK(said.gap("count").value == 20);
  };
  say["words.list.full"] = [](const Said& said) {
    CHECK(typed_list(state_of<WordsState>(said.scene).list).size() > 12);
    CHECK(said.gap("count").value == 12);
  };
  say["quiz.words.place"] = [](const Said& said) {
    const Real truth = place_of(index_of(said.text("word")), index_of("he"), index_of("she"));
    CHECK(std::abs(said.gap("place").value - truth) <= kWritten + kRounding);
  };
  claims.tables["words.sum.near"] = check_sum;
  claims.tables["words.sum.product"] = check_sum;
  claims.tables["words.kept"] = check_kept;
  claims.tables["words.matrix"] = check_matrix;
  claims.tables["words.axis.table"] = check_axis;
}

}  // namespace cosine_lab::test
