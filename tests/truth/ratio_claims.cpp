// "X = k Y", in the figures `ratio` and `pairs`.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "lesson/board/node_text.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/ratio/state.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

constexpr Real kMost = std::numeric_limits<double>::max();
constexpr Real kLeast = std::numeric_limits<double>::denorm_min();
constexpr Real kRounding = 1.1e-12L;

enum class Fits { exact, near, off };

struct Claimed {
  const Scene& scene;
  std::size_t x;
  std::size_t y;
  Real k;

  [[nodiscard]] Real has(std::size_t d) const { return scene.vectors[x].components[d]; }
  [[nodiscard]] Real would(std::size_t d) const { return k * scene.vectors[y].components[d]; }
  [[nodiscard]] Fits fit(std::size_t d) const {
    const Real apart = std::abs(has(d) - would(d));
    if (apart <= kLeast || apart <= kRounding * std::max(std::abs(has(d)), std::abs(would(d)))) {
      return Fits::exact;
    }
    return apart <= (0.2L + 5e-13L) * std::abs(would(d)) ? Fits::near : Fits::off;
  }
  [[nodiscard]] std::size_t count(Fits wanted) const {
    std::size_t found = 0;
    for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
      found += fit(d) == wanted ? 1 : 0;
    }
    return found;
  }
};

Claimed claimed(const Scene& scene, const Claim& claim) {
  return {scene, claim.x, claim.y, claim.k};
}

Claimed of_pair(const Scene& scene) {
  if (scene.claim) {
    return claimed(scene, scene.claims[*scene.claim]);
  }
  const std::size_t d = state_of<RatioState>(scene).dimension;
  return {scene, scene.compared.first, scene.compared.second,
          static_cast<Real>(scene.first().components[d]) / scene.second().components[d]};
}

std::string fitting(const Claimed& claim) {
  std::string names;
  for (std::size_t d = 0; d < claim.scene.dimensions.size(); ++d) {
    if (claim.fit(d) != Fits::off) {
      names += (names.empty() ? "" : ", ") + claim.scene.dimensions[d].name;
      names += claim.fit(d) == Fits::near ? " (nearly)" : "";
    }
  }
  return names;
}

void check_verdict(const Said& said, const Claimed& claim) {
  const std::string key = said.node.text.substr(said.node.text.find('.') + 1);
  const std::size_t all = claim.scene.dimensions.size();
  CHECK((key == "exact") == (claim.count(Fits::exact) == all));
  CHECK((key == "nowhere") == (claim.count(Fits::off) == all));
  CHECK((key == "near") == (claim.count(Fits::off) == 0 && claim.count(Fits::near) > 0));
  if (key == "only") {
    CHECK(said.text("fitting") == fitting(claim));
  }
  if (key == "near") {
    const std::size_t d = said.dimension();
    CHECK(tells(said.gap("share"), 100 * claim.has(d) / claim.would(d)));
  }
}

void check_told(const Said& said, const Claimed& claim) {
  check_verdict(said, claim);
  if (said.node.text != "ratio.exact") {
    const std::size_t d = said.dimension();
    CHECK(claim.fit(d) != Fits::exact);
    CHECK(tells(said.gap("has"), claim.has(d)));
    CHECK(tells(said.gap("would"), claim.would(d)));
    CHECK(said.text("has") != said.text("would"));
  }
}

// Its row in the results says which one it is.
void check_told_of_ratio(const Said& said) {
  if (said.scene.kind == FigureKind::ratio) {
    check_told(said, of_pair(said.scene));
  }
}

Said deepest(const Node& node, const Scene& scene) {
  const Node* at = &node;
  while (at->kind == NodeKind::row) {
    at = &at->children.at(0);
  }
  return {*at, scene};
}

void check_claims(const Block& block, const Scene& scene) {
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    check_verdict(deepest(block.rows.at(i + 1).at(1).content, scene),
                  claimed(scene, scene.claims[i]));
  }
}

void check_results(const Block& block, const Scene& now) {
  const Scene scene = as_checked(now);
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    const Claimed claim = claimed(scene, scene.claims[i]);
    CAPTURE(i);
    const auto& row = block.rows.at(i + 1);
    const Said why = deepest(row.at(2).content, scene);
    if (why.node.text.starts_with("ratio.")) {
      check_told(why, claim);
    } else {
      check_verdict(why, claim);
    }
    const bool holds = prediction_of(scene, i) == Prediction::holds;
    const bool right =
        holds ? claim.count(Fits::off) == 0 : claim.count(Fits::exact) != scene.dimensions.size();
    CHECK(row.at(1).content.text == (right ? "pairs.right" : "pairs.wrong"));
  }
}

void check_dimensions(const Block& block, const Scene& scene) {
  const Claimed claim = of_pair(scene);
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const auto& row = block.rows.at(d + 1);
    CHECK(tells(row.at(1).content, claim.has(d)));
    CHECK(tells(row.at(2).content, claim.would(d)));
    // Below the smallest double, everything is written as 0.
    if (row.at(3).content.kind == NodeKind::number && std::abs(claim.would(d)) > kLeast) {
      CHECK(tells(row.at(3).content, 100 * claim.has(d) / claim.would(d), 1.1e-10L));
    }
    const std::string_view fit = claim.fit(d) == Fits::exact  ? "fit.exact"
                                 : claim.fit(d) == Fits::near ? "fit.near"
                                                              : "fit.off";
    CHECK(row.at(4).content.text == fit);
  }
}

}  // namespace

void add_ratio_claims(Claims& claims) {
  auto& say = claims.sentences;
  for (const auto* key : {"ratio.exact", "ratio.near", "ratio.only", "ratio.nowhere"}) {
    say[key] = check_told_of_ratio;
  }
  say["ratio.undefined"] = [](const Said& said) {
    CHECK(said.scene.vectors[said.vector("y")].components[said.dimension()] == 0);
  };
  say["ratio.too_large"] = [](const Said& said) {
    const std::size_t d = said.dimension();
    const Real k = std::abs(static_cast<Real>(said.scene.vectors[said.vector("x")].components[d]) /
                            said.scene.vectors[said.vector("y")].components[d]);
    CHECK((k > kMost || (k > 0 && k < 2.3e-308L)));
  };
  claims.tables["ratio.claims"] = check_claims;
  claims.tables["pairs.results"] = check_results;
  claims.tables["ratio.checked"] = check_dimensions;
  claims.found["ratio.step.exact.found"] = [](const Said& said) {
    CHECK(of_pair(said.scene).count(Fits::exact) == said.scene.dimensions.size());
  };
  claims.found["ratio.step.turn.found"] = [](const Said& said) {
    CHECK(of_pair(said.scene).count(Fits::off) > 0);
  };
}

}  // namespace cosine_lab::test
