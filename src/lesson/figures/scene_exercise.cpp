#include "lesson/figures/scene_exercise.h"

#include "lesson/figures/figure.h"
#include "lesson/figures/graded_quiz.h"
#include "lesson/figures/quiz.h"

namespace cosine_lab {

void settle_data(Scene& scene, NewData data) {
  if (const auto take = figure_entry(scene.kind).take_data) {
    take(scene, data);
  }
  // Other data make another case; what was answered about the old ones stays answered.
  if (!scene.quiz.checked) {
    pose_question(scene);
  }
}

bool is_veiled(const Scene& scene) {
  if (is_open(scene) || is_examined(scene)) {
    return true;
  }
  const auto veiled = figure_entry(scene.kind).is_veiled;
  return veiled != nullptr && veiled(scene);
}

bool is_graded(const Scene& scene) {
  const auto graded = figure_entry(scene.kind).is_graded;
  return scene.quiz.graded || (graded != nullptr && graded(scene));
}

bool continues(const Scene& scene, const Scene& next) {
  if (next.kind != scene.kind) {
    return false;
  }
  return scene.quiz.graded ? continues_quiz(scene, next)
                           : figure_entry(scene.kind).continues(scene, next);
}

std::size_t attempts_at(const Scene& scene) {
  const auto attempts = figure_entry(scene.kind).attempts;
  return (attempts != nullptr ? attempts(scene) : 0) + checked_answers(scene);
}

ExerciseRecord record_of(const Scene& scene) {
  const auto record = figure_entry(scene.kind).record;
  ExerciseRecord of_figure = record != nullptr ? record(scene) : ExerciseRecord{};
  return of_figure.attempts.empty() ? quiz_record(scene) : of_figure;
}

}  // namespace cosine_lab
