#include "lesson/figures/embedding/embedding_board.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

#include "lesson/data/embedding_words.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/text/digits.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNearest = 6;
constexpr std::size_t kNamed = 3;
// In the order of WordKind.
constexpr std::array<std::string_view, kWordKinds> kKinds{"embedding.people", "embedding.animals",
                                                          "embedding.food",   "embedding.vehicles",
                                                          "embedding.plants", "embedding.things"};

Node pair_words(const Scene& scene, std::string_view key, std::vector<Node> gaps = {}) {
  gaps.push_back(in("first", name_of(scene, scene.compared.first)));
  gaps.push_back(in("second", name_of(scene, scene.compared.second)));
  return words(key, std::move(gaps));
}

// So short a shadow is what rounding left of a vector that is seen from its end.
bool is_upright(const Scene& scene, std::size_t vector) {
  constexpr double least = 1e-9;
  const auto& state = state_of<EmbeddingState>(scene);
  if (state.view != EmbeddingView::orbit) {
    return false;
  }
  double largest = 0;
  for (const std::size_t axis : state.axes) {
    largest = std::max(largest, std::abs(scene.vectors[vector].components[axis]));
  }
  const Point shadow = shadow_of(scene, vector);
  return std::max(std::abs(shadow[0]), std::abs(shadow[1])) <= least * largest;
}

Similarity drawn(const Scene& scene) {
  return measure(shadow_of(scene, scene.compared.first), shadow_of(scene, scene.compared.second));
}

std::vector<Cell> likeness_row(const Scene& scene, const Likeness& one) {
  const bool chosen = one.vector == scene.compared.second;
  Cell name = value(name_of(scene, one.vector), chosen ? Tone::strong : Tone::plain);
  name.heading = true;
  name.press = {"second", static_cast<double>(one.vector)};
  name.pressed = chosen;
  return {std::move(name), value(cosine_node(one.measure.cosine)),
          value(angle_node(one.measure.angle))};
}

Node feature_node(const Scene& scene, std::size_t vector, std::size_t dimension) {
  Node shown = quantity(scene, vector, dimension);
  shown.value = told_feature(scene, shown.value);
  return shown;
}

std::vector<Cell> total_row(const Similarity& similarity) {
  Node sum = similarity.dot.status == Status::ok ? number(similarity.dot.value) : words("large");
  return {heading(words("dot")), value(plain("")), value(plain("")),
          value(std::move(sum), Tone::strong)};
}

}  // namespace

std::vector<Likeness> by_likeness(const Scene& scene) {
  std::vector<Likeness> list;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (v != scene.compared.first) {
      const PairMeasure measure = pair_measure(scene, scene.compared.first, v);
      if (measure.direction != Direction::none) {
        list.push_back({v, measure});
      }
    }
  }
  // The angle tells apart what the cosine rounds together.
  std::ranges::stable_sort(list, {}, [](const Likeness& one) { return one.measure.angle; });
  return list;
}

Node nearest_words(const Scene& scene, const std::vector<Likeness>& others) {
  if (others.empty()) {
    return pair_words(scene, is_zero(scene.first()) ? "embedding.zero" : "embedding.alone");
  }
  std::vector<Node> names;
  for (std::size_t i = 0; i < std::min(others.size(), kNamed); ++i) {
    names.push_back(row({name_of(scene, others[i].vector), plain("\u00a0("),
                         cosine_node(others[i].measure.cosine), plain(")")}));
  }
  return pair_words(scene, "embedding.nearest", {in("names", listed(std::move(names)))});
}

Block view_words(const Scene& scene, const Similarity& similarity) {
  if (similarity.angle.status != Status::ok) {
    return sentence(pair_words(scene, "undefined.zero"), Tone::bad);
  }
  std::vector<Node> gaps{in("angle", angle_node(similarity.angle.value))};
  if (state_of<EmbeddingState>(scene).view == EmbeddingView::plane) {
    return sentence(pair_words(scene, "embedding.view.plane", std::move(gaps)));
  }
  const std::size_t seen = state_of<EmbeddingState>(scene).view == EmbeddingView::orbit ? 3 : 2;
  const std::size_t left = scene.dimensions.size() - std::min(seen, scene.dimensions.size());
  gaps.push_back(in("left", whole(left)));
  const Similarity shown = drawn(scene);
  if (shown.angle.status != Status::ok || is_upright(scene, scene.compared.first) ||
      is_upright(scene, scene.compared.second)) {
    return sentence(pair_words(scene, "embedding.view.upright", std::move(gaps)), Tone::near);
  }
  gaps.push_back(in("drawn", angle_node(shown.angle.value)));
  gaps.push_back(in("drawnCosine", cosine_node(shown.cosine.value)));
  gaps.push_back(in("cosine", cosine_node(similarity.cosine.value)));
  if (left == 0 && seen == 2) {
    return sentence(pair_words(scene, "embedding.view.all", std::move(gaps)));
  }
  const std::string_view key = left == 0   ? "embedding.view.turned"
                               : seen == 3 ? "embedding.view.orbit"
                                           : "embedding.view.features";
  return sentence(pair_words(scene, key, std::move(gaps)));
}

bool has_kinds(const Scene& scene) {
  return !state_of<EmbeddingState>(scene).kinds.empty();
}

Block kinds_legend(const Scene& scene) {
  std::vector<Node> names;
  std::array<bool, kWordKinds> told{};
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    const auto kind = static_cast<std::size_t>(state_of<EmbeddingState>(scene).kinds[v]);
    const bool in_pair = v == scene.compared.first || v == scene.compared.second;
    if (!in_pair && !std::exchange(told[kind], true)) {
      Mark mark;
      mark.colour = static_cast<int>(colour_by_kind(scene, v));
      names.push_back(marked(mark, plain(word(kKinds[kind]))));
    }
  }
  return sentence(words("embedding.kinds", {in("kinds", listed(std::move(names)))}), Tone::note);
}

Block likeness_table(const Scene& scene, const std::vector<Likeness>& others) {
  std::vector<std::vector<Cell>> rows{
      {heading(words("embedding.other")), heading(words("cosine")), heading(words("angle"))}};
  const std::size_t near = std::min(others.size(), kNearest);
  for (std::size_t i = 0; i < near; ++i) {
    rows.push_back(likeness_row(scene, others[i]));
  }
  const auto chosen = std::ranges::find(others, scene.compared.second, &Likeness::vector);
  const auto rank = static_cast<std::size_t>(chosen - others.begin());
  const bool hidden = rank >= near && rank + 1 < others.size();
  const auto gap = [&] { rows.push_back({value(plain("…")), value(plain("")), value(plain(""))}); };
  if (hidden) {
    gap();
    rows.push_back(likeness_row(scene, *chosen));
  }
  if (others.size() > near) {
    if (others.size() > near + 1 && !(hidden && rank + 2 == others.size())) {
      gap();
    }
    rows.push_back(likeness_row(scene, others.back()));
  }
  return table(pair_words(scene, "embedding.table", {in("count", whole(others.size()))}),
               std::move(rows));
}

Block product_table(const Scene& scene, const Similarity& similarity) {
  const auto [a, b] = scene.compared;
  std::vector<std::vector<Cell>> rows{{heading(words("embedding.feature")),
                                       heading(name_of(scene, a)), heading(name_of(scene, b)),
                                       heading(words("embedding.product"))}};
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const double product = scene.vectors[a].components[d] * scene.vectors[b].components[d];
    const Mark both{static_cast<int>(a), static_cast<int>(b), static_cast<int>(d)};
    Node shown = std::isfinite(product) ? number(product) : words("large");
    rows.push_back({heading(plain(scene.dimensions[d].name)), value(feature_node(scene, a, d)),
                    value(feature_node(scene, b, d)), value(marked(both, std::move(shown)))});
  }
  rows.push_back(total_row(similarity));
  return table(pair_words(scene, "embedding.products"), std::move(rows));
}

}  // namespace cosine_lab
