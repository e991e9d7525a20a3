// What the figure `pairs` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kPairsQuestions;

}  // namespace cosine_lab
