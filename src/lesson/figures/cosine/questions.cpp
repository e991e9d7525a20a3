#include "lesson/figures/cosine/questions.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "lesson/figures/cosine/state.h"
#include "lesson/figures/question_tools.h"
#include "lesson/scene/pair.h"

namespace cosine_lab {
namespace {

constexpr double kMargin = 0.1;        // of an estimate
constexpr double kPlaceMargin = 0.05;  // of a tip that was put somewhere
constexpr std::array kTargets{0.0, 0.5, -0.5, -1.0, 0.9};

PairMeasure pair_of(const Scene& scene) {
  return pair_measure(scene, scene.compared.first, scene.compared.second);
}

bool has_angle(const Scene& scene) {
  return pair_of(scene).direction != Direction::none;
}

Posed ask_longer(const Scene& scene) {
  return has_angle(scene) ? choice_of(about_pair(scene, "quiz.cosine.longer"),
                                      {"quiz.grows", "quiz.stays", "quiz.shrinks"}, 1)
                          : refusal("quiz.zero");
}

Node explain_longer(const Scene& seen, const Posed&, const Reply&) {
  return about_pair(seen, "quiz.cosine.longer.why",
                    {in("cosine", cosine_node(pair_of(seen).cosine))});
}

Posed ask_half(const Scene&) {
  Posed posed;
  posed.ask = words("quiz.cosine.half");
  for (const double angle : {30.0, 45.0, 60.0, 90.0}) {
    posed.options.push_back(number(angle, "°"));
    posed.right.push_back(angle == 60);
  }
  return posed;
}

Node explain_half(const Scene&, const Posed&, const Reply&) {
  return words("quiz.cosine.half.why");
}

void pose_estimate(Scene& scene, Dice& dice) {
  state_of<CosineState>(scene).circle = false;
  pick_numbers(scene, scene.compared.first, dice);
  pick_numbers(scene, scene.compared.second, dice);
}

Posed ask_estimate(const Scene& scene) {
  if (!has_angle(scene)) {
    return refusal("quiz.zero");
  }
  Posed posed;
  posed.kind = AnswerKind::number;
  posed.ask = about_pair(scene, "quiz.cosine.estimate", {in("margin", decimal(kMargin, 1))});
  posed.number = pair_of(scene).cosine;
  posed.margin = kMargin;
  return posed;
}

// Assuming a linear fall gives 1 at 0 degrees, 0 at 90 and -1 at 180.
bool is_even_fall(double angle, double said) {
  return std::abs(said - (1 - angle * 2 / std::numbers::pi)) < 0.05;
}

Node explain_estimate(const Scene& seen, const Posed&, const Reply& reply) {
  const PairMeasure pair = pair_of(seen);
  Node why =
      about_pair(seen, "quiz.cosine.estimate.why",
                 {in("cosine", cosine_node(pair.cosine)), in("angle", angle_node(pair.angle))});
  const std::string_view more = reply.right                              ? ""
                                : std::abs(reply.number) > 1             ? "quiz.cosine.beyond"
                                : reply.number * pair.cosine < 0         ? "quiz.cosine.sign"
                                : is_even_fall(pair.angle, reply.number) ? "quiz.cosine.even"
                                                                         : "";
  return more.empty() ? why : row({why, plain(" "), words(more)});
}

// The arrows start at a right angle or beyond it only by chance.
void pose_place(Scene& scene, Dice& dice) {
  state_of<CosineState>(scene).circle = false;
  pick_numbers(scene, scene.compared.first, dice);
  pick_numbers(scene, scene.compared.second, dice);
}

double target_of(const Scene& scene) {
  return kTargets[scene.quiz.seed % kTargets.size()];
}

Posed ask_place(const Scene& scene) {
  Posed posed;
  posed.kind = AnswerKind::place;
  const PairMeasure pair = pair_of(scene);
  posed.reached =
      pair.direction != Direction::none && std::abs(pair.cosine - target_of(scene)) <= kPlaceMargin;
  posed.ask =
      about_pair(scene, "quiz.cosine.place",
                 {in("target", number(target_of(scene))), in("margin", number(kPlaceMargin))});
  return posed;
}

Node explain_place(const Scene& seen, const Posed&, const Reply&) {
  const PairMeasure pair = pair_of(seen);
  if (pair.direction == Direction::none) {
    return words("quiz.cosine.place.zero");
  }
  return words("quiz.cosine.place.why",
               {in("cosine", cosine_node(pair.cosine)), in("angle", angle_node(pair.angle)),
                in("target", number(target_of(seen))),
                in("wanted", angle_node(std::acos(target_of(seen))))});
}

}  // namespace

constinit const std::array<Question, 4> kCosineQuestions{{
    {"cosine.longer", nullptr, ask_longer, explain_longer},
    {"cosine.half", nullptr, ask_half, explain_half, false},
    {"cosine.estimate", pose_estimate, ask_estimate, explain_estimate},
    {"cosine.place", pose_place, ask_place, explain_place, false},
}};

}  // namespace cosine_lab
