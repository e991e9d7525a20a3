#include "lesson/link/quiz_state.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "lesson/figures/question_list.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/state_part.h"
#include "lesson/text/text_parts.h"

namespace cosine_lab {
namespace {

// More options than a question has, and more questions than are asked.
constexpr std::size_t kMostChosen = 100;

}  // namespace

// "2,0,1/3": the question, its case and whether it was checked; and what was chosen.
std::string write_question(const Scene& scene) {
  const QuizState& quiz = scene.quiz;
  if (!quiz.begun) {
    return {};
  }
  return state_indices({quiz.at, quiz.seed, quiz.checked ? 1U : 0U}) +
         (quiz.chosen.empty() ? "" : "/" + state_indices(quiz.chosen));
}
bool read_question(Scene& scene, std::string_view text) {
  const auto slash = text.find('/');
  const auto at = indices_of_state(text.substr(0, slash), kMostCases);
  const bool is_known = at && at->size() == 3 && (*at)[2] < 2 && has_questions(scene) &&
                        (*at)[0] <= question_count(scene);
  const auto chosen = slash == std::string_view::npos
                          ? std::optional(std::vector<std::size_t>{})
                          : indices_of_state(text.substr(slash + 1), kMostChosen);
  if (!is_known || !chosen) {
    return false;
  }
  scene.quiz.begun = true;
  scene.quiz.at = (*at)[0];
  scene.quiz.seed = static_cast<std::uint32_t>((*at)[1]);
  scene.quiz.checked = (*at)[2] == 1 && scene.quiz.at < question_count(scene);
  scene.quiz.chosen = *chosen;
  scene.quiz.typed.clear();
  scene.quiz.seen = {};
  if (scene.quiz.checked) {
    see_question(scene, Scene(scene));
  }
  return true;
}

std::string write_typed(const Scene& scene) {
  return escaped_state(scene.quiz.typed);
}
bool read_typed(Scene& scene, std::string_view text) {
  scene.quiz.typed = unescaped_state(text);
  return has_questions(scene);
}

// Lines as "0,1,60°": the question, whether the answer was right, and the answer.
std::string write_answers(const Scene& scene) {
  std::string text;
  for (const CheckedAnswer& answer : scene.quiz.answers) {
    text += text.empty() ? "" : "\n";
    text +=
        state_indices({answer.question, answer.right ? 1U : 0U}) + "," + escaped_state(answer.said);
  }
  return text;
}
bool read_answers(Scene& scene, std::string_view text) {
  scene.quiz.answers.clear();
  for (const std::string_view part :
       text.empty() ? std::vector<std::string_view>{} : split(text, '\n')) {
    const auto first = part.find(',');
    const auto second = first == std::string_view::npos ? first : part.find(',', first + 1);
    const auto at = indices_of_state(part.substr(0, second), kMostChosen);
    if (second == std::string_view::npos || !at || at->size() != 2 || (*at)[1] > 1 ||
        (*at)[0] >= question_count(scene)) {
      return false;
    }
    scene.quiz.answers.push_back(
        {(*at)[0], unescaped_state(part.substr(second + 1)), (*at)[1] == 1});
  }
  return has_questions(scene);
}

}  // namespace cosine_lab
