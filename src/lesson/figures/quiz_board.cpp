#include "lesson/figures/quiz_board.h"

#include <string>
#include <utility>
#include <vector>

#include "lesson/figures/question_list.h"
#include "lesson/figures/quiz.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

Cell button(std::string_view id, double value, std::string_view label) {
  Cell cell;
  cell.content = words(label);
  cell.press = {std::string(id), value};
  return cell;
}

// Below an option that is chosen in an order stands its place in it.
Cell option(const Scene& scene, const Posed& posed, std::size_t index) {
  Cell cell;
  cell.content = posed.options[index];
  cell.press = {std::string(kAnswerId), static_cast<double>(index)};
  const auto& chosen = scene.quiz.chosen;
  for (std::size_t place = 0; place < chosen.size(); ++place) {
    if (chosen[place] == index) {
      cell.pressed = true;
      cell.spoken = posed.kind == AnswerKind::order ? whole(place + 1) : Node{};
    }
  }
  return cell;
}

std::string_view manner_of(AnswerKind kind) {
  switch (kind) {
    case AnswerKind::several:
      return "quiz.several";
    case AnswerKind::order:
      return "quiz.order";
    case AnswerKind::place:
      return "quiz.place";
    case AnswerKind::number:
    case AnswerKind::one:
      break;
  }
  return {};
}

Control number_field(const Scene& scene) {
  Control field;
  field.id = kTypedId;
  field.kind = ControlKind::text;
  field.label = word("quiz.number");
  field.text = scene.quiz.typed;
  field.one_line = true;
  return field;
}

void ask(const Scene& scene, const Posed& posed, Block& block) {
  if (const auto manner = manner_of(posed.kind); !manner.empty()) {
    block.lines.push_back(words(manner));
  }
  for (std::size_t i = 0; i < posed.options.size(); ++i) {
    block.rows[0].push_back(option(scene, posed, i));
  }
  if (posed.kind == AnswerKind::number) {
    block.controls.push_back(number_field(scene));
  }
  Cell check = button(kCheckId, 1, "quiz.check");
  if (!is_answered(scene, posed)) {
    check.press = {};
  }
  if (!scene.quiz.typed.empty() && !is_answered(scene, posed)) {
    block.lines.push_back(words("quiz.no_number", {in("text", plain(scene.quiz.typed))}));
  }
  block.rows[1].push_back(std::move(check));
  if (scene.quiz.graded) {
    block.lines.push_back(words("quiz.graded", {in("pass", whole(scene.quiz.pass))}));
  }
}

// What was right is marked among the options.
void answer(const Scene& scene, Block& block) {
  const Scene& seen = seen_scene(scene);
  Scene asked = seen;
  asked.quiz = scene.quiz;
  const Posed posed = ask_question(asked, scene.quiz.at);
  // Words that were asked about may have made way for others.
  if (!posed.can_be_asked()) {
    block.lines = {posed.why_not};
    return;
  }
  const Reply reply = reply_to(asked, posed);
  block.tone = reply.right ? Tone::good : Tone::bad;
  block.lines = {posed.ask};
  for (std::size_t i = 0; i < posed.options.size(); ++i) {
    Cell cell = option(asked, posed, i);
    const bool marks = posed.kind != AnswerKind::order;
    cell.tone = marks && posed.right[i] ? Tone::good
                : cell.pressed && marks ? Tone::bad
                                        : Tone::plain;
    cell.press = {};
    block.rows[0].push_back(std::move(cell));
  }
  std::vector<Node> told{words(reply.right ? "quiz.right" : "quiz.wrong")};
  Node why = explain_question(seen, scene.quiz.at, posed, reply);
  // An author need not explain.
  if (why.kind != NodeKind::row || !why.children.empty()) {
    told.push_back(plain(" "));
    told.push_back(std::move(why));
  }
  block.lines.push_back(row(std::move(told)));
}

void add_ways_on(const Scene& scene, Block& block) {
  const std::size_t next = scene.quiz.at + 1;
  if (has_cases(scene, scene.quiz.at)) {
    block.rows[1].push_back(button(kAnotherId, 1, "quiz.another"));
  }
  const bool last = next == question_count(scene);
  block.rows[1].push_back(
      button(kQuestionId, static_cast<double>(next), last ? "quiz.finish" : "quiz.next"));
}

// The first row holds the options, the second one the buttons.
Block block_at(const Scene& scene, std::size_t step) {
  Block block;
  block.kind = BlockKind::question;
  block.step = step;
  block.steps = question_count(scene);
  block.rows.resize(2);
  return block;
}

// The way from the guided steps to the questions.
Block beginning(const Scene& scene) {
  Block block = block_at(scene, 0);
  block.rows[1].push_back(
      button(kQuestionId, 0, question_count(scene) == 1 ? "quiz.begin.one" : "quiz.begin"));
  return block;
}

// "Right on the first try: 3 of 4." Those that could not be asked do not count.
Block summary(const Scene& scene) {
  Block block = block_at(scene, question_count(scene));
  block.lines.push_back(words("quiz.end"));
  const ExerciseRecord record = quiz_record(scene);
  if (!record.attempts.empty()) {
    const RecordedAttempt& attempt = record.attempts.front();
    block.lines.push_back(words("quiz.score", {in("right", whole(attempt.points.reached)),
                                               in("count", whole(attempt.answers.size()))}));
  }
  if (!scene.quiz.graded) {
    block.rows[1].push_back(button(kQuestionId, 0, "quiz.again"));
  } else if (!record.attempts.empty()) {
    block.lines.push_back(words(is_passed(record) ? "quiz.passed" : "quiz.failed",
                                {in("pass", whole(scene.quiz.pass))}));
  }
  return block;
}

// Inlined, it would be part of what every first visit loads.
[[gnu::noinline]] void say_question(const Scene& scene, Board& board) {
  if (!scene.quiz.begun || scene.quiz.at == question_count(scene)) {
    board.guide.push_back(scene.quiz.begun ? summary(scene) : beginning(scene));
    return;
  }
  if (!is_asking(scene)) {
    return;
  }
  Block block = block_at(scene, scene.quiz.at);
  if (scene.quiz.checked) {
    answer(scene, block);
    add_ways_on(scene, block);
  } else {
    const Posed posed = posed_question(scene);
    block.lines.push_back(posed.can_be_asked() ? posed.ask : posed.why_not);
    if (posed.can_be_asked()) {
      ask(scene, posed, block);
    } else {
      add_ways_on(scene, block);
    }
  }
  board.guide.push_back(std::move(block));
}

}  // namespace

void add_question(const Scene& scene, Board& board) {
  if (has_questions(scene) && !is_guided(scene)) {
    say_question(scene, board);
  }
}

}  // namespace cosine_lab
