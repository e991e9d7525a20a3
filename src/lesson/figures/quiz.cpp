#include "lesson/figures/quiz.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "lesson/board/node_text.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/graded_quiz.h"
#include "lesson/figures/question_list.h"
#include "lesson/text/number_text.h"

namespace cosine_lab {
namespace {

bool figure_veils(const Scene& scene) {
  const auto veiled = figure_entry(scene.kind).is_veiled;
  return veiled != nullptr && veiled(scene);
}

void forget_reply(QuizState& quiz) {
  quiz.chosen.clear();
  quiz.typed.clear();
  quiz.checked = false;
  quiz.seen = {};
}

std::optional<double> typed_number(const Scene& scene) {
  const ParsedNumber number = parse_typed_number(scene.quiz.typed);
  return number.fault == NumberFault::none ? std::optional(number.value) : std::nullopt;
}

bool is_in_order(const Posed& posed, const std::vector<std::size_t>& chosen) {
  const auto rank = [&](std::size_t option) { return posed.ranks[option]; };
  return chosen.size() == posed.options.size() && std::ranges::is_sorted(chosen, {}, rank);
}

bool is_right(const Posed& posed, const Reply& reply) {
  switch (posed.kind) {
    case AnswerKind::one:
      return reply.chosen.size() == 1 && posed.right[reply.chosen.front()];
    case AnswerKind::several:
      for (std::size_t i = 0; i < posed.options.size(); ++i) {
        if (reply.has(i) != posed.right[i]) {
          return false;
        }
      }
      return true;
    case AnswerKind::order:
      return is_in_order(posed, reply.chosen);
    case AnswerKind::number:
      return std::abs(reply.number - posed.number) <= posed.margin;
    case AnswerKind::place:
      return posed.reached;
  }
  return false;
}

// With a single choice, pressing another option moves the choice; otherwise pressing an option
// again deselects it.
bool choose(Scene& scene, const Posed& posed, std::size_t option) {
  auto& chosen = scene.quiz.chosen;
  const auto known = std::ranges::find(chosen, option);
  if (posed.kind == AnswerKind::one) {
    chosen = {option};
  } else if (known != chosen.end()) {
    chosen.erase(known);
  } else {
    chosen.push_back(option);
  }
  return true;
}

std::string said(const Posed& posed, const Reply& reply) {
  if (posed.kind == AnswerKind::number) {
    return canonical_number(reply.number);
  }
  std::string text;
  for (const std::size_t option : reply.chosen) {
    text += text.empty() ? "" : ", ";
    text += node_text(posed.options[option]);
  }
  std::ranges::replace(text, '\n', ' ');
  return text;
}

bool check(Scene& scene) {
  if (!is_open(scene)) {
    return false;
  }
  const Posed posed = posed_question(scene);
  if (!is_answered(scene, posed)) {
    return false;
  }
  const Reply reply = reply_to(scene, posed);
  see_question(scene, Scene(scene));
  scene.quiz.checked = true;
  std::string again = scene.quiz.graded ? write_reply(scene, posed.kind) : std::string();
  scene.quiz.answers.push_back({scene.quiz.at, said(posed, reply), reply.right, std::move(again)});
  return true;
}

bool pose_another(Scene& scene) {
  if (!is_asking(scene) || !has_cases(scene, scene.quiz.at)) {
    return false;
  }
  scene.quiz.seed = (scene.quiz.seed + 1) % kMostCases;
  pose_question(scene);
  return true;
}

// Whether the question can be asked of these data at all: its first case, where it makes some.
bool can_be_asked(const Scene& shown, std::size_t at) {
  Scene scene = shown.quiz.graded ? as_authored(shown) : shown;
  scene.quiz.at = at;
  scene.quiz.seed = 0;
  pose_case(scene, at);
  settle(scene);
  return ask_question(scene, at).can_be_asked();
}

// Graded questions cannot be revisited, and an unanswered one cannot be skipped.
[[gnu::noinline]] bool may_go_to(const Scene& scene, std::size_t at) {
  const QuizState& quiz = scene.quiz;
  return !quiz.graded || !quiz.begun || (at == quiz.at + 1 && !is_open(scene));
}

}  // namespace

bool has_questions(const Scene& scene) {
  return question_count(scene) > 0;
}

bool is_guided(const Scene& scene) {
  return scene.guide.on && scene.guide.at < figure_entry(scene.kind).steps.size();
}

bool is_asking(const Scene& scene) {
  return scene.quiz.begun && scene.quiz.at < question_count(scene) && !is_guided(scene) &&
         !figure_veils(scene);
}

bool is_open(const Scene& scene) {
  return is_asking(scene) && !scene.quiz.checked && posed_question(scene).can_be_asked();
}

Posed posed_question(const Scene& scene) {
  return ask_question(scene, scene.quiz.at);
}

Reply reply_to(const Scene& scene, const Posed& posed) {
  Reply reply;
  // Other data may have fewer options than those that were chosen of.
  std::ranges::copy_if(scene.quiz.chosen, std::back_inserter(reply.chosen),
                       [&](std::size_t option) { return option < posed.options.size(); });
  reply.number = typed_number(scene).value_or(0);
  reply.right = is_right(posed, reply);
  return reply;
}

bool is_answered(const Scene& scene, const Posed& posed) {
  switch (posed.kind) {
    case AnswerKind::one:
      return scene.quiz.chosen.size() == 1;
    case AnswerKind::order:
      return scene.quiz.chosen.size() == posed.options.size();
    case AnswerKind::number:
      return typed_number(scene).has_value();
    case AnswerKind::several:
    case AnswerKind::place:
      return true;
  }
  return false;
}

bool go_to_question(Scene& scene, double at) {
  const auto count = static_cast<double>(question_count(scene));
  if (count == 0 || !(at >= 0) || at > count || std::floor(at) != at ||
      !may_go_to(scene, static_cast<std::size_t>(at))) {
    return false;
  }
  if (scene.quiz.graded) {
    scene = as_authored(scene);
  }
  scene.quiz.begun = true;
  scene.quiz.at = static_cast<std::size_t>(at);
  scene.quiz.seed = 0;
  pose_question(scene);
  return true;
}

void see_question(Scene& scene, Scene seen) {
  seen.quiz = {};
  seen.quiz.on = scene.quiz.on;
  seen.quiz.authored = scene.quiz.authored;
  seen.quiz.seed = scene.quiz.seed;
  scene.quiz.seen.as<Scene>() = std::move(seen);
}

const Scene& seen_scene(const Scene& scene) {
  return scene.quiz.seen.as<Scene>();
}

void pose_question(Scene& scene) {
  forget_reply(scene.quiz);
  if (is_asking(scene)) {
    pose_case(scene, scene.quiz.at);
    settle(scene);
  }
}

bool set_question(Scene& scene, std::string_view id, double value) {
  if (id == kQuestionId) {
    return go_to_question(scene, value);
  }
  if (id == kCheckId) {
    return check(scene);
  }
  if (id == kAnotherId) {
    return pose_another(scene);
  }
  if (id != kAnswerId || !is_open(scene)) {
    return false;
  }
  const Posed posed = posed_question(scene);
  return is_index(value, posed.options.size()) &&
         choose(scene, posed, static_cast<std::size_t>(value));
}

bool type_answer(Scene& scene, std::string_view text) {
  constexpr std::size_t longest = 60;
  if (!is_open(scene) || text.size() > longest ||
      posed_question(scene).kind != AnswerKind::number) {
    return false;
  }
  scene.quiz.typed = text;
  return true;
}

std::size_t checked_answers(const Scene& scene) {
  return scene.quiz.answers.size();
}

ExerciseRecord quiz_record(const Scene& scene) {
  ExerciseRecord record;
  if (scene.quiz.answers.empty()) {
    return record;
  }
  record.graded = scene.quiz.graded;
  record.limit = scene.quiz.graded ? 1 : 0;
  record.pass = scene.quiz.pass;
  RecordedAttempt attempt;
  std::vector<bool> answered(question_count(scene));
  for (const CheckedAnswer& answer : scene.quiz.answers) {
    if (!answered[answer.question]) {
      answered[answer.question] = true;
      attempt.points.reached += answer.right ? 1 : 0;
      attempt.answers.push_back({.question = question_name(scene, answer.question),
                                 .said = answer.said,
                                 .right = answer.right});
    }
  }
  // What cannot be asked is not missing.
  std::size_t open = 0;
  for (std::size_t at = 0; at < answered.size(); ++at) {
    open += !answered[at] && can_be_asked(scene, at) ? 1 : 0;
  }
  attempt.points.most = attempt.answers.size() + open;
  record.over = open == 0;
  record.attempts.push_back(std::move(attempt));
  return record;
}

}  // namespace cosine_lab
