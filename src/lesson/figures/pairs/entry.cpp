// All pairs of vectors in one matrix, linked to the plane; and the exercise, in which a learner
// predicts before looking.
#include <array>
#include <string>
#include <utility>

#include "lesson/board/control.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/exercise_board.h"
#include "lesson/figures/pairs/link.h"
#include "lesson/figures/pairs/pairs_board.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kExerciseId = "pairs.exercise";
constexpr std::string_view kCheckId = "pairs.check";
constexpr std::string_view kAgainId = "pairs.again";

void prepare(Scene& scene) {
  scene.claims = material_claims();
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  if (!can_exercise(scene)) {
    return;
  }
  list.push_back(
      figure_control(kExerciseId, ControlKind::toggle, own<PairsState>(scene).exercise ? 1 : 0));
  if (own<PairsState>(scene).predicting() && open_claims(scene) == 0) {
    list.push_back(figure_control(kCheckId, ControlKind::button, 1));
  }
  if (own<PairsState>(scene).exercise && !own<PairsState>(scene).predicting()) {
    list.push_back(figure_control(kAgainId, ControlKind::button, 1));
  }
}

// Pairs are written as first * vectors + second.
bool set_pair(Scene& scene, std::string_view id, double value) {
  const std::size_t count = scene.vectors.size();
  if (!is_index(value, count * count)) {
    return false;
  }
  const auto first = static_cast<std::size_t>(value) / count;
  const auto second = static_cast<std::size_t>(value) % count;
  if (id == kMarkId) {
    return mark(scene, first, second);
  }
  if (first != second) {
    scene.compared = {first, second};
  }
  return first != second;
}

bool set_claim(Scene& scene, std::string_view id, double value) {
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    if (claim_id(i) == id && is_index(value, 2)) {
      return predict(scene, i, value == 0 ? Prediction::fails : Prediction::holds);
    }
  }
  return false;
}

bool set(Scene& scene, std::string_view id, double value) {
  if (id == kPairId || id == kMarkId) {
    return set_pair(scene, id, value);
  }
  if (id == kExerciseId && can_exercise(scene)) {
    own<PairsState>(scene).exercise = value != 0;
    return true;
  }
  if (id == kCheckId) {
    return check(scene);
  }
  if (id == kAgainId) {
    return try_again(scene);
  }
  return set_claim(scene, id, value);
}

void show_matrix(const Scene& scene, Board& board) {
  if (!can_exercise(scene)) {
    Block choices = control_row(scene, {"first", "second"});
    choices.controls[0].label = word("compare");
    choices.controls[1].label = word("compare.with");
    board.body.push_back(std::move(choices));
  }
  board.body.push_back(cosine_matrix(scene));
  add_matrix_notes(scene, board);
}

void fill(const Scene& scene, const Similarity& similarity, Board& board) {
  const bool checked = own<PairsState>(scene).exercise && !own<PairsState>(scene).predicting();
  if (own<PairsState>(scene).predicting()) {
    ask_exercise(scene, board);
  } else if (checked) {
    answer_exercise(scene, board);
    board.body.push_back(pair_sentence(scene, pair_measure(similarity)));
    show_matrix(scene, board);
  } else {
    board.head.push_back(pair_sentence(scene, pair_measure(similarity)));
    show_matrix(scene, board);
  }
  if (can_exercise(scene)) {
    board.body.push_back(control_row(scene, {kCheckId, kAgainId, kExerciseId}));
  }
  if (own<PairsState>(scene).exercise) {
    add_tries(scene, board);
  }
}

bool is_predicting(const Scene& scene) {
  return own<PairsState>(scene).predicting();
}

// Predictions are about one set of data. Readers cannot choose another while they predict, but a
// link brings its data to an exercise that is switched on.
void take_data(Scene& scene, NewData) {
  const bool predicting = is_predicting(scene);
  own<PairsState>(scene) = {};
  own<PairsState>(scene).exercise = predicting;
}

Score score(const Scene& scene) {
  const auto& tries = own<PairsState>(scene).tries;
  if (tries.empty()) {
    return {};
  }
  const Points points = points_of(tries.back());
  return {points.reached, points.most, tries.size()};
}

void read_parameters(const ParameterTexts& texts, Scene& scene, std::vector<BadParameter>& errors) {
  const std::string_view text = texts.get("exercise");
  if (text == "on" && !can_exercise(scene)) {
    errors.push_back({"exercise", std::string(text), "bad.exercise_many", {}});
  } else if (!text.empty()) {
    own<PairsState>(scene).exercise = text == "on";
  }
}

template <Direction direction>
bool is_direction(const Scene& scene, const Similarity& similarity) {
  return !own<PairsState>(scene).predicting() && pair_measure(similarity).direction == direction;
}

bool is_obtuse(const Scene& scene, const Similarity& similarity) {
  return !own<PairsState>(scene).predicting() && pair_measure(similarity).cosine < 0;
}

void unveil(Scene& scene) {
  own<PairsState>(scene).exercise = false;
}

constexpr std::array kSteps{
    Step{"pairs.step.same.say", "pairs.step.same.ask", "pairs.step.same.found",
         is_direction<Direction::same>, StepAction::new_pair, unveil},
    Step{"pairs.step.near.say", "pairs.step.near.ask", "pairs.step.near.found",
         is_direction<Direction::near>, StepAction::new_pair},
    Step{"pairs.step.below.say", "pairs.step.below.ask", "pairs.step.below.found", is_obtuse,
         StepAction::move},
};

}  // namespace

constinit const FigureEntry entries_of::pairs{.name = "pairs",
                                              .title = "pairs.title",
                                              .label = "pairs.label",
                                              .has_data = true,
                                              .has_claims = true,
                                              .prepare = prepare,
                                              .add_controls = add_controls,
                                              .set = set,
                                              .fill = fill,
                                              .steps = kSteps,
                                              .holds_data = is_predicting,
                                              .take_data = take_data,
                                              .score = score,
                                              .read_parameters = read_parameters,
                                              .parts = kPairsParts};

}  // namespace cosine_lab
