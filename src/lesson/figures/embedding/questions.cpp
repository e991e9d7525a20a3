#include "lesson/figures/embedding/questions.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "lesson/data/embedding_words.h"
#include "lesson/figures/claim_words.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/embedding/embedding_board.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/question_tools.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kOptions = 4;
constexpr double kAlike = 0.9;     // that arrows of a view lie at most so far apart
constexpr double kNotAlike = 0.5;  // in all dimensions
constexpr std::size_t kMostTries = 2000;

void see_plane(Scene& scene) {
  state_of<EmbeddingState>(scene).view = EmbeddingView::plane;
}

void pose_nearest(Scene& scene, Dice& dice) {
  see_plane(scene);
  if (scene.quiz.seed == 0) {
    scene.compared = {0, scene.vectors.size() - 1};
    return;
  }
  pick_pair(scene, dice);
}

// From all over the order of likeness, put in another order.
std::vector<std::size_t> asked_words(const Scene& scene) {
  const std::vector<Likeness> others = by_likeness(scene);
  std::vector<std::size_t> asked;
  const std::size_t count = std::min(kOptions, others.size());
  asked.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    asked.push_back(others[count > 1 ? i * (others.size() - 1) / (count - 1) : 0].vector);
  }
  Dice dice(scene.quiz.seed);
  for (std::size_t i = asked.size(); i > 1; --i) {
    std::swap(asked[i - 1], asked[dice.below(i)]);
  }
  return asked;
}

double cosine_to(const Scene& scene, std::size_t vector) {
  return pair_measure(scene, scene.compared.first, vector).cosine;
}

Posed ask_nearest(const Scene& scene) {
  const auto asked = asked_words(scene);
  if (asked.size() < 2) {
    return refusal("quiz.few");
  }
  std::vector<Node> options;
  std::vector<double> scores;
  for (const std::size_t v : asked) {
    options.push_back(name_of(scene, v));
    scores.push_back(cosine_to(scene, v));
  }
  return choice_of_best(about_pair(scene, "quiz.embedding.nearest"), std::move(options), scores);
}

Node told(const Scene& seen, std::size_t vector) {
  return words("quiz.pairs.cosine", {in("first", name_of(seen, seen.compared.first)),
                                     in("second", name_of(seen, vector)),
                                     in("cosine", cosine_node(cosine_to(seen, vector)))});
}

Node explain_nearest(const Scene& seen, const Posed& posed, const Reply& reply) {
  const auto asked = asked_words(seen);
  const auto best =
      static_cast<std::size_t>(std::ranges::find(posed.right, true) - posed.right.begin());
  Node why = told(seen, asked[best]);
  return reply.right ? why
                     : row({std::move(why), plain(" "), told(seen, asked[chosen_one(reply)])});
}

constexpr std::size_t kMan = 4;
constexpr std::size_t kWoman = 5;

bool has_ready_words(const Scene& scene) {
  return has_ready_features(scene) && scene.vectors.size() > kWoman &&
         scene.vectors[kMan].name == ready_name("man") &&
         scene.vectors[kWoman].name == ready_name("woman");
}

bool asks_of_opposites(const Scene& scene) {
  return has_ready_words(scene) && scene.compared == Compared{kMan, kWoman};
}

// "man" and "woman" of the ready words; of others, the compared pair.
void pose_opposite(Scene& scene, Dice&) {
  see_plane(scene);
  if (has_ready_words(scene)) {
    scene.compared = {kMan, kWoman};
  }
}

Posed ask_opposite(const Scene& scene) {
  const PairMeasure pair = pair_measure(scene, scene.compared.first, scene.compared.second);
  if (pair.direction == Direction::none) {
    return refusal("quiz.zero");
  }
  const std::size_t right = pair.cosine < -kNotAlike ? 0 : pair.cosine <= kNotAlike ? 1 : 2;
  return choice_of(about_pair(scene, asks_of_opposites(scene) ? "quiz.embedding.opposite"
                                                              : "quiz.embedding.how_alike"),
                   {"quiz.embedding.below", "quiz.embedding.between", "quiz.embedding.above"},
                   right);
}

Node explain_opposite(const Scene& seen, const Posed&, const Reply&) {
  Node why = told(seen, seen.compared.second);
  return asks_of_opposites(seen)
             ? row({std::move(why), plain(" "), words("quiz.embedding.opposite.why")})
             : why;
}

// What the two chosen dimensions show of the pair, also while the reader looks at it in another
// way.
double cosine_in_view(const Scene& scene) {
  const auto seen = [&](std::size_t vector) {
    const auto& components = scene.vectors[vector].components;
    const auto& axes = state_of<EmbeddingState>(scene).axes;
    return Point{components[axes[0]], components[axes[1]]};
  };
  return pair_measure(measure(seen(scene.compared.first), seen(scene.compared.second))).cosine;
}

bool misleads(const Scene& scene) {
  const auto [a, b] = scene.compared;
  return view_count(scene) > 1 && cosine_in_view(scene) > kAlike &&
         pair_measure(scene, a, b).cosine < kNotAlike;
}

// Looks for two words that are alike in two of the dimensions, and not in all.
void pose_view(Scene& scene, Dice& dice) {
  if (view_count(scene) < 2) {
    return;
  }
  auto& state = state_of<EmbeddingState>(scene);
  state.view = EmbeddingView::features;
  for (std::size_t i = 0; i < kMostTries && !misleads(scene); ++i) {
    pick_pair(scene, dice);
    const std::size_t x = dice.below(scene.dimensions.size());
    const std::size_t y = dice.below(scene.dimensions.size() - 1);
    const std::size_t other = y < x ? y : y + 1;
    const std::size_t third = x != 0 && other != 0 ? 0 : x != 1 && other != 1 ? 1 : 2;
    state.axes = {x, other, third};
  }
}

Posed ask_view(const Scene& scene) {
  if (!misleads(scene)) {
    return refusal("quiz.embedding.no_view");
  }
  const auto& axes = state_of<EmbeddingState>(scene).axes;
  return choice_of(about_pair(scene, "quiz.embedding.view",
                              {in("x", dimension_name(scene, axes[0])),
                               in("y", dimension_name(scene, axes[1]))}),
                   {"quiz.embedding.alike", "quiz.embedding.not_said"}, 1);
}

Node explain_view(const Scene& seen, const Posed&, const Reply&) {
  return words(
      "quiz.embedding.view.why",
      {in("count", whole(seen.dimensions.size())), in("drawn", cosine_node(cosine_in_view(seen))),
       in("cosine", cosine_node(cosine_to(seen, seen.compared.second)))});
}

void pose_case(Scene& scene, Dice& dice) {
  see_plane(scene);
  pick_pair(scene, dice);
}

// The second of the pair, and another one.
std::size_t rival_of(const Scene& scene) {
  Dice dice(scene.quiz.seed);
  const auto [a, b] = scene.compared;
  std::size_t v = dice.below(scene.vectors.size());
  while (v == a || v == b) {
    v = (v + 1) % scene.vectors.size();
  }
  return v;
}

std::vector<std::size_t> case_words(const Scene& scene) {
  return {scene.compared.second, rival_of(scene)};
}

Posed ask_case(const Scene& scene) {
  if (scene.vectors.size() < 3) {
    return refusal("quiz.few");
  }
  const auto asked = case_words(scene);
  if (!have_directions(scene, {scene.compared.first, asked[0], asked[1]})) {
    return refusal("quiz.zero");
  }
  return choice_of_best(about_pair(scene, "quiz.embedding.nearest"),
                        {name_of(scene, asked[0]), name_of(scene, asked[1])},
                        {cosine_to(scene, asked[0]), cosine_to(scene, asked[1])});
}

Node explain_case(const Scene& seen, const Posed&, const Reply&) {
  const auto asked = case_words(seen);
  return row({told(seen, asked[0]), plain(" "), told(seen, asked[1])});
}

}  // namespace

constinit const std::array<Question, 4> kEmbeddingQuestions{{
    {"embedding.nearest", pose_nearest, ask_nearest, explain_nearest, false},
    {"embedding.opposite", pose_opposite, ask_opposite, explain_opposite, false, true},
    {"embedding.view", pose_view, ask_view, explain_view, false},
    {"embedding.case", pose_case, ask_case, explain_case, false},
}};

}  // namespace cosine_lab
