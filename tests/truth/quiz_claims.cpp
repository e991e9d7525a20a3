// What is said of an answer: of the scene that was asked about, not of the present one.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/highdim/state.h"
#include "lesson/figures/tokens/tokens.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

// Words that were rounded to 8 bits are told with two decimals.
constexpr Real kWritten = 0.0051L;

Real of_pair(const Said& said) {
  const auto [a, b] = said.scene.compared;
  return cosine(reals(said.scene, a), reals(said.scene, b));
}

Reals word_row(const std::string& word) {
  const auto at = word_vectors().find(word);
  REQUIRE(at);
  const auto row = word_vectors().row(*at);
  return {row.begin(), row.end()};
}

void check_told_cosine(const Said& said) {
  if (said.scene.kind == FigureKind::words) {
    const Real truth = cosine(word_row(said.text("first")), word_row(said.text("second")));
    CHECK(tells(said.gap("cosine"), truth, kWritten));
    return;
  }
  const Real truth =
      cosine(reals(said.scene, said.vector("first")), reals(said.scene, said.vector("second")));
  CHECK(tells(said.gap("cosine"), truth, 1e-12L));
}

// The figure asks for cosines above 0.9. How many of the pairs have one, and have it told.
std::size_t marked_pairs(const Said& said, bool above) {
  std::size_t told = 0;
  for (const Node& pair : said.gap("pairs").children) {
    if (pair.kind == NodeKind::plain) {
      continue;  // ", "
    }
    // Where there is a cosine it stands behind the names.
    const bool has_cosine = pair.kind == NodeKind::row;
    const auto names = named_vectors(has_cosine ? pair.children.at(0) : pair);
    REQUIRE(names.size() == 2);
    const Real truth = cosine(reals(said.scene, static_cast<std::size_t>(names[0]->mark.vector)),
                              reals(said.scene, static_cast<std::size_t>(names[1]->mark.vector)));
    CHECK((truth > 0.9L) == above);
    CHECK((has_cosine ? tells(pair.children.at(2), truth, 1e-12L) : std::isnan(truth)));
    ++told;
  }
  return told;
}

void check_fit(const Said& said) {
  std::size_t fit = 0;
  for (std::size_t a = 0; a < said.scene.vectors.size(); ++a) {
    for (std::size_t b = a + 1; b < said.scene.vectors.size(); ++b) {
      fit += cosine(reals(said.scene, a), reals(said.scene, b)) > 0.9L ? 1 : 0;
    }
  }
  const bool none = std::ranges::none_of(said.node.children, [](const Node&) { return true; });
  CHECK(fit == (none ? 0 : marked_pairs(said, true)));
}

void check_no_fit(const Said& said) {
  CHECK(marked_pairs(said, false) > 0);
}

void check_longer(const Said& said) {
  CHECK(tells(said.gap("cosine"), of_pair(said), 1e-12L));
}

void check_estimate(const Said& said) {
  const auto [a, b] = said.scene.compared;
  CHECK(tells(said.gap("cosine"), of_pair(said), 1e-12L));
  CHECK(
      tells(said.gap("angle"), degrees(angle(reals(said.scene, a), reals(said.scene, b))), 1e-9L));
}

void check_place(const Said& said) {
  check_estimate(said);
  const Real target = said.gap("target").value;
  CHECK(tells(said.gap("wanted"), degrees(std::acos(target)), 1e-9L));
}

Real number_of(const Scene& scene, std::size_t vector, std::size_t dimension) {
  return reals(scene, vector).at(dimension);
}

void check_both_numbers(const Said& said) {
  const std::size_t d = said.dimension();
  CHECK(tells(said.gap("one"), number_of(said.scene, said.vector("first"), d)));
  CHECK(tells(said.gap("other"), number_of(said.scene, said.vector("second"), d)));
}

// In how many dimensions the first is larger, and in how many the second.
std::pair<int, int> larger(const Said& said, std::string_view one, std::string_view other) {
  std::pair<int, int> count;
  for (std::size_t d = 0; d < said.scene.dimensions.size(); ++d) {
    const Real a = number_of(said.scene, said.vector(one), d);
    const Real b = number_of(said.scene, said.vector(other), d);
    count.first += a > b ? 1 : 0;
    count.second += b > a ? 1 : 0;
  }
  return count;
}

void check_depends(const Said& said) {
  const auto [first, second] = larger(said, "first", "second");
  CHECK(first > 0);
  CHECK(second > 0);
}

void check_equal(const Said& said) {
  CHECK(larger(said, "first", "second") == std::pair{0, 0});
}

void check_larger(const Said& said) {
  const auto [more, less] = larger(said, "more", "less");
  CHECK(more > 0);
  CHECK(less == 0);
}

void check_times(const Said& said) {
  const auto [x, y] = said.scene.compared;
  CHECK(tells(said.gap("x"), number_of(said.scene, x, 0)));
  CHECK(tells(said.gap("y"), number_of(said.scene, y, 0)));
  CHECK(tells(said.gap("factor"), number_of(said.scene, x, 0) / number_of(said.scene, y, 0)));
}

// True where each number is the same multiple of the other's.
bool is_multiple(const Said& said) {
  const Reals x = reals(said.scene, said.vector("name"));
  const Reals y = reals(said.scene, said.vector("second"));
  return is_zero(x) || std::abs(cosine(x, y)) > 1 - 1e-12L;
}

void check_missed(const Said& said) {
  CHECK(is_multiple(said));
  if (said.node.text == "quiz.ratio.missed") {
    CHECK(tells(said.gap("factor"), number_of(said.scene, said.vector("name"), 0) /
                                        number_of(said.scene, said.vector("second"), 0)));
  }
}

void check_not_multiple(const Said& said) {
  const Reals x = reals(said.scene, said.vector("name"));
  const Reals y = reals(said.scene, said.scene.compared.second);
  CHECK_FALSE(is_zero(x));
  CHECK(std::abs(cosine(x, y)) < 1 - 1e-25L);
}

void check_count(const Said& said) {
  const auto count = said.scene.vectors.size();
  CHECK(said.text("count") == std::to_string(count));
  CHECK(said.text("others") == std::to_string(count - 1));
  std::size_t pairs = 0;
  for (std::size_t a = 0; a < count; ++a) {
    pairs += count - a - 1;
  }
  CHECK(said.gap("pairs").value == static_cast<double>(pairs));
}

void check_view(const Said& said) {
  const auto [a, b] = said.scene.compared;
  const auto& axes = state_of<EmbeddingState>(said.scene).axes;
  const auto drawn = [&](std::size_t v) {
    const Reals all = reals(said.scene, v);
    return Reals{all.at(axes[0]), all.at(axes[1])};
  };
  CHECK(tells(said.gap("drawn"), cosine(drawn(a), drawn(b)), 1e-12L));
  CHECK(tells(said.gap("cosine"), of_pair(said), 1e-12L));
  CHECK(said.text("count") == std::to_string(said.scene.dimensions.size()));
}

const std::vector<double>& cosines_of(const Said& said) {
  return random_pairs(state_of<HighdimState>(said.scene)).cosines;
}

void check_far(const Said& said) {
  Real far = 0;
  for (const double cosine : cosines_of(said)) {
    far += std::abs(cosine) >= 0.9 ? 1 : 0;
  }
  const Real share = 100 * far / static_cast<Real>(cosines_of(said).size());
  CHECK(std::abs(std::stold(said.text("share")) - share) <= 0.51L);
  // The angle whose cosine is 0.9.
  CHECK(std::abs(degrees(std::acos(0.9L)) - 26) < 0.5L);
}

void check_range(const Said& said) {
  for (const double cosine : cosines_of(said)) {
    CHECK(cosine >= said.gap("low").value - 0.0051);
    CHECK(cosine <= said.gap("high").value + 0.0051);
  }
}

void check_positive(const Said& said) {
  check_range(said);
  CHECK(cosines_of(said).front() > 0);
}

void check_spread(const Said& said) {
  Real sum = 0;
  Real squares = 0;
  const auto& cosines = cosines_of(said);
  for (const double cosine : cosines) {
    sum += cosine;
    squares += static_cast<Real>(cosine) * cosine;
  }
  const Real count = static_cast<Real>(cosines.size());
  const Real variance = squares / count - (sum / count) * (sum / count);
  CHECK(tells(said.gap("spread"), std::sqrt(variance), 1e-4L));
  CHECK(tells(said.gap("theory"),
              1 / std::sqrt(static_cast<Real>(state_of<HighdimState>(said.scene).dimensions))));
}

void check_repeated(const Said& said) {
  const auto tokens = tokens_of(said.scene);
  const auto id = static_cast<std::size_t>(std::stoul(said.text("id")));
  CHECK(std::ranges::count(tokens, std::optional(id), &Token::id) > 1);
  CHECK(said.scene.vectors.at(id).name == said.text("token"));
}

void check_tokens(const Said& said) {
  CHECK(said.gap("count").value == static_cast<double>(tokens_of(said.scene).size()));
}

void check_sum(const Said& said) {
  // Of the words in the sum, the second is taken away.
  const std::string sum = said.text("sum");
  const auto minus = sum.find(" \u2212 ");
  const auto plus = sum.find(" + ");
  REQUIRE(plus > minus);
  const std::string taken = sum.substr(minus + 5, plus - minus - 5);
  Reals all = word_row(sum.substr(0, minus));
  const Reals minus_row = word_row(taken);
  const Reals plus_row = word_row(sum.substr(plus + 3));
  const Real a = norm(all);
  for (std::size_t d = 0; d < all.size(); ++d) {
    all[d] = all[d] / a - minus_row[d] / norm(minus_row) + plus_row[d] / norm(plus_row);
  }
  const Real right = cosine(all, word_row(said.text("word")));
  for (const char* word : {"prince", "house", "boy", "run", "coming", "leave", "mother", "king"}) {
    CAPTURE(word);
    const bool asked = sum.find(word) != std::string::npos;
    CHECK((asked || cosine(all, word_row(word)) <= right));
  }
}

}  // namespace

void add_quiz_claims(Claims& claims) {
  auto& all = claims.sentences;
  all["quiz.pairs.cosine"] = check_told_cosine;
  all["quiz.fit"] = check_fit;
  all["quiz.fit.none"] = check_fit;
  all["quiz.fit.not"] = check_no_fit;
  all["quiz.cosine.longer.why"] = check_longer;
  all["quiz.cosine.estimate.why"] = check_estimate;
  all["quiz.cosine.place.why"] = check_place;
  all["quiz.dimension.alike.why"] = check_both_numbers;
  all["quiz.dimension.larger.depends"] = check_depends;
  all["quiz.dimension.larger.neither"] = check_equal;
  all["quiz.dimension.larger.every"] = check_larger;
  all["quiz.ratio.times.why"] = check_times;
  all["quiz.ratio.missed"] = check_missed;
  all["quiz.ratio.not"] = check_not_multiple;
  all["quiz.pairs.count.why"] = check_count;
  all["quiz.embedding.view.why"] = check_view;
  all["quiz.highdim.far.why"] = check_far;
  all["quiz.highdim.wide.why"] = check_range;
  all["quiz.highdim.positive.why"] = check_positive;
  all["quiz.highdim.spread.why"] = check_spread;
  all["quiz.tokens.again.here"] = check_repeated;
  all["quiz.tokens.count.words.why"] = check_tokens;
  all["quiz.tokens.count.letters.why"] = check_tokens;
  all["quiz.words.sum.why"] = check_sum;
}

}  // namespace cosine_lab::test
