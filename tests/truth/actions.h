// What a reader may do to a figure, drawn at random.
#pragma once

#include "lesson/random.h"
#include "lesson/session/command.h"

namespace cosine_lab::test {

/// A number as it may be typed: of every size, and those that make special cases.
double typed(Random& random, const Scene& scene);

/// What a guided step of the figure asks for, so that some are completed.
Command asked_for(Random& random, const Scene& scene);

/// What a learner may do with a question.
Command an_answer(Random& random, const Scene& scene);

/// Anything: moves, numbers, presses, texts, answers.
Command some_action(Random& random, const Scene& scene);

}  // namespace cosine_lab::test
