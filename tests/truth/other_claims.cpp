// The figures `highdim` and `tokens`, and what is said of the data.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "lesson/board/node_text.h"
#include "lesson/data/embedding_words.h"
#include "lesson/data/table_text.h"
#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/highdim/state.h"
#include "lesson/figures/shown_data.h"
#include "lesson/figures/tokens/state.h"
#include "lesson/figures/tokens/tokens.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

const std::vector<double>& cosines(const Said& said) {
  return random_pairs(state_of<HighdimState>(said.scene)).cosines;
}

Real mean_of(const std::vector<double>& numbers) {
  Real sum = 0;
  for (const double one : numbers) {
    sum += one;
  }
  return sum / static_cast<Real>(numbers.size());
}

Real spread_of(const std::vector<double>& numbers) {
  const Real mean = mean_of(numbers);
  Real squares = 0;
  for (const double one : numbers) {
    squares += (one - mean) * (one - mean);
  }
  return std::sqrt(squares / static_cast<Real>(numbers.size()));
}

Real share_within(const std::vector<double>& numbers, Real low, Real high) {
  const auto count = std::ranges::count_if(
      numbers, [&](double one) { return std::abs(one) >= low && std::abs(one) <= high; });
  return static_cast<Real>(count) / static_cast<Real>(numbers.size());
}

// A quarter of the angles lie below, and a quarter above.
void check_half(const Said& said) {
  std::vector<double> angles;
  for (const double one : cosines(said)) {
    angles.push_back(static_cast<double>(degrees(std::acos(static_cast<Real>(one)))));
  }
  std::ranges::sort(angles);
  const std::size_t quarter = angles.size() / 4;
  CHECK(tells(said.gap("low"), angles[quarter], 1e-9L));
  CHECK(tells(said.gap("high"), angles[angles.size() - 1 - quarter], 1e-9L));
  CHECK(tells(said.gap("count"), state_of<HighdimState>(said.scene).dimensions));
}

void check_random(const Said& said) {
  const auto& state = state_of<HighdimState>(said.scene);
  const std::vector<double>& all = cosines(said);
  CHECK(tells(said.gap("pairs"), static_cast<Real>(all.size())));
  CHECK(tells(said.gap("vectors"), 60));
  CHECK(all.size() == 60 * 59 / 2);
  CHECK(tells(said.gap("mean"), mean_of(all), 1e-12L));
  CHECK(tells(said.gap("spread"), spread_of(all), 1e-12L));
  CHECK(state.positive == (said.node.text == "highdim.say.positive"));
  if (state.positive) {
    CHECK(mean_of(all) > 0.3L);
    return;
  }
  const Real theory = 1 / std::sqrt(static_cast<Real>(state.dimensions));
  CHECK(tells(said.gap("theory"), theory));
  // 60 vectors are few, so the mean of their cosines strays.
  CHECK(std::abs(mean_of(all)) < 0.12L * theory + 0.001L);
  CHECK(spread_of(all) == doctest::Approx(static_cast<double>(theory)).epsilon(0.12));
}

template <int Least, bool Positive>
void check_wide(const Said& said) {
  const auto& state = state_of<HighdimState>(said.scene);
  CHECK(state.dimensions >= Least);
  CHECK(state.positive == Positive);
  const std::vector<double>& all = cosines(said);
  if (Positive) {
    CHECK(share_within(all, 0.5L, 1) > 0.95L);
  } else if (Least < 300) {
    CHECK(share_within(all, 0.9L, 1) < 0.02L);
  } else {
    CHECK(share_within(all, 0, std::cos(80 * std::numbers::pi_v<Real> / 180)) > 0.95L);
  }
}

std::size_t unknown(const std::vector<Token>& tokens) {
  return static_cast<std::size_t>(
      std::ranges::count_if(tokens, [](const Token& one) { return !one.id; }));
}

void check_counts(const Said& said) {
  const auto tokens = tokens_of(said.scene);
  const std::string& key = said.node.text;
  CHECK((key == "tokens.empty") == tokens.empty());
  CHECK((key == "tokens.one") == (tokens.size() == 1));
  if (key == "tokens.one") {
    CHECK(tells(said.gap("known"), static_cast<Real>(1 - unknown(tokens))));
  }
  if (key == "tokens.all" || key == "tokens.some") {
    CHECK(tells(said.gap("count"), static_cast<Real>(tokens.size())));
    CHECK((key == "tokens.all") == (unknown(tokens) == 0));
  }
  if (key == "tokens.some") {
    CHECK(tells(said.gap("unknown"), static_cast<Real>(unknown(tokens))));
  }
}

std::string sign_of(const std::string& text) {
  return text == " " || text == "\u00a0" ? std::string(kBlankSign)
         : text == "\n"                  ? "\u21b5"
         : text == "\t"                  ? "\u21e5"
                                         : text;
}

void check_chosen(const Said& said) {
  const auto tokens = tokens_of(said.scene);
  const Token& token = tokens.at(*state_of<TokensState>(said.scene).chosen);
  CHECK(said.text("token") == sign_of(token.text));
  CHECK(token.id.has_value() == (said.node.text == "tokens.chosen"));
  if (token.id) {
    CHECK(tells(said.gap("id"), static_cast<Real>(*token.id)));
    const std::string& name = said.scene.vectors.at(*token.id).name;
    CHECK((name == token.text || state_of<TokensState>(said.scene).ignore_capitals));
  } else {
    CHECK(tells(said.gap("last"), static_cast<Real>(said.scene.vectors.size() - 1)));
    for (const Vector& one : said.scene.vectors) {
      CHECK(one.name != token.text);
    }
  }
}

void check_by_hand(const Said& said) {
  const bool words = state_of<TokensState>(said.scene).mode == TokenMode::words;
  CHECK(words == (said.node.text == "tokens.by_hand"));
  CHECK(words == (said.scene.vectors == embedding_words()));
}

void check_trap(const Said& said) {
  const Scene& scene = said.scene;
  const Real told = cosine(reals(scene, said.vector("first")), reals(scene, said.vector("second")));
  CHECK(tells(said.gap("cosine"), told));
  for (std::size_t i = 0; i < scene.vectors.size(); ++i) {
    CHECK(scene.vectors[i].components.at(0) >= 10);
    CHECK(scene.vectors[i].components.at(0) < 100);
    CHECK(scene.vectors[i].components.at(1) >= 10'000);
    CHECK(scene.vectors[i].components.at(1) < 100'000);
    for (std::size_t j = 0; j < i; ++j) {
      CHECK(cosine(reals(scene, i), reals(scene, j)) >= told - 1e-15L);
    }
  }
}

}  // namespace

void add_other_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["highdim.head"] = check_half;
  say["highdim.say.any"] = say["highdim.say.positive"] = check_random;
  say["highdim.why.any"] = [](const Said& said) {
    CHECK_FALSE(state_of<HighdimState>(said.scene).positive);
  };
  say["highdim.why.positive"] = [](const Said& said) {
    CHECK(state_of<HighdimState>(said.scene).positive);
    CHECK(cosines(said).front() > 0);
  };
  for (const auto* key : {"tokens.empty", "tokens.one", "tokens.all", "tokens.some"}) {
    say[key] = check_counts;
  }
  say["tokens.known"] = [](const Said& said) {
    CHECK(unknown(tokens_of(said.scene)) > 0);
    CHECK(tells(said.gap("count"), static_cast<Real>(said.scene.vectors.size())));
    CHECK(named_vectors(said.gap("names")).size() == 3);
    for (const Node* name : named_vectors(said.gap("names"))) {
      const auto id = static_cast<std::size_t>(name->mark.vector);
      CHECK(said.scene.vectors.at(id).name == name->text);
    }
  };
  say["tokens.capital"] = [](const Said& said) {
    Scene lowered = said.scene;
    state_of<TokensState>(lowered).ignore_capitals = true;
    CHECK(unknown(tokens_of(lowered)) < unknown(tokens_of(said.scene)));
    CHECK_FALSE(state_of<TokensState>(said.scene).ignore_capitals);
  };
  say["tokens.chosen"] = say["tokens.chosen.unknown"] = check_chosen;
  say["tokens.unknown"] =
      say["tokens.lost"] = [](const Said& said) { CHECK(unknown(tokens_of(said.scene)) > 0); };
  say["tokens.by_hand"] = say["tokens.untrained"] = check_by_hand;
  say["tokens.wrong"] = [](const Said& said) {
    CHECK(tells(said.gap("last"), static_cast<Real>(said.scene.vectors.size() - 1)));
    CHECK(state_of<TokensState>(said.scene).ids.find(said.text("piece")) != std::string::npos);
  };
  say["data.people.trap"] = check_trap;
  say["table.comma"] = [](const Said& said) {
    CHECK(said.scene.data.table.find(',') != std::string::npos);
  };
  say["table.kept"] = [](const Said& said) {
    CHECK_FALSE(shown_table(said.scene).read.faults.empty());
  };
  auto& found = claims.found;
  found["highdim.step.plane.found"] = check_wide<10, false>;
  found["highdim.step.wide.found"] = check_wide<300, false>;
  found["highdim.step.positive.found"] = check_wide<300, true>;
  found["tokens.step.known.found"] = [](const Said& said) {
    CHECK(unknown(tokens_of(said.scene)) == 0);
    CHECK_FALSE(tokens_of(said.scene).empty());
  };
  found["tokens.step.words.found"] = [](const Said& said) {
    CHECK(state_of<TokensState>(said.scene).mode == TokenMode::words);
  };
}

}  // namespace cosine_lab::test
