#include "lesson/figures/graded_quiz.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lesson/figures/figure.h"
#include "lesson/figures/question_list.h"
#include "lesson/figures/quiz.h"
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

bool take_place(Scene& scene, std::string_view text) {
  const auto numbers = numbers_of_state(text);
  if (!numbers || numbers->size() != all_numbers(scene).size()) {
    return false;
  }
  auto next = numbers->begin();
  for (Vector& vector : scene.vectors) {
    for (double& component : vector.components) {
      component = *next++;
    }
  }
  settle(scene);
  return true;
}

bool take_options(Scene& scene, const Posed& posed, std::string_view text) {
  const auto chosen = indices_of_state(text, posed.options.size());
  return chosen && std::ranges::all_of(*chosen, [&](std::size_t option) {
           return set_question(scene, kAnswerId, static_cast<double>(option));
         });
}

// Inlined, this and what follows would be part of what every first visit loads.
[[gnu::noinline]] bool asks_for_place(const Scene& scene) {
  return scene.quiz.graded && is_open(scene) && posed_question(scene).kind == AnswerKind::place;
}

}  // namespace

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

bool is_fixed(const Scene& scene) {
  return is_graded(scene) && !asks_for_place(scene);
}

[[gnu::noinline]] Scene as_given(const Scene& scene) {
  Scene next = scene.quiz.home.as<Scene>();
  next.quiz = scene.quiz;
  next.show_components = scene.show_components;
  next.show_grid = scene.show_grid;
  next.show_others = scene.show_others;
  return next;
}

[[gnu::noinline]] bool may_go_to(const Scene& scene, std::size_t at) {
  const QuizState& quiz = scene.quiz;
  return !quiz.graded || !quiz.begun || (at == quiz.at + 1 && !is_open(scene));
}

[[gnu::noinline]] bool goes_on_from(const Scene& scene, const Scene& next) {
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

[[gnu::noinline]] bool take_reply(Scene& scene, const Posed& posed, std::string_view text) {
  if (text.empty()) {
    return true;
  }
  switch (posed.kind) {
    case AnswerKind::number:
      return type_answer(scene, unescaped_state(text));
    case AnswerKind::place:
      return take_place(scene, text);
    case AnswerKind::one:
    case AnswerKind::several:
    case AnswerKind::order:
      break;
  }
  return take_options(scene, posed, text);
}

}  // namespace cosine_lab
