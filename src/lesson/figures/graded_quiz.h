// Questions that count: each takes one answer, in their order, and is about the author's numbers.
// Until the last one is answered nothing else changes or is shown.
#pragma once

#include <cstddef>
#include <string>

#include "lesson/figures/question.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// Makes the questions of the scene count; to pass takes this percentage of them.
void grade_quiz(Scene& scene, std::size_t pass);

/// True from the first question to the last answer: the figure shows the numbers and no more.
[[nodiscard]] bool is_examined(const Scene& scene);

/// The scene of a graded quiz as its author gave it, with the questions as they are now.
[[nodiscard]] Scene as_authored(const Scene& scene);

/// True where `next` asks the same and holds at least the answers of `scene`.
[[nodiscard]] bool continues_quiz(const Scene& scene, const Scene& next);

/// What is answered now, as text from which take_reply() answers it again.
[[nodiscard]] std::string write_reply(const Scene& scene, AnswerKind kind);

}  // namespace cosine_lab
