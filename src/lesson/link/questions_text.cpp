#include "lesson/link/questions_text.h"

#include "lesson/figures/authored_question.h"

namespace cosine_lab {

// Inlined, they would be part of what every first visit loads.
[[gnu::noinline]] std::vector<TextFault> read_authored_questions(std::string_view text,
                                                                 Scene& scene) {
  std::vector<TextFault> faults;
  for (const std::string_view question : authored_questions(text)) {
    if (scene.quiz.authored.size() == kMostAuthored) {
      faults.push_back({question, "quiz.bad.many"});
      break;
    }
    if (auto fault = fault_of_authored(scene, question)) {
      faults.push_back(*fault);
    } else {
      scene.quiz.authored.emplace_back(question);
    }
  }
  return faults;
}

[[gnu::noinline]] std::string write_authored_questions(const Scene& scene) {
  std::string text;
  for (const std::string& question : scene.quiz.authored) {
    text += (text.empty() ? "" : ";") + question;
  }
  return text;
}

}  // namespace cosine_lab
