// All pairs of vectors in one matrix, linked to the plane; and the exercise, in which a learner
// predicts before looking.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/similarity.h"
#include "lesson/board/control.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/exercise_board.h"
#include "lesson/figures/pairs/link.h"
#include "lesson/figures/pairs/pairs_board.h"
#include "lesson/figures/pairs/pairs_record.h"
#include "lesson/figures/pairs/questions.h"
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
  const auto& state = state_of<PairsState>(scene);
  if (!state.grading.on) {
    list.push_back(figure_control(kExerciseId, ControlKind::toggle, state.exercise ? 1 : 0));
  }
  if (state.predicting() && open_claims(scene) == 0) {
    list.push_back(figure_control(kCheckId, ControlKind::button, 1));
  }
  if (state.exercise && !state.predicting() && !state.is_over()) {
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
  if (id == kExerciseId && can_exercise(scene) && !state_of<PairsState>(scene).grading.on) {
    state_of<PairsState>(scene).exercise = value != 0;
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
  const auto& state = state_of<PairsState>(scene);
  if (state.predicting()) {
    ask_exercise(scene, board);
  } else if (state.is_veiled()) {
    answer_points(scene, board);
  } else if (state.exercise) {
    answer_exercise(scene, board);
    if (state.grading.on) {
      add_grade(pairs_record(scene), board);
    }
    board.body.push_back(pair_sentence(scene, pair_measure(similarity)));
    show_matrix(scene, board);
  } else {
    board.head.push_back(pair_sentence(scene, pair_measure(similarity)));
    show_matrix(scene, board);
  }
  if (can_exercise(scene)) {
    board.body.push_back(control_row(scene, {kCheckId, kAgainId, kExerciseId}));
  }
  if (state.exercise) {
    add_tries(scene, board);
  }
}

std::vector<Node> describe(const Scene& scene, const Similarity& similarity) {
  std::vector<Node> sentences{ground_words(scene), compared_words(scene),
                              relation_words(scene, similarity)};
  add_others(scene, sentences);
  return sentences;
}

bool counts(const Scene& scene) {
  return state_of<PairsState>(scene).grading.on;
}

bool hides_answers(const Scene& scene) {
  return state_of<PairsState>(scene).is_veiled();
}

bool holds_data(const Scene& scene) {
  return state_of<PairsState>(scene).predicting() || counts(scene);
}

// A scene that comes from outside may bring more attempts along, but must not take any away.
bool continues_exercise(const Scene& scene, const Scene& next) {
  const auto& now = state_of<PairsState>(scene);
  const auto& then = state_of<PairsState>(next);
  return then.grading == now.grading && next.dimensions == scene.dimensions &&
         next.vectors == scene.vectors && next.claims == scene.claims &&
         then.tries.size() >= now.tries.size() &&
         std::equal(now.tries.begin(), now.tries.end(), then.tries.begin());
}

// Predictions are about one set of data. Readers cannot choose another while they predict, but a
// link brings its data to an exercise that is switched on.
void take_data(Scene& scene, NewData) {
  const bool predicting = state_of<PairsState>(scene).predicting();
  state_of<PairsState>(scene) = {};
  state_of<PairsState>(scene).exercise = predicting;
}

std::size_t attempts(const Scene& scene) {
  return state_of<PairsState>(scene).tries.size();
}

// Where nothing may tell what is right, nothing is measured that could.
Similarity measure_pair(const Scene& scene) {
  return hides_answers(scene) ? Similarity{}
                              : measure(scene.first().components, scene.second().components);
}

std::size_t whole_or(const ParameterTexts& texts, std::string_view name, std::size_t usual) {
  const Parameter& known = *parameter(name);
  const auto number = whole_number(texts.get(name), known.least, known.most);
  return number ? static_cast<std::size_t>(*number) : usual;
}

void read_grading(const ParameterTexts& texts, Scene& scene, std::vector<BadParameter>& errors) {
  const auto refuse = [&](const char* name, const char* reason) {
    errors.push_back({name, std::string(texts.get(name)), reason, {}});
  };
  if (points_of(attempt_of(scene)).most == 0) {
    refuse("graded", "bad.graded_nothing");
    return;
  }
  if (texts.get("steps") == "on") {
    refuse("steps", "bad.graded_steps");
  }
  auto& state = state_of<PairsState>(scene);
  state.exercise = true;
  state.grading.on = true;
  state.grading.attempts = whole_or(texts, "attempts", state.grading.attempts);
  state.grading.pass = whole_or(texts, "pass", state.grading.pass);
}

void read_parameters(const ParameterTexts& texts, Scene& scene, std::vector<BadParameter>& errors) {
  const std::string_view text = texts.get("exercise");
  const bool asks = texts.get("questions") == "on" || !texts.get("ask").empty();
  // What counts is the exercise, unless questions are asked in its place.
  const bool graded = texts.get("graded") == "on" && (text == "on" || !asks);
  if ((text == "on" || graded) && !can_exercise(scene)) {
    const char* name = graded ? "graded" : "exercise";
    errors.push_back({name, std::string(texts.get(name)), "bad.exercise_many", {}});
    return;
  }
  if (!text.empty()) {
    state_of<PairsState>(scene).exercise = text == "on";
  }
  if (graded) {
    read_grading(texts, scene, errors);
  }
}

void write_parameters(const Scene& scene, ParameterTexts& texts) {
  const Grading& grading = state_of<PairsState>(scene).grading;
  if (grading.on) {
    texts["exercise"] = "on";
    texts["graded"] = "on";
    if (grading.attempts != Grading{}.attempts) {
      texts["attempts"] = std::to_string(grading.attempts);
    }
    if (grading.pass != Grading{}.pass) {
      texts["pass"] = std::to_string(grading.pass);
    }
  }
}

template <Direction direction>
bool is_direction(const Scene& scene, const Similarity& similarity) {
  return !hides_answers(scene) && pair_measure(similarity).direction == direction;
}

bool is_obtuse(const Scene& scene, const Similarity& similarity) {
  return !hides_answers(scene) && pair_measure(similarity).cosine < 0;
}

void unveil(Scene& scene) {
  state_of<PairsState>(scene).exercise = false;
}

constexpr std::array kSteps{
    Step{"pairs.step.same.say", "pairs.step.same.ask", "pairs.step.same.found",
         is_direction<Direction::parallel>, StepAction::new_pair, unveil},
    Step{"pairs.step.near.say", "pairs.step.near.ask", "pairs.step.near.found",
         is_direction<Direction::nearly_parallel>, StepAction::new_pair},
    Step{"pairs.step.below.say",
         "pairs.step.below.ask",
         "pairs.step.below.found",
         is_obtuse,
         StepAction::move,
         nullptr,
         {.most = 0},
         AskedTip::either},
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
                                              .describe = describe,
                                              .steps = kSteps,
                                              .questions = kPairsQuestions,
                                              .measure = measure_pair,
                                              .holds_data = holds_data,
                                              .take_data = take_data,
                                              .is_veiled = hides_answers,
                                              .is_graded = counts,
                                              .continues = continues_exercise,
                                              .attempts = attempts,
                                              .record = pairs_record,
                                              .read_parameters = read_parameters,
                                              .write_parameters = write_parameters,
                                              .state_parts = kPairsStateParts};

}  // namespace cosine_lab
