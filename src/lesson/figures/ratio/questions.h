// What the figure `ratio` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kRatioQuestions;

}  // namespace cosine_lab
