#include "lesson/figures/question_tools.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "lesson/scene/pair.h"

namespace cosine_lab {

Node about_pair(const Scene& scene, std::string_view key, std::vector<Node> more) {
  more.push_back(in("first", name_of(scene, scene.compared.first)));
  more.push_back(in("second", name_of(scene, scene.compared.second)));
  return words(key, std::move(more));
}

Node pair_name(const Scene& scene, const Compared& pair) {
  return words("quiz.pair", {in("first", name_of(scene, pair.first)),
                             in("second", name_of(scene, pair.second))});
}

Posed refusal(std::string_view key) {
  Posed posed;
  posed.why_not = row({words("quiz.cannot", {in("why", words(key))})});
  return posed;
}

Posed choice_of(Node ask, const std::vector<std::string_view>& keys, std::size_t right) {
  Posed posed;
  posed.ask = std::move(ask);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    posed.options.push_back(words(keys[i]));
    posed.right.push_back(i == right);
  }
  return posed;
}

Posed choice_of_best(Node ask, std::vector<Node> options, const std::vector<double>& scores) {
  Posed posed;
  posed.ask = std::move(ask);
  posed.options = std::move(options);
  const double best = *std::ranges::max_element(scores);
  for (const double score : scores) {
    posed.right.push_back(score == best);
  }
  return posed;
}

std::vector<std::size_t> others_of(const Scene& scene, std::size_t one, std::size_t most) {
  std::vector<std::size_t> others;
  for (std::size_t v = 0; v < scene.vectors.size() && others.size() < most; ++v) {
    if (v != one) {
      others.push_back(v);
    }
  }
  return others;
}

bool have_directions(const Scene& scene, const std::vector<std::size_t>& vectors) {
  return std::ranges::none_of(vectors, [&](std::size_t v) { return is_zero(scene.vectors[v]); });
}

void pick_pair(Scene& scene, Dice& dice) {
  const std::size_t first = dice.below(scene.vectors.size());
  const std::size_t other = dice.below(scene.vectors.size() - 1);
  scene.compared = {first, other < first ? other : other + 1};
  scene.claim.reset();
}

void pick_numbers(Scene& scene, std::size_t vector, Dice& dice) {
  const auto goes_below = [](const Vector& one) {
    return std::ranges::any_of(one.components, [](double value) { return value < 0; });
  };
  const int least = std::ranges::any_of(scene.vectors, goes_below) ? -9 : 1;
  do {
    for (double& component : scene.vectors[vector].components) {
      component = dice.whole(least, 9);
    }
  } while (is_zero(scene.vectors[vector]));
}

Node in_order(const Posed& posed) {
  std::vector<std::size_t> sorted(posed.options.size());
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  std::ranges::stable_sort(sorted, {}, [&](std::size_t option) { return posed.ranks[option]; });
  Node list = row({});
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0) {
      const bool same = posed.ranks[sorted[i - 1]] == posed.ranks[sorted[i]];
      list.children.push_back(plain(same ? " = " : ", "));
    }
    list.children.push_back(posed.options[sorted[i]]);
  }
  list.children.push_back(plain("."));
  return list;
}

std::size_t chosen_one(const Reply& reply) {
  return reply.chosen.empty() ? 0 : reply.chosen.front();
}

}  // namespace cosine_lab
