// What the figure `words` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 5> kWordsQuestions;

}  // namespace cosine_lab
