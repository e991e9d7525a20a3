// What the figure `highdim` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kHighdimQuestions;

}  // namespace cosine_lab
