// What a learner did in the exercise of a figure, as pages and learning platforms keep it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cosine_lab {

struct Points {
  std::size_t reached = 0;
  std::size_t most = 0;
};

/// A question, and what was answered. Right or wrong is not said where it would tell the answer to
/// a learner who may still give another.
struct RecordedAnswer {
  std::string question;
  std::string said;
  bool is_claim = false;  ///< said to be true or false; otherwise the answer is a text
  bool holds = false;     ///< of a claim: what was said of it
  bool right = false;
};

struct RecordedAttempt {
  Points points;
  std::vector<RecordedAnswer> answers;
};

struct ExerciseRecord {
  std::vector<RecordedAttempt> attempts;
  bool graded = false;
  std::size_t limit = 0;   ///< of attempts; 0: none
  std::size_t pass = 100;  ///< percent of the points
  bool over = false;       ///< no further attempt counts
  bool tells_right = true;
};

/// The attempt that counts: the first of those with the most points. Not of an empty record.
[[nodiscard]] const RecordedAttempt& best_of(const ExerciseRecord& record);

/// True where the best attempt has the points that are needed.
[[nodiscard]] bool is_passed(const ExerciseRecord& record);

/// As JSON, which web/wire/messages.ts describes as Exercise; empty where nothing was checked.
[[nodiscard]] std::string write_record(const ExerciseRecord& record);

}  // namespace cosine_lab
