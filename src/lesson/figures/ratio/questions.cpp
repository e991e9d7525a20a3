#include "lesson/figures/ratio/questions.h"

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "lesson/figures/claim.h"
#include "lesson/figures/claim_words.h"
#include "lesson/figures/question_tools.h"
#include "lesson/scene/pair.h"

namespace cosine_lab {
namespace {

constexpr double kShareMargin = 0.01;  // of a factor, for rounding in the head
constexpr std::size_t kMostOthers = 6;

// How many times `small` is in `large`, by the first dimension; nothing where no double holds it.
std::optional<double> times(const Scene& scene, std::size_t large, std::size_t small) {
  const double factor = scene.vectors[large].components[0] / scene.vectors[small].components[0];
  return std::isfinite(factor) && (factor == 0 || std::isnormal(factor)) ? std::optional(factor)
                                                                         : std::nullopt;
}

void pose_times(Scene& scene, Dice& dice) {
  if (scene.quiz.seed == 0 && scene.vectors.size() > 3) {
    scene.compared = {3, 0};
    scene.claim.reset();
  } else {
    pick_pair(scene, dice);
  }
}

Posed ask_times(const Scene& scene) {
  const auto [x, y] = scene.compared;
  const auto factor = times(scene, x, y);
  if (!factor || *factor == 0) {
    return refusal("quiz.ratio.none");
  }
  Posed posed;
  posed.kind = AnswerKind::number;
  posed.ask = about_pair(scene, "quiz.ratio.times", {in("dimension", dimension_name(scene, 0))});
  posed.number = *factor;
  posed.margin = kShareMargin * std::abs(*factor);
  return posed;
}

Node explain_times(const Scene& seen, const Posed& posed, const Reply& reply) {
  const auto [x, y] = seen.compared;
  Node why = about_pair(seen, "quiz.ratio.times.why",
                        {in("x", quantity(seen, x, 0)), in("y", quantity(seen, y, 0)),
                         in("factor", number(posed.number))});
  const double inverse = 1 / posed.number;
  const bool swapped = std::abs(reply.number - inverse) <= kShareMargin * std::abs(inverse);
  const double apart = seen.vectors[x].components[0] - seen.vectors[y].components[0];
  const bool subtracted = reply.number == apart;
  if (reply.right || (!swapped && !subtracted)) {
    return why;
  }
  return row({std::move(why), plain(" "),
              words(swapped ? "quiz.ratio.swapped" : "quiz.ratio.subtracted")});
}

// A vector of length 0 is 0 times any other.
bool is_multiple(const Scene& scene, std::size_t x, std::size_t y) {
  const Direction direction = pair_measure(scene, x, y).direction;
  return is_zero(scene.vectors[x]) || direction == Direction::parallel ||
         direction == Direction::opposite;
}

Posed ask_multiples(const Scene& scene) {
  const std::size_t y = scene.compared.second;
  if (is_zero(scene.vectors[y])) {
    return refusal("quiz.zero");
  }
  Posed posed;
  posed.kind = AnswerKind::several;
  posed.ask = about_pair(scene, "quiz.ratio.multiples");
  for (const std::size_t x : others_of(scene, y, kMostOthers)) {
    posed.options.push_back(name_of(scene, x));
    posed.right.push_back(is_multiple(scene, x, y));
  }
  return posed;
}

Node explain_multiples(const Scene& seen, const Posed&, const Reply& reply) {
  const std::size_t y = seen.compared.second;
  const auto others = others_of(seen, y, kMostOthers);
  Node why = about_pair(seen, "quiz.ratio.multiples.why");
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (reply.has(i) != is_multiple(seen, others[i], y)) {
      const auto factor = times(seen, others[i], y);
      Node name = in("name", name_of(seen, others[i]));
      if (reply.has(i)) {
        return row({std::move(why), plain(" "), about_pair(seen, "quiz.ratio.not", {name})});
      }
      return row({std::move(why), plain(" "),
                  factor
                      ? about_pair(seen, "quiz.ratio.missed", {name, in("factor", number(*factor))})
                      : about_pair(seen, "quiz.ratio.missed.plain", {name})});
    }
  }
  return why;
}

Posed ask_double(const Scene& scene) {
  return is_zero(scene.second())
             ? refusal("quiz.zero")
             : choice_of(about_pair(scene, "quiz.ratio.double"),
                         {"quiz.ratio.length", "quiz.ratio.direction", "quiz.both", "quiz.neither"},
                         1);
}

Node explain_double(const Scene& seen, const Posed&, const Reply&) {
  return about_pair(seen, "quiz.ratio.double.why");
}

double factor_of(const Scene& scene) {
  Dice dice(scene.quiz.seed);
  return dice.whole(2, 4);
}

// The claim holds, or fails in one dimension, or in all.
void pose_claim(Scene& scene, Dice& dice) {
  const double k = dice.whole(2, 4);
  const auto [x, y] = scene.compared;
  scene.claim.reset();
  pick_numbers(scene, y, dice);
  auto& components = scene.vectors[x].components;
  const std::size_t fails = dice.below(components.size() + 1);
  for (std::size_t d = 0; d < components.size(); ++d) {
    const double off = d < fails ? 1 + dice.unit() : 1;
    components[d] = std::round(k * scene.vectors[y].components[d] * (off > 1.2 ? 2 : 1));
  }
}

Claim claim_of(const Scene& scene) {
  return {scene.compared.first, scene.compared.second, factor_of(scene)};
}

Posed ask_claim(const Scene& scene) {
  const Verdict verdict = check_claim(scene, claim_of(scene)).verdict;
  return choice_of(words("quiz.ratio.claim", {in("claim", equation(scene, claim_of(scene)))}),
                   {"quiz.ratio.exact", "quiz.ratio.near", "quiz.ratio.some", "quiz.ratio.nowhere"},
                   static_cast<std::size_t>(verdict));
}

Node explain_claim(const Scene& seen, const Posed&, const Reply&) {
  return verdict_words(seen, claim_of(seen), check_claim(seen, claim_of(seen)));
}

}  // namespace

constinit const std::array<Question, 4> kRatioQuestions{{
    {"ratio.times", pose_times, ask_times, explain_times},
    {"ratio.multiples", nullptr, ask_multiples, explain_multiples},
    {"ratio.double", nullptr, ask_double, explain_double, false},
    {"ratio.claim", pose_claim, ask_claim, explain_claim},
}};

}  // namespace cosine_lab
