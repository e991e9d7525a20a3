// What the figure `dimension` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kDimensionQuestions;

}  // namespace cosine_lab
