#include "lesson/figures/graded_quiz.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lesson/figures/question_list.h"
#include "lesson/figures/state_part.h"

namespace cosine_lab {
namespace {

std::vector<double> all_numbers(const Scene& scene) {
  std::vector<double> numbers;
  for (const Vector& vector : scene.vectors) {
    numbers.insert(numbers.end(), vector.components.begin(), vector.components.end());
  }
  return numbers;
}

}  // namespace

// Inlined, this and what follows would be part of what every first visit loads.
[[gnu::noinline]] void grade_quiz(Scene& scene, std::size_t pass) {
  Scene home = scene;
  home.quiz = {};
  scene.quiz.graded = true;
  scene.quiz.pass = pass;
  scene.quiz.home.as<Scene>() = std::move(home);
}

bool is_examined(const Scene& scene) {
  return scene.quiz.graded && scene.quiz.at < question_count(scene);
}

[[gnu::noinline]] Scene as_authored(const Scene& scene) {
  Scene next = scene.quiz.home.as<Scene>();
  next.quiz = scene.quiz;
  next.show_components = scene.show_components;
  next.show_grid = scene.show_grid;
  next.show_others = scene.show_others;
  return next;
}

[[gnu::noinline]] bool continues_quiz(const Scene& scene, const Scene& next) {
  const QuizState& now = scene.quiz;
  const QuizState& then = next.quiz;
  return then.graded && then.pass == now.pass && then.on == now.on &&
         then.authored == now.authored && then.home == now.home && then.at >= now.at &&
         then.answers.size() >= now.answers.size() &&
         std::equal(now.answers.begin(), now.answers.end(), then.answers.begin());
}

[[gnu::noinline]] std::string write_reply(const Scene& scene, AnswerKind kind) {
  switch (kind) {
    case AnswerKind::number:
      return escaped_state(scene.quiz.typed);
    case AnswerKind::place:
      return state_numbers(all_numbers(scene));
    case AnswerKind::one:
    case AnswerKind::several:
    case AnswerKind::order:
      break;
  }
  return state_indices(scene.quiz.chosen);
}

}  // namespace cosine_lab
