#include "lesson/link/quiz_state.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "lesson/figures/graded_quiz.h"
#include "lesson/figures/graded_reply.h"
#include "lesson/figures/question_list.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/state_part.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

// More options than a question has, and more questions than are asked.
constexpr std::size_t kMostChosen = 100;

// Nothing is taken on trust: a learner who comes back gives the same answers again. Inlined, this
// and what is below it would be part of what every first visit loads.
[[gnu::noinline]] bool answer_again(Scene& scene, std::string_view line) {
  const auto sign = line.find_first_of("=~");
  const auto at = indices_of_state(line.substr(0, sign), question_count(scene) + 1);
  if (sign == std::string_view::npos || !at || at->size() != 1) {
    return false;
  }
  while (scene.quiz.at < at->front()) {
    if (!go_to_question(scene, static_cast<double>(scene.quiz.at + 1))) {
      return false;
    }
  }
  const bool checked = line[sign] == '=';
  if (scene.quiz.at != at->front() || scene.quiz.checked) {
    return false;
  }
  if (!is_open(scene)) {
    return !checked;
  }
  return take_reply(scene, posed_question(scene), line.substr(sign + 1)) &&
         (!checked || set_question(scene, kCheckId, 1));
}

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
  for (const std::string_view piece :
       text.empty() ? std::vector<std::string_view>{} : split(text, '\n')) {
    const auto first = piece.find(',');
    const auto second = first == std::string_view::npos ? first : piece.find(',', first + 1);
    const auto at = indices_of_state(piece.substr(0, second), kMostChosen);
    if (second == std::string_view::npos || !at || at->size() != 2 || (*at)[1] > 1 ||
        (*at)[0] >= question_count(scene)) {
      return false;
    }
    scene.quiz.answers.push_back(
        {(*at)[0], unescaped_state(piece.substr(second + 1)), (*at)[1] == 1, {}});
  }
  return has_questions(scene);
}

// Lines as "0=2,1" of what was checked, and a last one as "1~0.5" of what was not: the question,
// and the reply to it.
[[gnu::noinline]] std::string write_replies(const Scene& scene) {
  const QuizState& quiz = scene.quiz;
  std::string text;
  for (const CheckedAnswer& answer : quiz.answers) {
    text += text.empty() ? "" : "\n";
    text += std::to_string(answer.question) + "=" + answer.reply;
  }
  if (!quiz.checked) {
    text += text.empty() ? "" : "\n";
    text += std::to_string(quiz.at) + "~";
    text += is_open(scene) ? write_reply(scene, posed_question(scene).kind) : "";
  }
  return text;
}
[[gnu::noinline]] bool read_replies(Scene& scene, std::string_view text) {
  scene.quiz.begun = false;
  scene.quiz.answers.clear();
  if (!scene.quiz.graded || !go_to_question(scene, 0)) {
    return false;
  }
  const std::vector<std::string_view> lines = split(text, '\n');
  return std::ranges::all_of(lines,
                             [&](std::string_view line) { return answer_again(scene, line); });
}

}  // namespace cosine_lab
