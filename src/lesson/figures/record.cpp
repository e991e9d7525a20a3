#include "lesson/figures/record.h"

#include <algorithm>

#include "lesson/text/json.h"

namespace cosine_lab {
namespace {

void write_answer(JsonWriter& to, const RecordedAnswer& answer, bool tells_right) {
  to.open({}, '{');
  to.string("kind", answer.is_claim ? "claim" : "text");
  to.string("question", answer.question);
  to.string("answer", answer.said);
  if (answer.is_claim) {
    to.boolean("holds", answer.holds);
  }
  if (tells_right) {
    to.boolean("right", answer.right);
  }
  to.close('}');
}

void write_attempt(JsonWriter& to, const RecordedAttempt& attempt, bool tells_right) {
  to.open({}, '{');
  to.number("score", static_cast<double>(attempt.points.reached));
  write_list(to, "answers", attempt.answers, [&](JsonWriter& one, const RecordedAnswer& answer) {
    write_answer(one, answer, tells_right);
  });
  to.close('}');
}

}  // namespace

const RecordedAttempt& best_of(const ExerciseRecord& record) {
  return *std::ranges::max_element(record.attempts, {},
                                   [](const auto& one) { return one.points.reached; });
}

bool is_passed(const ExerciseRecord& record) {
  const Points best = best_of(record).points;
  return best.reached * 100 >= record.pass * best.most;
}

std::string write_record(const ExerciseRecord& record) {
  if (record.attempts.empty()) {
    return {};
  }
  const Points last = record.attempts.back().points;
  JsonWriter to;
  to.open({}, '{');
  to.number("score", static_cast<double>(last.reached));
  to.number("max", static_cast<double>(last.most));
  to.number("attempts", static_cast<double>(record.attempts.size()));
  to.boolean("complete", last.reached == last.most);
  to.number("first", static_cast<double>(record.attempts.front().points.reached));
  to.number("best", static_cast<double>(best_of(record).points.reached));
  to.boolean("graded", record.graded);
  to.number("limit", static_cast<double>(record.limit));
  to.number("pass", static_cast<double>(record.pass));
  to.boolean("passed", is_passed(record));
  to.boolean("over", record.over);
  write_list(to, "record", record.attempts, [&](JsonWriter& one, const RecordedAttempt& attempt) {
    write_attempt(one, attempt, record.tells_right);
  });
  to.close('}');
  return to.take();
}

}  // namespace cosine_lab
