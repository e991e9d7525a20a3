#include "lesson/figures/dimension/questions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "lesson/board/node_text.h"
#include "lesson/figures/claim_words.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/question_tools.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostSorted = 5;

double of(const Scene& scene, std::size_t vector, std::size_t dimension) {
  return scene.vectors[vector].components[dimension];
}

// "B: 4 L against C: 27 L", with digits that tell them apart.
std::vector<Node> both_numbers(const Scene& scene, std::size_t dimension) {
  Node one = quantity(scene, scene.compared.first, dimension);
  Node other = quantity(scene, scene.compared.second, dimension);
  tell_apart(one, other);
  return {in("one", std::move(one)), in("other", std::move(other)),
          in("dimension", dimension_name(scene, dimension))};
}

// Two that are as alike as can be by the first dimension, and there as unlike as can be by the
// second.
void pose_alike(Scene& scene, Dice&) {
  state_of<DimensionState>(scene) = {0, scene.dimensions.size() > 1 ? std::size_t{1} : 0, false};
  if (scene.dimensions.size() < 2) {
    return;
  }
  std::pair best{std::numeric_limits<double>::infinity(), 0.0};
  for (std::size_t a = 0; a < scene.vectors.size(); ++a) {
    for (std::size_t b = a + 1; b < scene.vectors.size(); ++b) {
      const std::pair apart{std::abs(of(scene, a, 0) - of(scene, b, 0)),
                            -std::abs(of(scene, a, 1) - of(scene, b, 1))};
      if (apart < best) {
        best = apart;
        scene.compared = {a, b};
      }
    }
  }
}

Posed ask_alike(const Scene& scene) {
  if (scene.dimensions.size() < 2) {
    return refusal("quiz.one_dimension");
  }
  std::vector<Node> gaps = both_numbers(scene, 0);
  gaps.push_back(in("second_dimension", dimension_name(scene, 1)));
  return choice_of(about_pair(scene, "quiz.dimension.alike", std::move(gaps)),
                   {"quiz.dimension.must", "quiz.dimension.may"}, 1);
}

Node explain_alike(const Scene& seen, const Posed&, const Reply&) {
  return about_pair(seen, "quiz.dimension.alike.why", both_numbers(seen, 1));
}

enum class Larger : std::uint8_t { first, second, neither, depends };

Larger larger_of(const Scene& scene) {
  bool first = false;
  bool second = false;
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const double a = of(scene, scene.compared.first, d);
    const double b = of(scene, scene.compared.second, d);
    first = first || a > b;
    second = second || b > a;
  }
  return first && second ? Larger::depends
         : first         ? Larger::first
         : second        ? Larger::second
                         : Larger::neither;
}

Posed ask_larger(const Scene& scene) {
  Posed posed;
  posed.ask = about_pair(scene, "quiz.dimension.larger");
  posed.options = {name_of(scene, scene.compared.first), name_of(scene, scene.compared.second),
                   words("quiz.dimension.neither"), words("quiz.dimension.depends")};
  posed.right.resize(posed.options.size());
  posed.right[static_cast<std::size_t>(larger_of(scene))] = true;
  return posed;
}

Node explain_larger(const Scene& seen, const Posed&, const Reply&) {
  switch (larger_of(seen)) {
    case Larger::depends:
      return about_pair(seen, "quiz.dimension.larger.depends");
    case Larger::neither:
      return about_pair(seen, "quiz.dimension.larger.neither");
    case Larger::first:
    case Larger::second:
      break;
  }
  const bool first = larger_of(seen) == Larger::first;
  const auto [a, b] = seen.compared;
  return words("quiz.dimension.larger.every", {in("more", name_of(seen, first ? a : b)),
                                               in("less", name_of(seen, first ? b : a))});
}

// Shows that more numbers follow the first two.
Node and_more(const Scene& scene) {
  return plain(scene.dimensions.size() > 2 ? ", …" : "");
}

Posed ask_swapped(const Scene& scene) {
  if (scene.dimensions.size() < 2) {
    return refusal("quiz.one_dimension");
  }
  const std::size_t v = scene.compared.first;
  const bool same = of(scene, v, 0) == of(scene, v, 1);
  return choice_of(words("quiz.dimension.swapped",
                         {in("first", name_of(scene, v)), in("one", component(scene, v, 0)),
                          in("other", component(scene, v, 1)), in("more", and_more(scene))}),
                   {"quiz.yes", "quiz.no"}, same ? 0 : 1);
}

Node explain_swapped(const Scene& seen, const Posed&, const Reply&) {
  const std::size_t v = seen.compared.first;
  Node one = component(seen, v, 0);
  Node other = component(seen, v, 1);
  return words(
      of(seen, v, 0) == of(seen, v, 1) ? "quiz.dimension.swapped.same"
                                       : "quiz.dimension.swapped.why",
      {in("one", std::move(one)), in("other", std::move(other)), in("more", and_more(seen)),
       in("x", dimension_name(seen, 0)), in("y", dimension_name(seen, 1))});
}

std::size_t order_dimension(const Scene& scene) {
  return scene.quiz.seed % scene.dimensions.size();
}

// The line of the dimension that is asked about would show the answer.
void pose_order(Scene& scene, Dice& dice) {
  const std::size_t asked = order_dimension(scene);
  state_of<DimensionState>(scene) = {(asked + 1) % scene.dimensions.size(), asked, false};
  for (std::size_t v = 0; v < std::min(scene.vectors.size(), kMostSorted); ++v) {
    pick_numbers(scene, v, dice);
  }
}

Posed ask_order(const Scene& scene) {
  Posed posed;
  posed.kind = AnswerKind::order;
  const std::size_t d = order_dimension(scene);
  posed.ask = words("quiz.dimension.order", {in("dimension", dimension_name(scene, d))});
  for (std::size_t v = 0; v < std::min(scene.vectors.size(), kMostSorted); ++v) {
    posed.options.push_back(name_of(scene, v));
    posed.ranks.push_back(of(scene, v, d));
  }
  return posed;
}

Node explain_order(const Scene&, const Posed& posed, const Reply&) {
  return row({words("quiz.in_order"), plain(" "), in_order(posed)});
}

}  // namespace

constinit const std::array<Question, 4> kDimensionQuestions{{
    {"dimension.alike", pose_alike, ask_alike, explain_alike, false, true},
    {"dimension.larger", pick_pair, ask_larger, explain_larger},
    {"dimension.swapped", nullptr, ask_swapped, explain_swapped},
    {"dimension.order", pose_order, ask_order, explain_order},
}};

}  // namespace cosine_lab
