// The questions that a scene asks: first those of the author, then the figure's own.
#pragma once

#include <cstddef>
#include <string>

#include "lesson/figures/question.h"

namespace cosine_lab {

[[nodiscard]] std::size_t question_count(const Scene& scene);

/// As records call it: an author's question by its text.
[[nodiscard]] std::string question_name(const Scene& scene, std::size_t at);

/// True where another case of the question can be made.
[[nodiscard]] bool has_cases(const Scene& scene, std::size_t at);

/// The parts of a Question, of the one at `at`, which is below question_count().
void pose_case(Scene& scene, std::size_t at);
[[nodiscard]] Posed ask_question(const Scene& scene, std::size_t at);
[[nodiscard]] Node explain_question(const Scene& seen, std::size_t at, const Posed& posed,
                                    const Reply& reply);
[[nodiscard]] bool shows_numbers(const Scene& scene, std::size_t at);

}  // namespace cosine_lab
