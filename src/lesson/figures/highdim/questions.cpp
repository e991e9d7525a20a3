#include "lesson/figures/highdim/questions.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/highdim/state.h"
#include "lesson/figures/question_tools.h"

namespace cosine_lab {
namespace {

constexpr double kFar = 0.9;
constexpr double kSpreadMargin = 0.25;  // of the spread that is estimated
constexpr std::array<std::size_t, 6> kSizes{4, 9, 25, 100, 400, 900};

const RandomPairs& pairs_of(const Scene& scene) {
  return random_pairs(state_of<HighdimState>(scene));
}

// How many of the pairs have a cosine in [low, high].
double share_between(const Scene& scene, double low, double high) {
  const auto& cosines = pairs_of(scene).cosines;
  const auto count = std::ranges::count_if(
      cosines, [&](double cosine) { return cosine >= low && cosine <= high; });
  return static_cast<double>(count) / static_cast<double>(cosines.size());
}

void sample(Scene& scene, std::size_t dimensions, bool positive) {
  auto& state = state_of<HighdimState>(scene);
  state.dimensions = dimensions;
  state.positive = positive;
}

std::size_t of_case(const Scene& scene, const std::array<std::size_t, 3>& sizes) {
  return sizes[scene.quiz.seed % sizes.size()];
}

void pose_far(Scene& scene, Dice&) {
  sample(scene, of_case(scene, {2, 10, 3}), false);
}

void pose_wide(Scene& scene, Dice&) {
  sample(scene, of_case(scene, {1000, 3, 100}), false);
}

void pose_positive(Scene& scene, Dice&) {
  sample(scene, 300, true);
}

double far_share(const Scene& scene) {
  return share_between(scene, -1, -kFar) + share_between(scene, kFar, 1);
}

// The right answer is the nearest of three shares.
Posed ask_far(const Scene& scene) {
  if (state_of<HighdimState>(scene).positive) {
    return refusal("quiz.highdim.any");
  }
  constexpr std::array shares{0.05, 0.3, 0.6};
  std::vector<Node> options;
  std::vector<double> scores;
  for (const double share : shares) {
    options.push_back(words("quiz.highdim.about", {in("share", percent(share))}));
    scores.push_back(-std::abs(far_share(scene) - share));
  }
  return choice_of_best(
      words("quiz.highdim.far", {in("vectors", whole(kRandomVectors)),
                                 in("count", whole(state_of<HighdimState>(scene).dimensions)),
                                 in("far", number(kFar))}),
      std::move(options), scores);
}

Node explain_far(const Scene& seen, const Posed&, const Reply&) {
  return words("quiz.highdim.far.why",
               {in("share", percent(far_share(seen))), in("far", number(kFar))});
}

constexpr std::array kThirds{std::pair{-1.0, -0.5}, std::pair{-0.5, 0.5}, std::pair{0.5, 1.0}};

Posed ask_wide(const Scene& scene) {
  if (state_of<HighdimState>(scene).positive) {
    return refusal("quiz.highdim.any");
  }
  std::vector<Node> options;
  std::vector<double> scores;
  for (const auto& [low, high] : kThirds) {
    options.push_back(
        words("quiz.highdim.range", {in("low", number(low)), in("high", number(high))}));
    scores.push_back(share_between(scene, low, high));
  }
  return choice_of_best(
      words("quiz.highdim.wide", {in("count", whole(state_of<HighdimState>(scene).dimensions))}),
      std::move(options), scores);
}

Node range_of(const Scene& seen, std::string_view key) {
  const RandomPairs& pairs = pairs_of(seen);
  return words(key, {in("low", decimal(pairs.cosines.front(), 2)),
                     in("high", decimal(pairs.cosines.back(), 2))});
}

Node explain_wide(const Scene& seen, const Posed&, const Reply&) {
  return range_of(seen, "quiz.highdim.wide.why");
}

Posed ask_positive(const Scene& scene) {
  if (!state_of<HighdimState>(scene).positive) {
    return refusal("quiz.highdim.of_positive");
  }
  return choice_of(words("quiz.highdim.positive"),
                   {"quiz.highdim.all", "quiz.highdim.zero_to_one", "quiz.highdim.only_one"}, 1);
}

Node explain_positive(const Scene& seen, const Posed&, const Reply&) {
  return range_of(seen, "quiz.highdim.positive.why");
}

void pose_spread(Scene& scene, Dice& dice) {
  auto& state = state_of<HighdimState>(scene);
  state.dimensions = kSizes[(scene.quiz.seed + dice.below(2)) % kSizes.size()];
  state.positive = false;
}

Posed ask_spread(const Scene& scene) {
  const auto& state = state_of<HighdimState>(scene);
  if (state.positive) {
    return refusal("quiz.highdim.any");
  }
  Posed posed;
  posed.kind = AnswerKind::number;
  posed.ask = words("quiz.highdim.spread", {in("count", whole(state.dimensions))});
  posed.number = 1 / std::sqrt(static_cast<double>(state.dimensions));
  posed.margin = kSpreadMargin * posed.number;
  return posed;
}

Node explain_spread(const Scene& seen, const Posed& posed, const Reply&) {
  return words(
      "quiz.highdim.spread.why",
      {in("count", whole(state_of<HighdimState>(seen).dimensions)),
       in("theory", decimal(posed.number, 3)), in("spread", decimal(pairs_of(seen).spread, 3))});
}

}  // namespace

constinit const std::array<Question, 4> kHighdimQuestions{{
    {"highdim.far", pose_far, ask_far, explain_far},
    {"highdim.wide", pose_wide, ask_wide, explain_wide},
    {"highdim.positive", pose_positive, ask_positive, explain_positive, true, true},
    {"highdim.spread", pose_spread, ask_spread, explain_spread},
}};

}  // namespace cosine_lab
