// What the figure `cosine` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kCosineQuestions;

}  // namespace cosine_lab
