// What the figure `tokens` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kTokensQuestions;

}  // namespace cosine_lab
