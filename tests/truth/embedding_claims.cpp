// The figure `embedding`: who is near, and what a view leaves out.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <set>
#include <string>

#include "lesson/board/node_text.h"
#include "lesson/data/embedding_words.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figure.h"
#include "lesson/word_kinds.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

Real to_first(const Scene& scene, std::size_t v) {
  return cosine(reals(scene, scene.compared.first), reals(scene, v));
}

// The names with their cosines, from the nearest; nobody who is not told is nearer.
void check_nearest(const Said& said) {
  const auto names = named_vectors(said.gap("names"));
  Real last = 2;
  std::vector<std::size_t> told;
  for (const Node* name : names) {
    const auto v = static_cast<std::size_t>(name->mark.vector);
    CHECK(to_first(said.scene, v) <= last + 1e-15L);
    last = to_first(said.scene, v);
    told.push_back(v);
  }
  std::size_t at = 0;
  for (const Node& part : said.gap("names").children) {
    if (part.kind == NodeKind::number) {
      CHECK(tells(part, to_first(said.scene, told.at(at++))));
    }
  }
  CHECK(at == told.size());
  for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
    const bool counts = v != said.scene.compared.first && std::ranges::find(told, v) == told.end();
    CHECK((!counts || std::isnan(to_first(said.scene, v)) ||
           to_first(said.scene, v) <= last + 1e-15L));
  }
}

Real along(const Reals& vector, const Reals& axis) {
  return dot(vector, axis);
}

// Every colour among the others is told, each for one kind alone, and no other.
void check_kinds(const Said& said) {
  std::map<int, std::string> told;
  for (const Node& name : said.gap("kinds").children) {
    if (name.mark.colour >= 0) {
      CHECK(told.emplace(name.mark.colour, name.text).second);
    }
  }
  std::set<int> seen;
  for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
    const auto colour = static_cast<int>(colour_of(said.scene, v));
    if (v == said.scene.compared.first || v == said.scene.compared.second) {
      CHECK(told.count(colour) == 0);
    } else {
      seen.insert(colour);
      CHECK(told[colour] == kind_of(said.scene.vectors[v].name));
    }
  }
  CHECK(seen.size() == told.size());
}

// What is drawn of a vector, by the definition of each view.
Reals shadow(const Scene& scene, std::size_t v) {
  const auto& state = state_of<EmbeddingState>(scene);
  const Reals numbers = reals(scene, v);
  if (state.view == EmbeddingView::plane) {
    return {along(numbers, reals(state.x_axis)), along(numbers, reals(state.y_axis))};
  }
  const Real a = numbers.at(state.axes[0]);
  const Real b = numbers.at(state.axes[1]);
  if (state.view == EmbeddingView::features) {
    return {a, b};
  }
  const Real c = numbers.at(state.axes[2]);
  const Real turn = state.turn * std::numbers::pi_v<Real> / 180;
  const Real tilt = state.tilt * std::numbers::pi_v<Real> / 180;
  return {a * std::cos(turn) + b * std::sin(turn),
          (b * std::cos(turn) - a * std::sin(turn)) * std::sin(tilt) + c * std::cos(tilt)};
}

Real share(const Scene& scene, std::size_t v) {
  const Real length = norm(reals(scene, v));
  return length == 0 ? 0 : norm(shadow(scene, v)) / length;
}

Real least_share(const Scene& scene) {
  return std::min(share(scene, scene.compared.first), share(scene, scene.compared.second));
}

// The same beside the numbers that the view does not leave out.
Real least_seen(const Scene& scene) {
  Real least = 1;
  for (const std::size_t v : {scene.compared.first, scene.compared.second}) {
    const auto& axes = state_of<EmbeddingState>(scene).axes;
    const bool orbit = state_of<EmbeddingState>(scene).view == EmbeddingView::orbit;
    const Reals numbers = reals(scene, v);
    Reals shown{numbers.at(axes[0]), numbers.at(axes[1])};
    if (orbit) {
      shown.push_back(numbers.at(axes[2]));
    }
    least = norm(shown) == 0 ? 0 : std::min(least, norm(shadow(scene, v)) / norm(shown));
  }
  return least;
}

Real true_angle(const Scene& scene) {
  return angle(reals(scene, scene.compared.first), reals(scene, scene.compared.second));
}

void check_left(const Said& said) {
  const auto view = state_of<EmbeddingState>(said.scene).view;
  const std::size_t seen = view == EmbeddingView::orbit ? 3 : 2;
  CHECK(said.scene.dimensions.size() >= seen);
  CHECK(tells(said.gap("left"), static_cast<Real>(said.scene.dimensions.size() - seen)));
}

void check_view(const Said& said) {
  const Scene& scene = said.scene;
  const Reals first = shadow(scene, scene.compared.first);
  const Reals second = shadow(scene, scene.compared.second);
  // The nearer to upright, the more the rounding of a shadow turns it.
  const bool turned = state_of<EmbeddingState>(scene).view == EmbeddingView::orbit;
  const Real slack = turned ? 1e-14L / least_seen(scene) : 0;
  CHECK(least_seen(scene) > 1e-10L);
  CHECK(tells(said.gap("drawn"), degrees(angle(first, second)), degrees(slack)));
  CHECK(tells(said.gap("drawnCosine"), cosine(first, second), slack));
  CHECK(tells(said.gap("angle"), degrees(true_angle(scene))));
  CHECK(tells(said.gap("cosine"), to_first(scene, scene.compared.second)));
  check_left(said);
}

void check_plane(const Said& said) {
  const Scene& scene = said.scene;
  CHECK(tells(said.gap("angle"), degrees(true_angle(scene))));
  CHECK(least_share(scene) > 1 - 1e-9L);
  const Real drawn =
      angle(shadow(scene, scene.compared.first), shadow(scene, scene.compared.second));
  CHECK(std::abs(drawn - true_angle(scene)) < 1e-7L);
}

void check_products(const Block& block, const Scene& scene) {
  const Reals a = reals(scene, scene.compared.first);
  const Reals b = reals(scene, scene.compared.second);
  const Real hundredth = has_ready_features(scene) ? 0.0050001L : 0;
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const auto& row = block.rows.at(d + 1);
    CHECK(tells(row.at(1).content, a[d], hundredth));
    CHECK(tells(row.at(2).content, b[d], hundredth));
    CHECK(tells(row.at(3).content, a[d] * b[d]));
  }
  CHECK(tells(block.rows.back().back().content, dot(a, b), doubt(a, b)));
}

void check_likeness(const Block& block, const Scene& scene) {
  Real last = 2;
  for (const auto& row : block.rows) {
    if (row[0].press.id.empty()) {
      continue;
    }
    const auto v = static_cast<std::size_t>(row[0].press.value);
    CHECK(tells(row[1].content, to_first(scene, v)));
    CHECK(
        tells(row[2].content, degrees(angle(reals(scene, scene.compared.first), reals(scene, v)))));
    CHECK(to_first(scene, v) <= last + 1e-15L);
    last = to_first(scene, v);
  }
}

}  // namespace

void add_embedding_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["embedding.nearest"] = check_nearest;
  say["embedding.zero"] = [](const Said& said) {
    CHECK(is_zero(reals(said.scene, said.scene.compared.first)));
  };
  say["embedding.alone"] = [](const Said& said) {
    for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
      CHECK(is_zero(reals(said.scene, v)) == (v != said.scene.compared.first));
    }
  };
  say["embedding.view.plane"] = check_plane;
  say["embedding.view.features"] = say["embedding.view.orbit"] = say["embedding.view.turned"] =
      check_view;
  say["embedding.view.all"] = [](const Said& said) {
    CHECK(said.scene.dimensions.size() == 2);
    CHECK(tells(said.gap("angle"), degrees(true_angle(said.scene))));
  };
  say["embedding.view.upright"] = [](const Said& said) {
    CHECK(least_seen(said.scene) < 1e-8L);
    CHECK(tells(said.gap("angle"), degrees(true_angle(said.scene))));
  };
  say["embedding.table"] = [](const Said& said) {
    std::size_t others = 0;
    for (std::size_t v = 0; v < said.scene.vectors.size(); ++v) {
      others += v != said.scene.compared.first && !is_zero(reals(said.scene, v)) ? 1 : 0;
    }
    CHECK(tells(said.gap("count"), static_cast<Real>(others)));
  };
  say["embedding.kinds"] = check_kinds;
  say["embedding.by_hand"] = [](const Said& said) {
    for (const Vector& one : said.scene.vectors) {
      CHECK(std::ranges::all_of(one.components, [](double x) { return std::abs(x) <= 1; }));
    }
  };
  claims.tables["embedding.products"] = check_products;
  claims.tables["embedding.table"] = check_likeness;
  auto& found = claims.found;
  found["embedding.step.near.found"] = [](const Said& said) { check_cosine(said, 0.8L, 1); };
  found["embedding.step.far.found"] = [](const Said& said) { check_cosine(said, -1, 0); };
  found["embedding.step.change.found"] = [](const Said& said) { check_cosine(said, 0.9L, 1); };
  found["embedding.step.view.found"] = [](const Said& said) {
    CHECK(state_of<EmbeddingState>(said.scene).view == EmbeddingView::features);
  };
}

}  // namespace cosine_lab::test
