// What a reader may do to a figure: anything at all.
#include "truth/actions.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "lesson/figures/controls.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/exercise_board.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/figures/quiz.h"
#include "lesson/text/number_text.h"
#include "truth/arithmetic.h"

namespace cosine_lab::test {
// Numbers of every size, and those that make special cases: 0, whole, equal, nearly equal.
double typed(Random& random, const Scene& scene) {
  const Vector& one = scene.vectors[random.below(scene.vectors.size())];
  const double known = one.components[random.below(one.components.size())];
  switch (random.below(12)) {
    case 0:
      return 0;
    case 1:
      return random.finite();
    case 2:
      return (random.chance(0.5) ? 1 : -1) * std::pow(10.0, random.between(-300, 300));
    case 3:
      return known;
    case 4:
      return -known;
    case 5:
      return known * (1 + std::pow(10.0, random.between(-17, -1)));
    case 6:
      return std::clamp(known * 2.5, -1e308, 1e308);
    case 7:
      return random.chance(0.1) ? std::numeric_limits<double>::quiet_NaN() : 1e300;
    case 8:
      return random.between(-1, 1);
    case 9:
      return std::round(random.between(-4, 4)) / 4;
    default:
      return std::round(random.between(-40, 40));
  }
}

namespace {

Command typed_number(Random& random, const Scene& scene) {
  const std::size_t v =
      random.chance(0.7) ? scene.compared.first : random.below(scene.vectors.size());
  return SetControl{component_id(v, random.below(scene.dimensions.size())), typed(random, scene)};
}

Command pressed(Random& random, const Scene& scene) {
  const double pair =
      static_cast<double>(random.below(scene.vectors.size()) * scene.vectors.size() +
                          random.below(scene.vectors.size()));
  const auto steps = figure_entry(scene.kind).steps.size();
  switch (random.below(9)) {
    case 6:
      return SetControl{"step", static_cast<double>(random.below(steps))};
    case 7:
      return SetControl{"data", static_cast<double>(DataKind::readers)};
    case 8:
      return SetText{"table", "A; 1,5; 2\nB; 3; 4"};
    case 0:
      return SetControl{"tokens.chosen", static_cast<double>(random.below(6))};
    case 1:
      return SetControl{"pairs.mark", pair};
    case 2:
      return SetControl{"pairs.pair", pair};
    case 3:
      return SetControl{"ratio.claim", static_cast<double>(random.below(6))};
    case 4:
      return Undo{};
    default:
      return SetControl{"pairs.claim." + std::to_string(random.below(6)),
                        static_cast<double>(random.below(2))};
  }
}

Command of_control(Random& random, const Scene& scene) {
  const auto list = controls(scene);
  const Control& control = list[random.below(list.size())];
  if (control.kind == ControlKind::text) {
    constexpr std::string_view texts[] = {
        "hello",
        "Hello, world",
        "a b c",
        "",
        "dog",
        "Cat ?",
        "Z",
        "king dog",
        "7 4 99",
        "A 1 2",
        "qeen",
        "king - king",
        "king - man + woman",
        "zzzzz",
        "kingg + paris",
        "king - man + woman = queen",
        "brother \u2212 man + woman = sister",
        "son - man + woman = man",
        "king, queen, man, april",
        "he she law music art",
        "a the of and to in is it he she was for at on",
        "of to in is it he of to in is it he of to in is it he of to in"};
    return SetText{control.id, std::string(texts[random.below(std::size(texts))])};
  }
  const double value = control.kind == ControlKind::number   ? typed(random, scene)
                       : control.kind == ControlKind::toggle ? 1 - control.value
                       : control.kind == ControlKind::button ? control.value
                       : control.choices.empty()
                           ? std::round(random.between(control.low, control.high))
                           : static_cast<double>(random.below(control.choices.size()));
  return SetControl{control.id, value};
}

// Answers everything that is asked, right or wrong, and then checks; or starts over.
Command answered(Random& random, const Scene& scene) {
  const auto list = controls(scene);
  const auto offered = [&](std::string_view id) {
    return std::ranges::find(list, id, &Control::id) != list.end();
  };
  const std::size_t open = open_claims(scene);
  if (!state_of<PairsState>(scene).exercise || offered("pairs.again")) {
    return random.chance(0.5) ? Command(SetControl{"pairs.exercise", 1})
                              : Command(SetControl{"pairs.again", 1});
  }
  if (open == 0 || random.chance(0.2)) {
    const std::size_t count = scene.vectors.size();
    const auto pair = static_cast<double>(random.below(count) * count + random.below(count));
    return random.chance(0.5) ? Command(SetControl{"pairs.check", 1})
                              : Command(SetControl{"pairs.mark", pair});
  }
  std::size_t claim = 0;
  while (prediction_of(scene, claim) != Prediction::open) {
    ++claim;
  }
  return SetControl{claim_id(claim), static_cast<double>(random.below(2))};
}

}  // namespace

// What a guided step of the figure asks for, so that some are completed.
Command asked_for(Random& random, const Scene& scene) {
  constexpr std::pair<std::string_view, double> list[] = {
      {"highdim.dimensions", 300}, {"highdim.kind", 1},    {"highdim.kind", 0},
      {"metric.unit", 0},          {"metric.unit", 1},     {"metric.scaling", 1},
      {"metric.scaling", 2},       {"pairs.pair", 2},      {"pairs.exercise", 0},
      {"embedding.view", 1},       {"ratio.dimension", 1}, {"cosine.view", 1},
      {"tokens.mode", 0},          {"tokens.mode", 1},     {"tokens.chosen", 0},
      {"words.take", 912},         {"words.take", 623},    {"words.takes", 0},
      {"words.example", 0},        {"words.example", 4},   {"words.list.example", 2},
      {"words.keep", 1},           {"words.axis", 1},      {"words.view", 0},
      {"words.view", 1},           {"words.take", 102},    {"words.up", 6},
      {"words.view", 2},           {"words.view", 3},      {"pairs.pair", 3},
      {"pairs.pair", 2},           {"pairs.pair", 2}};
  for (;;) {
    const auto& [id, value] = list[random.below(std::size(list))];
    if (id.starts_with(figure_entry(scene.kind).name)) {
      return SetControl{std::string(id), value};
    }
    if (random.chance(0.1)) {
      return SetControl{"step", static_cast<double>(random.below(5))};
    }
  }
}

namespace {

// A tip on the line of the other one, or close beside it.
Command alike(Random& random, const Scene& scene) {
  const Reals other = reals(scene, scene.compared.second);
  const double by = random.chance(0.2) ? 1 : random.chance(0.5) ? 1.5 : -1;
  const double beside = random.chance(0.3) ? 0 : 0.01;
  const auto near = [&](Real number) {
    return std::clamp(static_cast<double>(number) * by + random.between(-beside, beside), -1e308,
                      1e308);
  };
  return MoveTip{scene.compared.first, {near(other.front()), near(other.back())}, {}};
}

}  // namespace

Command an_answer(Random& random, const Scene& scene) {
  const auto set = [](std::string_view id, std::size_t value) {
    return SetControl{std::string(id), static_cast<double>(value)};
  };
  const std::size_t count = figure_entry(scene.kind).questions.size();
  if (!is_open(scene) || random.chance(0.15)) {
    return random.chance(0.4) ? set(kAnotherId, 1) : set(kQuestionId, random.below(count + 1));
  }
  const Posed posed = posed_question(scene);
  if (is_answered(scene, posed) && random.chance(0.8)) {
    return set(kCheckId, 1);
  }
  return posed.kind == AnswerKind::number
             ? Command(SetText{std::string(kTypedId), canonical_number(random.between(-2, 12))})
             : Command(set(kAnswerId, random.below(posed.options.size() + 1)));
}

Command some_action(Random& random, const Scene& scene) {
  if (scene.guide.on && random.chance(0.25)) {
    return asked_for(random, scene);
  }
  if (scene.kind == FigureKind::pairs && random.chance(0.4)) {
    return answered(random, scene);
  }
  const double which = random.unit();
  const bool has_numbers = figure_entry(scene.kind).has_vectors;
  if (has_numbers && which < 0.45) {
    return typed_number(random, scene);
  }
  if (has_numbers && which < 0.5) {
    return alike(random, scene);
  }
  if (has_numbers && which < 0.6) {
    return MoveTip{scene.compared.first, {random.between(-40, 40), random.between(-40, 40)}, {}};
  }
  return which < 0.7 ? pressed(random, scene) : of_control(random, scene);
}

}  // namespace cosine_lab::test
