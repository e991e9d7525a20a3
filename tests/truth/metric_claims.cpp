// The figure `metric`: which is nearest by which measure, and what units change.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "lesson/board/node_text.h"
#include "lesson/figures/metric/state.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

constexpr double kMost = std::numeric_limits<double>::max();
constexpr Real kTie = 1e-11L;

using Of = Real (*)(const Reals&, const Reals&);

struct Kind {
  Of of;
  Real sign;  // of what is nearer when it grows
};
constexpr Kind kCosine{cosine, 1};
constexpr Kind kDot{dot, 1};
constexpr Kind kEuclidean{euclidean, -1};
constexpr Kind kManhattan{manhattan, -1};
constexpr Kind kKinds[] = {kCosine, kDot, kEuclidean, kManhattan, {correlation, 1}};

Reals seen_under(const Scene& scene, const MetricState& state, std::size_t v) {
  Reals numbers;
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const double given = scene.vectors[v].components[d];
    const double made = state.scales.empty()
                            ? given * (state.fine == d ? 1000.0 : 1.0)
                            : (given - state.scales[d].shift) / state.scales[d].size;
    numbers.push_back(std::clamp(made, -kMost, kMost));
  }
  return numbers;
}

Reals seen(const Scene& scene, std::size_t v) {
  return seen_under(scene, state_of<MetricState>(scene), v);
}

Real between(const Scene& scene, const Kind& kind, std::size_t v) {
  const Real value = kind.of(seen(scene, scene.compared.first), seen(scene, v));
  // What lies less than half a step beyond the largest double is rounded down to it.
  return std::abs(value) > kMost * (1 + 5e-17L)
             ? std::copysign(std::numeric_limits<Real>::infinity(), value)
             : value;
}

// Of a dot product with the chosen vector.
Real doubt_of(const Scene& scene, const Kind& kind, std::size_t v) {
  return kind.of == &dot ? doubt(seen(scene, scene.compared.first), seen(scene, v)) : 0;
}

Real slack_of(const Kind& kind, Real one, Real other) {
  const bool share = kind.of == &cosine || kind.of == &correlation;
  if (std::isinf(one) || std::isinf(other)) {
    return 0;
  }
  return kTie * std::max({std::abs(one), std::abs(other), Real(share ? 1 : 0)}) +
         std::numeric_limits<double>::denorm_min();
}

// At least as near as any other, but for rounding.
bool is_nearest(const Scene& scene, const Kind& kind, std::size_t v) {
  const Real mine = between(scene, kind, v) * kind.sign;
  for (std::size_t other = 0; other < scene.vectors.size(); ++other) {
    const Real its = between(scene, kind, other) * kind.sign;
    if (other != scene.compared.first && !std::isnan(its) &&
        !(mine >= its - slack_of(kind, mine, its) - doubt_of(scene, kind, v) -
                      doubt_of(scene, kind, other) ||
          mine == its)) {
      return false;
    }
  }
  return !std::isnan(mine);
}

// Where numbers are rescaled, what rounding turned is turned back.
bool tells_measure(const Said& said, std::string_view slot, const Kind& kind, std::size_t v) {
  const bool share = kind.of == &cosine || kind.of == &correlation;
  const Real truth = between(said.scene, kind, v);
  const Node& gap = said.gap(slot);
  return tells(gap, truth, share ? 1.1e-12L : doubt_of(said.scene, kind, v)) ||
         (std::isinf(truth) && gap.kind == NodeKind::words && gap.text == "large");
}

// `by` prefers p to q, `against` q to p; no other is nearer.
void check_differ(const Said& said, const Kind& by, const Kind& against) {
  const std::size_t p = said.vector("p");
  const std::size_t q = said.vector("q");
  CHECK(p != q);
  CHECK(is_nearest(said.scene, by, p));
  CHECK(is_nearest(said.scene, against, q));
  // What differs in few digits differs all the same: the texts below tell the two apart.
  CHECK(between(said.scene, against, p) * against.sign <=
        between(said.scene, against, q) * against.sign + doubt_of(said.scene, against, p) +
            doubt_of(said.scene, against, q));
  CHECK(tells_measure(said, "p1", by, p));
  CHECK(tells_measure(said, "q1", by, q));
  CHECK(tells_measure(said, "p2", against, p));
  CHECK(tells_measure(said, "q2", against, q));
  CHECK(said.text("p2") != said.text("q2"));
  CHECK((said.text("p1") != said.text("q1") || is_nearest(said.scene, by, q)));
}

void check_agree(const Said& said) {
  const std::size_t p = said.vector("p");
  for (const Kind& kind : {kCosine, kDot, kEuclidean, kManhattan}) {
    std::string all;
    for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
      all += " " + std::to_string(between(said.scene, kind, v));
    }
    CAPTURE(all);
    CHECK(is_nearest(said.scene, kind, p));
  }
  CHECK(tells_measure(said, "p1", kCosine, p));
  CHECK(tells_measure(said, "p2", kEuclidean, p));
}

Real pair_cosine(const Said& said, const MetricState& state) {
  return cosine(seen_under(said.scene, state, said.scene.compared.first),
                seen_under(said.scene, state, said.scene.compared.second));
}

void check_unit(const Said& said) {
  const auto& state = state_of<MetricState>(said.scene);
  CHECK(said.vector("first") == said.scene.compared.first);
  CHECK(said.vector("second") == said.scene.compared.second);
  CHECK(tells(said.gap("before"), pair_cosine(said, {}), 1.1e-12L));
  CHECK(tells(said.gap("after"), pair_cosine(said, state), 1.1e-12L));
  if (said.node.text == "metric.cancels") {
    const MetricState fine{.fine = said.dimension(), .scales = {}};
    CHECK(tells(said.gap("turned"), pair_cosine(said, fine), 1.1e-12L));
    CHECK(state.scaling != Scaling::measured);
  } else {
    CHECK(state.fine == said.dimension());
    CHECK(state.scaling == Scaling::measured);
  }
}

bool is_flat(const Scene& scene, std::size_t d) {
  Real low = kMost;
  Real high = -kMost;
  for (const Vector& one : scene.vectors) {
    low = std::min<Real>(low, one.components[d]);
    high = std::max<Real>(high, one.components[d]);
  }
  return high - low <= 3e-12L * std::max(std::abs(high), std::abs(low));
}

void check_scales(const Said& said) {
  const auto& scales = state_of<MetricState>(said.scene).scales;
  const Node& list = said.gap("scales");
  std::size_t told = 0;
  for (const Node& part : list.children) {
    if (part.kind != NodeKind::words) {
      continue;
    }
    const Said one{part, said.scene};
    const Scale& scale = scales.at(one.dimension());
    CHECK(scale.size > 0);
    CHECK((tells(one.gap("spread"), scale.size) ||
           (one.text("spread").starts_with("0") && scale.size == 1 &&
            is_flat(said.scene, one.dimension()))));
    CHECK(tells(one.gap("mean"), scale.shift));
    ++told;
  }
  CHECK(told == said.scene.dimensions.size());
}

// Constant or zero, as the sentence says; nobody is left out of a list that is told whole.
template <bool Zero>
void check_names(const Said& said) {
  for (const Node* name : named_vectors(said.gap("names"))) {
    const Reals numbers = seen(said.scene, static_cast<std::size_t>(name->mark.vector));
    CHECK(is_zero(numbers) == Zero);
    CHECK(std::ranges::all_of(numbers, [&](Real one) { return one == numbers[0]; }));
  }
}

void check_ranks(const Block& block, const Scene& scene) {
  for (std::size_t m = 0; m < std::size(kKinds); ++m) {
    const auto& row = block.rows.at(m + 1);
    Real last = std::numeric_limits<Real>::infinity();
    Real doubt = 0;
    for (std::size_t rank = 1; rank < row.size(); ++rank) {
      const auto& parts = row[rank].content.children;
      const bool tied = parts.at(0).text == "= ";
      const std::size_t at = tied ? 1 : 0;
      const auto v = static_cast<std::size_t>(parts.at(at).mark.vector);
      const Real value = between(scene, kKinds[m], v);
      const Node& told = parts.back();
      CAPTURE(m);
      CAPTURE(value);
      CAPTURE(node_text(row[rank].content));
      const Real doubted = doubt_of(scene, kKinds[m], v);
      CHECK((tells(told, value, m == 0 || m == 4 ? 1.1e-12L : doubted) ||
             (std::isinf(value) && told.text == "large")));
      if (std::isfinite(value)) {
        const Real nearness = value * kKinds[m].sign;
        const Real slack = slack_of(kKinds[m], value, value) + doubted + doubt;
        CAPTURE(last);
        CHECK(nearness <= last + slack);
        CHECK((!tied || std::abs(nearness - last) <= slack));
        CHECK((rank != 1 || is_nearest(scene, kKinds[m], v)));
        last = nearness;
        doubt = doubted;
      }
    }
  }
}

// What the measures are, and what they become when the second vector is doubled.
void check_doubled(const Said& said) {
  const std::size_t v = said.scene.compared.second;
  Scene other = said.scene;
  for (double& number : other.vectors[v].components) {
    number *= 2;
  }
  const auto check = [&](const Kind& kind, std::string_view before, std::string_view after) {
    const Real share = kind.of == &cosine ? 1e-12L : 0;
    const Real doubted = doubt_of(said.scene, kind, v) + share;
    CHECK(tells(said.gap(before), between(said.scene, kind, v), doubted));
    CHECK(tells(said.gap(after), between(other, kind, v), doubt_of(other, kind, v) + share));
  };
  check(kCosine, "cosine", "cosine2");
  check(kDot, "dot", "dot2");
  check(kEuclidean, "distance", "distance2");
}

void check_told_nearness(const Said& said) {
  CHECK(said.vector("chosen") == said.scene.compared.first);
  const std::size_t v = said.vector("name");
  CHECK(tells(said.gap("distance"), between(said.scene, kEuclidean, v)));
  CHECK(tells(said.gap("cosine"), between(said.scene, kCosine, v), 1e-12L));
}

}  // namespace

Reals seen_by_metric(const Scene& scene, std::size_t vector) {
  return seen(scene, vector);
}

void add_metric_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["quiz.metric.told"] = check_told_nearness;
  say["quiz.metric.doubled.why"] = check_doubled;
  say["metric.differ.distance"] = [](const Said& said) { check_differ(said, kCosine, kEuclidean); };
  say["metric.differ.dot"] = [](const Said& said) {
    check_differ(said, kCosine, kDot);
    CHECK(tells(said.gap("qLong"), norm(seen(said.scene, said.vector("q")))));
    CHECK(tells(said.gap("pLong"), norm(seen(said.scene, said.vector("p")))));
  };
  say["metric.differ.manhattan"] = [](const Said& said) {
    check_differ(said, kEuclidean, kManhattan);
  };
  say["metric.agree"] = check_agree;
  say["metric.nothing"] = [](const Said& said) {
    for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
      CHECK((v == said.scene.compared.first || std::isnan(between(said.scene, kCosine, v))));
    }
    CHECK(is_nearest(said.scene, kEuclidean, said.vector("q")));
    CHECK(tells_measure(said, "q1", kEuclidean, said.vector("q")));
  };
  say["metric.unit.changed"] = say["metric.cancels"] = check_unit;
  say["metric.spread.changed"] = say["metric.both.changed"] = check_scales;
  say["metric.flat"] = [](const Said& said) {
    CHECK(is_flat(said.scene, said.dimension()));
    CHECK(state_of<MetricState>(said.scene).scales.at(said.dimension()).size == 1);
  };
  say["metric.zero"] = check_names<true>;
  say["metric.constant"] = check_names<false>;
  say["metric.more"] = [](const Said& said) {
    CHECK(said.dimension("x") == 0);
    CHECK(said.dimension("y") == 1);
    CHECK(tells(said.gap("count"), static_cast<Real>(said.scene.dimensions.size())));
  };
  say["metric.two"] =
      say["metric.drawn"] = [](const Said& said) { CHECK(said.scene.dimensions.size() == 2); };
  claims.tables["metric.nearest"] = claims.tables["metric.nearest.of"] = check_ranks;
  claims.found["metric.step.unit.found"] = [](const Said& said) {
    CHECK(state_of<MetricState>(said.scene).fine.has_value());
    CHECK(state_of<MetricState>(said.scene).scaling == Scaling::measured);
  };
  claims.found["metric.step.scale.found"] =
      claims.found["metric.step.back.found"] = [](const Said& said) {
        CHECK(state_of<MetricState>(said.scene).scaling != Scaling::measured);
      };
}

}  // namespace cosine_lab::test
