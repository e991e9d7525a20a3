#include "lesson/figures/pairs/exercise_board.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "lesson/board/node_text.h"
#include "lesson/figures/claim_words.h"
#include "lesson/figures/numbers_table.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/pairs_board.h"
#include "lesson/figures/pairs/state.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostTries = 5;  // that are shown

Node count_of(std::size_t count) {
  return decimal(static_cast<double>(count), 0);
}

Mark both(const Claim& claim) {
  return {static_cast<int>(claim.x), static_cast<int>(claim.y), -1};
}

Cell answer_cell(const Scene& scene, std::size_t claim, Prediction says) {
  Cell cell = value(words(says == Prediction::holds ? "pairs.true" : "pairs.false"));
  cell.press = {claim_id(claim), says == Prediction::holds ? 1.0 : 0.0};
  cell.pressed = prediction_of(scene, claim) == says;
  cell.spoken = row({equation(scene, scene.claims[claim]), plain(":")});
  cell.mark = both(scene.claims[claim]);
  return cell;
}

Block questions(const Scene& scene) {
  std::vector<std::vector<Cell>> rows{
      {heading(words("ratio.claim")), heading(words("pairs.true")), heading(words("pairs.false"))}};
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    rows.push_back({heading(equation(scene, scene.claims[i])),
                    answer_cell(scene, i, Prediction::holds),
                    answer_cell(scene, i, Prediction::fails)});
  }
  return table(words("pairs.claims"), std::move(rows));
}

// Right answers get a short line; wrong ones, and those that could be either, get their numbers.
std::vector<Cell> result_row(const Scene& checked, std::size_t index) {
  const Claim& claim = checked.claims[index];
  const ClaimCheck found = check_claim(checked, claim);
  const Prediction said = prediction_of(checked, index);
  const bool right = is_right(said, found.verdict);
  Node why = right && found.verdict != Verdict::near ? short_verdict(checked, found)
                                                     : verdict_words(checked, claim, found);
  if (found.verdict == Verdict::near) {
    why = row({std::move(why), plain(" "), words("pairs.either")});
  }
  const Node answer = words(said == Prediction::holds ? "pairs.true" : "pairs.false");
  return {heading(equation(checked, claim)),
          value(words(right ? "pairs.right" : "pairs.wrong", {in("answer", answer)}),
                right ? Tone::good : Tone::bad),
          value(std::move(why))};
}

Block results(const Scene& checked) {
  std::vector<std::vector<Cell>> rows{
      {heading(words("ratio.claim")), heading(words("pairs.answer")), heading(words("pairs.why"))}};
  for (std::size_t i = 0; i < checked.claims.size(); ++i) {
    rows.push_back(result_row(checked, i));
  }
  return table(words("pairs.results"), std::move(rows));
}

// "By mass, C is 1 times A; by volume, 0.9 times." Nothing where a factor cannot be written.
Node factors(const Scene& scene, const Compared& pair) {
  const auto& first = scene.vectors[pair.first].components;
  const auto& second = scene.vectors[pair.second].components;
  Node kx = number(second[0] / first[0]);
  Node ky = number(second[1] / first[1]);
  if (!std::isfinite(kx.value) || !std::isfinite(ky.value)) {
    return row({});
  }
  tell_apart(kx, ky);
  return row({plain(" "), words("pairs.factors",
                                {in("first", name_of(scene, pair.first)),
                                 in("second", name_of(scene, pair.second)),
                                 in("x", dimension_name(scene, 0)), in("kx", std::move(kx)),
                                 in("y", dimension_name(scene, 1)), in("ky", std::move(ky))})});
}

Block wrong_pair(const Scene& checked, const Compared& pair) {
  const PairMeasure found = pair_measure(checked, pair.first, pair.second);
  const std::string_view key = found.direction == Direction::none       ? "pairs.marked.zero"
                               : found.direction == Direction::parallel ? "pairs.missed"
                                                                        : "pairs.marked";
  Node said = words(
      key, {in("first", name_of(checked, pair.first)), in("second", name_of(checked, pair.second)),
            in("cosine", cosine_node(found)), in("angle", angle_node(found))});
  Node why = found.direction == Direction::none ? row({}) : factors(checked, pair);
  return sentence(row({std::move(said), std::move(why)}), Tone::bad);
}

// "Claims right: 5 of 6. Pairs found: 1 of 2. Marked by mistake: 0."
Node result(const Attempt& attempt) {
  Node said = row({});
  if (!attempt.right.empty()) {
    said.children = {words("pairs.score.claims", {in("right", count_of(attempt.claims_right())),
                                                  in("all", count_of(attempt.right.size()))}),
                     plain(" ")};
  }
  said.children.push_back(words("pairs.score.pairs", {in("found", count_of(attempt.found)),
                                                      in("all", count_of(attempt.pairs)),
                                                      in("wrong", count_of(attempt.wrong))}));
  return said;
}

Block score_sentence(const Attempt& attempt) {
  if (!is_all_right(attempt)) {
    return sentence(result(attempt), Tone::strong);
  }
  return sentence(row({words("pairs.score.all"), plain(" "), result(attempt)}), Tone::good);
}

Block attempts_left(const PairsState& state) {
  return sentence(words("pairs.graded", {in("attempt", count_of(state.tries.size() + 1)),
                                         in("all", count_of(state.grading.attempts)),
                                         in("pass", count_of(state.grading.pass))}),
                  Tone::note);
}

}  // namespace

std::string claim_id(std::size_t claim) {
  return "pairs.claim." + std::to_string(claim);
}

void ask_exercise(const Scene& scene, Board& board) {
  const bool claims = !scene.claims.empty();
  board.head.push_back(
      sentence(words(claims ? "pairs.predict" : "pairs.predict.pairs"), Tone::strong));
  if (const auto& state = state_of<PairsState>(scene); state.grading.on) {
    board.head.push_back(attempts_left(state));
  }
  board.body.push_back(numbers_table(scene));
  if (claims) {
    board.body.push_back(questions(scene));
  }
  board.body.push_back(veiled_matrix(scene));
  if (const std::size_t open = open_claims(scene); open > 0) {
    board.body.push_back(sentence(words("pairs.open", {in("open", count_of(open))}), Tone::note));
  }
}

void answer_exercise(const Scene& scene, Board& board) {
  const Scene checked = as_checked(scene);
  board.head.push_back(score_sentence(state_of<PairsState>(scene).tries.back()));
  if (!(scene.vectors == checked.vectors)) {
    board.body.push_back(sentence(words("pairs.moved"), Tone::note));
  }
  if (!checked.claims.empty()) {
    board.body.push_back(results(checked));
  }
  for (const Compared& pair : wrong_pairs(checked)) {
    board.body.push_back(wrong_pair(checked, pair));
  }
}

void answer_points(const Scene& scene, Board& board) {
  const auto& state = state_of<PairsState>(scene);
  board.head.push_back(score_sentence(state.tries.back()));
  board.body.push_back(
      sentence(words("pairs.graded.left",
                     {in("left", count_of(state.grading.attempts - state.tries.size()))}),
               Tone::note));
  board.body.push_back(numbers_table(scene));
}

void add_grade(const ExerciseRecord& record, Board& board) {
  const Points best = best_of(record).points;
  const bool passed = is_passed(record);
  board.body.push_back(
      sentence(words(passed ? "pairs.passed" : "pairs.failed",
                     {in("reached", count_of(best.reached)), in("most", count_of(best.most)),
                      in("pass", count_of(record.pass))}),
               passed ? Tone::good : Tone::strong));
}

void add_tries(const Scene& scene, Board& board) {
  const auto& tries = state_of<PairsState>(scene).tries;
  if (tries.empty()) {
    return;
  }
  std::vector<std::vector<Cell>> rows{{heading(words("pairs.try")), heading(words("pairs.found"))}};
  for (std::size_t i = tries.size() - std::min(tries.size(), kMostTries); i < tries.size(); ++i) {
    rows.push_back({heading(count_of(i + 1)), value(result(tries[i]))});
  }
  board.body.push_back(table(words("pairs.tries"), std::move(rows)));
}

}  // namespace cosine_lab
