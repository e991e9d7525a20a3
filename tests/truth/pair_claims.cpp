// The figures `cosine`, `dimension` and `pairs`, and what all figures say.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lesson/board/node_text.h"
#include "lesson/figures/cosine/state.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/scene/pair.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

constexpr Real kNear = 1.1e-12L;  // apart by rounding alone
constexpr Real kPi = std::numbers::pi_v<Real>;

Real cosine_of(const Said& said) {
  return cosine(reals(said.scene, said.vector("first")), reals(said.scene, said.vector("second")));
}

Real angle_of(const Said& said) {
  return angle(reals(said.scene, said.vector("first")), reals(said.scene, said.vector("second")));
}

void check_measures(const Said& said, Real from, Real to) {
  CHECK(tells(said.gap("cosine"), cosine_of(said)));
  CHECK(tells(said.gap("angle"), degrees(angle_of(said))));
  CHECK(angle_of(said) >= from);
  CHECK(angle_of(said) <= to);
}

// The exercise speaks of the vectors as they were when the answers were checked.
Said checked(const Said& said, Scene& then) {
  then = as_checked(said.scene);
  return {said.node, then};
}

void check_factors(const Said& now) {
  Scene then;
  const Said said = checked(now, then);
  const Reals first = reals(then, said.vector("first"));
  const Reals second = reals(then, said.vector("second"));
  CHECK(tells(said.gap("kx"), second[0] / first[0]));
  CHECK(tells(said.gap("ky"), second[1] / first[1]));
  const bool same = angle(first, second) <= kNear || angle(first, second) >= kPi - kNear;
  CHECK((same || said.text("kx") != said.text("ky")));
}

void check_larger(const Said& said) {
  const std::size_t d = said.dimension();
  const double more = said.scene.vectors[said.vector("more")].components[d];
  const double less = said.scene.vectors[said.vector("less")].components[d];
  const bool same = said.node.text == "dimension.same";
  CHECK((same ? more == less : more > less));
  CHECK(tells(said.gap("much"), more));
  if (!same) {
    CHECK(tells(said.gap("little"), less));
    CHECK(said.text("much") != said.text("little"));
  }
}

void check_zeros(const Said& said) {
  const auto named = named_vectors(said.gap("names"));
  std::size_t zeros = 0;
  for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
    zeros += is_zero(reals(said.scene, v)) ? 1 : 0;
  }
  CHECK(named.size() == zeros);
  for (const Node* name : named) {
    CHECK(is_zero(reals(said.scene, static_cast<std::size_t>(name->mark.vector))));
  }
}

void check_score(const Said& said) {
  const Scene then = as_checked(said.scene);
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < then.vectors.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      pairs += angle(reals(then, i), reals(then, j)) <= kNear ? 1 : 0;
    }
  }
  std::size_t found = 0;
  const auto& marked = state_of<PairsState>(then).tries.back().said.marked;
  for (const Compared& pair : marked) {
    found += angle(reals(then, pair.first), reals(then, pair.second)) <= kNear ? 1 : 0;
  }
  CHECK(tells(said.gap("all"), static_cast<Real>(pairs)));
  CHECK(tells(said.gap("found"), static_cast<Real>(found)));
  CHECK(tells(said.gap("wrong"), static_cast<Real>(marked.size() - found)));
}

void check_matrix(const Block& block, const Scene& scene) {
  for (const auto& row : block.rows) {
    for (const Cell& cell : row) {
      if (cell.mark.vector < 0 || cell.content.kind != NodeKind::number) {
        continue;
      }
      const auto i = static_cast<std::size_t>(cell.mark.vector);
      const auto j = static_cast<std::size_t>(cell.mark.other);
      CHECK(tells(cell.content, cosine(reals(scene, i), reals(scene, j)), 1e-12L));
    }
  }
}

void check_answers(const Block& block, const Scene& scene) {
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const auto& row = block.rows.at(d + 1);
    const double a = scene.first().components[d];
    const double b = scene.second().components[d];
    CAPTURE(node_text(row.at(1).content));
    CAPTURE(a);
    CHECK(tells(row.at(1).content, a));
    CHECK(tells(row.at(2).content, b));
    const Node& larger = row.at(3).content;
    CHECK((larger.kind == NodeKind::words) == (a == b));
    if (a != b) {
      CHECK(larger.mark.vector ==
            static_cast<int>(a > b ? scene.compared.first : scene.compared.second));
      CHECK(node_text(row.at(1).content) != node_text(row.at(2).content));
    }
  }
}

// The angles that each step asks for, in degrees, worked out with a calculator.
void check_near_miss(const Said& said) {
  struct Asked {
    std::string_view step;
    Real least, most;
  };
  constexpr Asked list[] = {{"cosine.step.near.ask", 0, 8.10961446L},
                            {"cosine.step.right.ask", 89.4270613L, 90.5729387L},
                            {"cosine.step.back.ask", 161.8051277L, 180},
                            {"cosine.step.shadow.ask", 0, 25.8419328L},
                            {"pairs.step.below.ask", 90, 180},
                            {"embedding.step.change.ask", 0, 25.8419328L}};
  const std::size_t at = said.scene.guide.at;
  const std::string_view step = figure_entry(said.scene.kind).steps[at].ask;
  const auto* asked = std::ranges::find(list, step, &Asked::step);
  REQUIRE(asked != std::end(list));
  const Real now = degrees(angle(reals(said.scene, said.scene.compared.first),
                                 reals(said.scene, said.scene.compared.second)));
  CHECK(tells(said.gap("angle"), now));
  const bool less = said.node.text == "steps.less";
  const Real missed = less ? now - asked->most : asked->least - now;
  CHECK(missed > -1e-6L);
  CHECK(missed < 10.000001L);
}

void check_shadow(const Said& said) {
  const Real truth = cosine_of(said);
  CHECK(state_of<CosineState>(said.scene).circle);
  if (said.node.text == "cosine.circle.none") {
    CHECK(std::abs(truth) < 1e-17L);
    return;
  }
  CHECK((truth > 0) == (said.node.text == "cosine.circle"));
  CHECK(tells(said.gap("length"), std::abs(truth)));
  CHECK(tells(said.gap("cosine"), truth));
}

}  // namespace

void check_cosine(const Said& said, Real from, Real to) {
  const Real truth = cosine_of(said);
  CHECK(tells(said.gap("cosine"), truth));
  CHECK(truth >= from - 1e-18L);
  CHECK(truth <= to + 1e-18L);
}

void add_pair_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["undefined.zero"] = [](const Said& said) {
    CHECK((is_zero(reals(said.scene, said.scene.compared.first)) ||
           is_zero(reals(said.scene, said.scene.compared.second))));
  };
  for (const auto* key : {"cosine.circle", "cosine.circle.back", "cosine.circle.none"}) {
    say[key] = check_shadow;
  }
  say["dimension.larger"] = say["dimension.same"] = check_larger;
  claims.tables["dimension.answers"] = check_answers;
  say["pairs.is.same"] = [](const Said& said) { check_measures(said, 0, kNear); };
  say["pairs.is.near"] = [](const Said& said) {
    check_measures(said, 0.9e-12L, std::acos(0.99L) + 1e-15L);
  };
  say["pairs.is.other"] = [](const Said& said) {
    check_measures(said, std::acos(0.99L) - 1e-15L, kPi);
  };
  say["pairs.is.right"] = [](const Said& said) {
    check_measures(said, kPi / 2 - kNear, kPi / 2 + kNear);
  };
  say["pairs.is.opposite"] = [](const Said& said) { check_measures(said, kPi - kNear, kPi); };
  say["pairs.is.none"] = [](const Said& said) { CHECK(std::isnan(cosine_of(said))); };
  say["pairs.marked"] = [](const Said& said) {
    Scene then;
    check_measures(checked(said, then), 0.9e-12L, kPi);
  };
  say["pairs.marked.zero"] = [](const Said& said) {
    Scene then;
    CHECK(std::isnan(cosine_of(checked(said, then))));
  };
  say["pairs.missed"] = [](const Said& said) {
    Scene then;
    check_measures(checked(said, then), 0, kNear);
  };
  say["pairs.factors"] = check_factors;
  say["pairs.zero"] = check_zeros;
  say["pairs.score.pairs"] = check_score;
  say["pairs.moved"] = [](const Said& said) {
    CHECK_FALSE(said.scene.vectors == as_checked(said.scene).vectors);
  };
  say["pairs.open"] = [](const Said& said) {
    const auto& state = state_of<PairsState>(said.scene);
    const auto answered = std::ranges::count_if(
        state.said.claims, [](Prediction one) { return one != Prediction::open; });
    CHECK(tells(said.gap("open"),
                static_cast<Real>(said.scene.claims.size()) - static_cast<Real>(answered)));
  };
  claims.tables["pairs.matrix"] = check_matrix;

  say["steps.less"] = say["steps.more"] = check_near_miss;

  auto& found = claims.found;
  found["cosine.step.near.found"] = [](const Said& said) { check_cosine(said, 0.99L, 1); };
  found["cosine.step.right.found"] = [](const Said& said) { check_cosine(said, -0.01L, 0.01L); };
  found["cosine.step.back.found"] = [](const Said& said) { check_cosine(said, -1, -0.95L); };
  found["cosine.step.circle.found"] = [](const Said& said) {
    CHECK(state_of<CosineState>(said.scene).circle);
  };
  found["pairs.step.same.found"] = [](const Said& said) { CHECK(angle_of(said) <= kNear); };
  found["pairs.step.near.found"] = [](const Said& said) {
    check_cosine(said, 0.99L, 1);
    CHECK(angle_of(said) > 0.9e-12L);
  };
  found["pairs.step.below.found"] = [](const Said& said) { check_cosine(said, -1, 0); };
}

}  // namespace cosine_lab::test
