// The description of a figure: axes, numbers, the relation of the pair, and what is said of the
// other vectors.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "lesson/board/node_text.h"
#include "lesson/data/embedding_words.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/tokens/tokens.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

constexpr Real kPi = std::numbers::pi_v<Real>;
constexpr std::size_t kToldTokens = 30;

bool is_of(const Scene& scene, std::string_view figure) {
  return figure_entry(scene.kind).name == figure;
}

Reals compared_numbers(const Scene& scene, std::size_t v) {
  return is_of(scene, "metric") ? seen_by_metric(scene, v) : reals(scene, v);
}

// The dimensions that have an axis.
std::vector<std::size_t> drawn(const Scene& scene) {
  if (is_of(scene, "embedding")) {
    const auto& axes = state_of<EmbeddingState>(scene).axes;
    return {axes[0], axes[1]};
  }
  if (!is_of(scene, "dimension")) {
    return {0, 1};
  }
  const auto& state = state_of<DimensionState>(scene);
  return state.plane
             ? std::vector{std::min(state.chosen, state.other), std::max(state.chosen, state.other)}
             : std::vector{state.chosen};
}

void check_axis(const Said& said, std::string_view slot, std::size_t dimension) {
  CHECK(said.text(slot).starts_with(said.scene.dimensions.at(dimension).name));
}

void check_plane(const Said& said) {
  const auto axes = drawn(said.scene);
  REQUIRE(axes.size() == 2);
  check_axis(said, "across", axes[0]);
  check_axis(said, "up", axes[1]);
}

void check_line(const Said& said) {
  REQUIRE(drawn(said.scene).size() == 1);
  check_axis(said, "dimension", drawn(said.scene)[0]);
}

void check_three(const Said& said) {
  const auto& axes = state_of<EmbeddingState>(said.scene).axes;
  check_axis(said, "x", axes[0]);
  check_axis(said, "y", axes[1]);
  check_axis(said, "z", axes[2]);
}

// Every number is that of the vector and the dimension that it is marked with. Returns how many.
int check_numbers(const Node& node, const Scene& scene) {
  int count = 0;
  if (node.kind == NodeKind::number && node.mark.dimension >= 0) {
    const auto vector = static_cast<std::size_t>(node.mark.vector);
    const auto dimension = static_cast<std::size_t>(node.mark.dimension);
    // A feature is told in hundredths.
    const bool told = is_of(scene, "embedding") && has_ready_features(scene);
    CHECK(tells(node, compared_numbers(scene, vector).at(dimension), told ? 0.0051L : 0));
    ++count;
  }
  for (const Node& part : node.children) {
    count += check_numbers(part, scene);
  }
  return count;
}

void check_pair(const Said& said) {
  CHECK(said.vector("first") == said.scene.compared.first);
  CHECK(said.vector("second") == said.scene.compared.second);
}

void check_compared(const Said& said) {
  check_pair(said);
  const auto count = static_cast<int>(said.scene.dimensions.size());
  // While a question is open, numbers are told as they were given.
  Scene given = said.scene;
  if (is_veiled(given) && is_of(given, "metric")) {
    given.kind = FigureKind::cosine;
  }
  CHECK(check_numbers(said.gap("one"), given) == count);
  CHECK(check_numbers(said.gap("other"), given) == count);
}

std::size_t others(const Scene& scene) {
  return scene.vectors.size() - 2;
}

void check_others(const Said& said) {
  std::vector<int> named;
  for (const Node& part : said.gap("vectors").children) {
    for (const Node* name : named_vectors(part)) {
      named.push_back(name->mark.vector);
    }
    if (part.mark.vector >= 0) {
      named.push_back(part.mark.vector);
    }
  }
  CHECK(named.size() == others(said.scene));
  for (const int vector : named) {
    CHECK_FALSE(said.scene.is_compared(static_cast<std::size_t>(vector)));
  }
  Scene given = said.scene;
  if (is_veiled(given) && is_of(given, "metric")) {
    given.kind = FigureKind::cosine;
  }
  check_numbers(said.gap("vectors"), given);
}

Real distance(const Scene& scene, std::size_t vector) {
  Reals place;
  for (const std::size_t dimension : drawn(scene)) {
    place.push_back(compared_numbers(scene, vector).at(dimension));
  }
  return norm(place);
}

std::size_t named(const Node& node) {
  const auto names = named_vectors(node);
  const int vector = names.empty() ? node.mark.vector : names[0]->mark.vector;
  REQUIRE(vector >= 0);
  return static_cast<std::size_t>(vector);
}

void check_count(const Said& said) {
  CHECK(said.gap("count").value == static_cast<double>(others(said.scene)));
  CHECK(said.scene.show_others == (said.node.text != "describe.concealed"));
}

void check_many(const Said& said) {
  check_count(said);
  const Real far = distance(said.scene, named(said.gap("far")));
  const Real near = distance(said.scene, named(said.gap("near")));
  for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
    if (!said.scene.is_compared(v)) {
      CHECK(distance(said.scene, v) <= far * (1 + 1e-15L));
      CHECK(distance(said.scene, v) >= near * (1 - 1e-15L));
    }
  }
}

void check_left(const Said& said) {
  const auto axes = drawn(said.scene);
  std::size_t names = 0;
  for (const Node& part : said.gap("names").children) {
    for (std::size_t d = 0; d < said.scene.dimensions.size(); ++d) {
      if (node_text(part) == said.scene.dimensions[d].name) {
        CHECK(std::ranges::find(axes, d) == axes.end());
        ++names;
      }
    }
  }
  CHECK(names + axes.size() == said.scene.dimensions.size());
}

void check_multiple(const Said& said) {
  CHECK(said.vector("x") == said.scene.compared.first);
  CHECK(named(said.gap("multiple")) == said.scene.compared.second);
}

// `from` and `to` in degrees.
template <int From, int To>
void check_relation(const Said& said) {
  check_pair(said);
  const Reals a = compared_numbers(said.scene, said.vector("first"));
  const Reals b = compared_numbers(said.scene, said.vector("second"));
  // Scaling rounds the numbers that are compared.
  const Real slack = is_of(said.scene, "metric") ? 1.1e-9L : 1.1e-12L;
  const Real truth = angle(a, b);
  CHECK(tells(said.gap("angle"), degrees(truth), degrees(slack)));
  CHECK(tells(said.gap("cosine"), cosine(a, b), slack));
  CHECK(truth >= From * kPi / 180 - slack);
  CHECK(truth <= To * kPi / 180 + slack);
}

void check_none(const Said& said) {
  check_pair(said);
  CHECK(is_zero(compared_numbers(said.scene, said.vector("zero"))));
}

void check_farthest(const Said& said) {
  const auto to_first = [&](std::size_t v) {
    return cosine(reals(said.scene, said.vector("first")), reals(said.scene, v));
  };
  const Real least = to_first(said.vector("name"));
  CHECK(tells(said.gap("cosine"), least));
  for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
    CHECK((v == said.scene.compared.first || std::isnan(to_first(v)) ||
           to_first(v) >= least - 1e-15L));
  }
}

void check_bars(const Said& said) {
  const auto& cosines = random_pairs(state_of<HighdimState>(said.scene)).cosines;
  const auto [low, high] = std::ranges::minmax(cosines);
  CHECK(tells(said.gap("low"), low));
  CHECK(tells(said.gap("high"), high));
}

void check_tokens(const Said& said) {
  const auto tokens = tokens_of(said.scene);
  std::size_t told = 0;
  for (const Node& part : said.gap("tokens").children) {
    if (part.kind != NodeKind::row) {
      continue;
    }
    const Token& token = tokens.at(told++);
    const Node& id = part.children.at(2);
    CHECK((id.kind == NodeKind::number) == token.id.has_value());
    CHECK((!token.id || id.value == static_cast<double>(*token.id)));
  }
  CHECK(told == std::min(tokens.size(), kToldTokens));
}

}  // namespace

void add_description_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["describe.plane"] = check_plane;
  say["describe.line"] = check_line;
  say["describe.three"] = check_three;
  say["describe.numbers"] = check_compared;
  say["describe.names"] = check_pair;
  say["describe.others"] = check_others;
  say["describe.many"] = check_many;
  say["describe.count"] = say["describe.concealed"] = check_count;
  say["describe.left"] = check_left;
  say["describe.multiple"] = check_multiple;
  say["describe.is.same"] = check_relation<0, 0>;
  // The angle whose cosine is 0.99 is 8.1°.
  say["describe.is.near"] = check_relation<0, 9>;
  say["describe.is.sharp"] = check_relation<8, 90>;
  say["describe.is.right"] = check_relation<90, 90>;
  say["describe.is.wide"] = check_relation<90, 180>;
  say["describe.is.opposite"] = check_relation<180, 180>;
  say["describe.is.none"] = check_none;
  say["describe.farthest"] = check_farthest;
  say["describe.bars"] = check_bars;
  say["describe.tokens"] = check_tokens;
  say["describe.hidden"] = [](const Said& said) { CHECK(is_veiled(said.scene)); };
}

}  // namespace cosine_lab::test
