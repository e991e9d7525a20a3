#include "lesson/figures/pairs/pairs_record.h"

#include <string>

#include "lesson/board/node_text.h"
#include "lesson/figures/claim_words.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

RecordedAnswer claim_answer(const Scene& scene, const Attempt& attempt, std::size_t claim) {
  const bool holds = attempt.said.claims[claim] == Prediction::holds;
  return {node_text(equation(scene, scene.claims[claim])),
          std::string(word(holds ? "pairs.true" : "pairs.false")), true, holds,
          attempt.right[claim]};
}

// All marks are one answer: what is not marked was answered, too.
RecordedAnswer pairs_answer(const Scene& scene, const Attempt& attempt) {
  std::string marked;
  for (const Compared& pair : attempt.said.marked) {
    marked += marked.empty() ? "" : "; ";
    marked += scene.vectors[pair.first].name + ", " + scene.vectors[pair.second].name;
  }
  RecordedAnswer answer;
  answer.question = word("pairs.question");
  answer.said = marked.empty() ? std::string(word("pairs.none")) : marked;
  answer.right = attempt.found == attempt.pairs && attempt.wrong == 0;
  return answer;
}

RecordedAttempt recorded_attempt(const Scene& scene, const Attempt& attempt) {
  RecordedAttempt recorded;
  recorded.points = points_of(attempt);
  for (std::size_t i = 0; i < attempt.right.size(); ++i) {
    recorded.answers.push_back(claim_answer(scene, attempt, i));
  }
  recorded.answers.push_back(pairs_answer(scene, attempt));
  return recorded;
}

}  // namespace

ExerciseRecord pairs_record(const Scene& scene) {
  const auto& state = state_of<PairsState>(scene);
  ExerciseRecord record;
  record.graded = state.grading.on;
  record.limit = state.grading.on ? state.grading.attempts : 0;
  record.pass = state.grading.pass;
  record.over = state.is_over();
  record.tells_right = !state.grading.on || record.over;
  for (const Attempt& attempt : state.tries) {
    record.attempts.push_back(recorded_attempt(scene, attempt));
  }
  return record;
}

}  // namespace cosine_lab
