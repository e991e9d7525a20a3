// What the figure `embedding` asks.
#pragma once

#include <array>

#include "lesson/figures/question.h"

namespace cosine_lab {

extern const std::array<Question, 4> kEmbeddingQuestions;

}  // namespace cosine_lab
