// What the figure `metric` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kMetricQuestions;

}  // namespace cosine_lab
