#include "lesson/figures/metric/questions.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "lesson/board/node_text.h"
#include "lesson/figures/metric/metric.h"
#include "lesson/figures/metric/metric_words.h"
#include "lesson/figures/question_tools.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostOthers = 5;

Measure of(const Scene& scene, Metric metric, std::size_t vector) {
  return metric_of(scene, metric, scene.compared.first, vector);
}

// Near by cosine is a large number, near by distance a small one.
std::optional<std::vector<double>> nearness(const Scene& scene, Metric metric,
                                            const std::vector<std::size_t>& vectors) {
  std::vector<double> scores;
  for (const std::size_t v : vectors) {
    const Measure measure = of(scene, metric, v);
    if (measure.status != Status::ok) {
      return std::nullopt;
    }
    scores.push_back(metric == Metric::euclidean ? -measure.value : measure.value);
  }
  return scores;
}

std::vector<std::size_t> options_of(const Scene& scene) {
  return others_of(scene, scene.compared.first, kMostOthers);
}

template <Metric metric>
Posed ask_nearest(const Scene& scene) {
  const auto vectors = options_of(scene);
  if (vectors.size() < 2) {
    return refusal("quiz.few");
  }
  const auto scores = nearness(scene, metric, vectors);
  if (!scores) {
    return refusal("quiz.metric.none");
  }
  std::vector<Node> options;
  options.reserve(vectors.size());
  for (const std::size_t v : vectors) {
    options.push_back(name_of(scene, v));
  }
  return choice_of_best(
      about_pair(scene, metric == Metric::cosine ? "quiz.metric.cosine" : "quiz.metric.distance"),
      std::move(options), *scores);
}

Node told(const Scene& seen, std::size_t vector) {
  return words("quiz.metric.told",
               {in("name", name_of(seen, vector)), in("chosen", name_of(seen, seen.compared.first)),
                in("distance", metric_node(Metric::euclidean, of(seen, Metric::euclidean, vector))),
                in("cosine", metric_node(Metric::cosine, of(seen, Metric::cosine, vector)))});
}

Node explain_nearest(const Scene& seen, const Posed& posed, const Reply& reply) {
  const auto vectors = options_of(seen);
  const auto best =
      static_cast<std::size_t>(std::ranges::find(posed.right, true) - posed.right.begin());
  Node why = told(seen, vectors[best]);
  return reply.right ? why
                     : row({std::move(why), plain(" "), told(seen, vectors[chosen_one(reply)])});
}

constexpr std::array kAsked{Metric::cosine, Metric::dot, Metric::euclidean};

// The second vector with every number doubled.
Scene doubled(const Scene& scene) {
  Scene other = scene;
  for (double& component : other.vectors[scene.compared.second].components) {
    component *= 2;
  }
  return other;
}

bool is_same(const Measure& before, const Measure& after) {
  return std::abs(before.value - after.value) <= 1e-12 * std::abs(before.value);
}

Posed ask_doubled(const Scene& scene) {
  const Scene other = doubled(scene);
  Posed posed;
  posed.kind = AnswerKind::several;
  posed.ask = about_pair(scene, "quiz.metric.doubled");
  for (const Metric metric : kAsked) {
    const Measure before = of(scene, metric, scene.compared.second);
    const Measure after = of(other, metric, scene.compared.second);
    if (before.status != Status::ok || after.status != Status::ok) {
      return refusal("quiz.metric.none");
    }
    posed.options.push_back(words(metric == Metric::cosine ? "quiz.metric.cosine_word"
                                  : metric == Metric::dot  ? "quiz.metric.dot_word"
                                                           : "quiz.metric.distance_word"));
    posed.right.push_back(is_same(before, after));
  }
  return posed;
}

Node explain_doubled(const Scene& seen, const Posed&, const Reply&) {
  const Scene other = doubled(seen);
  std::vector<Node> gaps;
  constexpr std::array slots{std::pair{"cosine", "cosine2"}, std::pair{"dot", "dot2"},
                             std::pair{"distance", "distance2"}};
  for (std::size_t i = 0; i < kAsked.size(); ++i) {
    const Measure before = of(seen, kAsked[i], seen.compared.second);
    const Measure after = of(other, kAsked[i], seen.compared.second);
    Node one = metric_node(kAsked[i], before);
    Node two = metric_node(kAsked[i], after);
    if (!is_same(before, after)) {
      tell_apart(one, two);
    }
    gaps.push_back(in(slots[i].first, std::move(one)));
    gaps.push_back(in(slots[i].second, std::move(two)));
  }
  return words("quiz.metric.doubled.why", std::move(gaps));
}

void pose_case(Scene& scene, Dice& dice) {
  scene.compared = {0, 1};
  for (std::size_t v = 0; v < std::min<std::size_t>(3, scene.vectors.size()); ++v) {
    pick_numbers(scene, v, dice);
  }
}

}  // namespace

constinit const std::array<Question, 4> kMetricQuestions{{
    {"metric.distance", nullptr, ask_nearest<Metric::euclidean>, explain_nearest},
    {"metric.cosine", nullptr, ask_nearest<Metric::cosine>, explain_nearest},
    {"metric.doubled", nullptr, ask_doubled, explain_doubled},
    {"metric.case", pose_case, ask_nearest<Metric::cosine>, explain_nearest},
}};

}  // namespace cosine_lab
