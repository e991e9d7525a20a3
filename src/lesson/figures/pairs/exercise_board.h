// What the exercise of the figure `pairs` asks and answers.
#pragma once

#include <string>

#include "lesson/board/board.h"
#include "lesson/figures/record.h"

namespace cosine_lab {

/// The control of one claim: 1 says true, 0 false.
[[nodiscard]] std::string claim_id(std::size_t claim);

/// The questions; nothing in them is given away.
void ask_exercise(const Scene& scene, Board& board);

/// What was right, what was wrong and why.
void answer_exercise(const Scene& scene, Board& board);

/// How a graded exercise stands that can be tried again: points, but not what was right.
void answer_points(const Scene& scene, Board& board);

/// Whether a graded exercise is passed, once it is over.
void add_grade(const ExerciseRecord& record, Board& board);

/// How the checks went so far; nothing before the first.
void add_tries(const Scene& scene, Board& board);

}  // namespace cosine_lab
