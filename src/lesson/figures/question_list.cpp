#include "lesson/figures/question_list.h"

#include "lesson/board/node_text.h"
#include "lesson/figures/authored_question.h"
#include "lesson/figures/figure.h"

namespace cosine_lab {
namespace {

// Null where the question is the author's.
const Question* of_figure(const Scene& scene, std::size_t at) {
  const std::size_t before = scene.quiz.authored.size();
  return at < before ? nullptr : &figure_entry(scene.kind).questions[at - before];
}

const std::string& authored(const Scene& scene, std::size_t at) {
  return scene.quiz.authored[at];
}

}  // namespace

std::size_t question_count(const Scene& scene) {
  const std::size_t count = scene.quiz.on ? figure_entry(scene.kind).questions.size() : 0;
  return scene.quiz.authored.size() + count;
}

std::string question_name(const Scene& scene, std::size_t at) {
  const Question* question = of_figure(scene, at);
  return question != nullptr ? std::string(question->name)
                             : node_text(ask_authored(scene, authored(scene, at), at).ask);
}

bool has_cases(const Scene& scene, std::size_t at) {
  const Question* question = of_figure(scene, at);
  return question != nullptr && question->pose != nullptr && !question->is_one_case &&
         !scene.quiz.graded;
}

void pose_case(Scene& scene, std::size_t at) {
  const Question* question = of_figure(scene, at);
  if (question != nullptr && question->pose != nullptr) {
    Dice dice(scene.quiz.seed);
    question->pose(scene, dice);
  }
}

// Inlined, it would be part of what every first visit loads.
[[gnu::noinline]] Posed ask_question(const Scene& scene, std::size_t at) {
  const Question* question = of_figure(scene, at);
  return question != nullptr ? question->ask(scene) : ask_authored(scene, authored(scene, at), at);
}

Node explain_question(const Scene& seen, std::size_t at, const Posed& posed, const Reply& reply) {
  const Question* question = of_figure(seen, at);
  return question != nullptr ? question->explain(seen, posed, reply)
                             : explain_authored(seen, authored(seen, at), posed, reply);
}

bool shows_numbers(const Scene& scene, std::size_t at) {
  const Question* question = at < question_count(scene) ? of_figure(scene, at) : nullptr;
  return question == nullptr || question->shows_numbers;
}

}  // namespace cosine_lab
