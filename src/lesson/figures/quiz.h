// Questions that are asked before the figure shows the answer: predict, then see.
#pragma once

#include <cstddef>
#include <string_view>

#include "lesson/figures/question.h"
#include "lesson/figures/record.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// After this many cases of a question the first one comes again.
constexpr std::size_t kMostCases = std::size_t{1} << 20U;

constexpr std::string_view kQuestionId = "question";
constexpr std::string_view kAnswerId = "question.answer";
constexpr std::string_view kTypedId = "question.typed";
constexpr std::string_view kCheckId = "question.check";
constexpr std::string_view kAnotherId = "question.another";

/// True where questions are to be asked and there are some, be it now or after guided steps.
[[nodiscard]] bool has_questions(const Scene& scene);

/// True until the last of the guided steps is done or passed over.
[[nodiscard]] bool is_guided(const Scene& scene);

/// True where the figure asks a question, answered or not. Guided steps come before the questions,
/// and an exercise of the figure's own in their place.
[[nodiscard]] bool is_asking(const Scene& scene);

/// True while a question waits for its answer: nothing may tell what is right. A question that
/// cannot be asked of this scene hides nothing.
[[nodiscard]] bool is_open(const Scene& scene);

/// The question that is asked now, about this scene. Only where is_asking().
[[nodiscard]] Posed posed_question(const Scene& scene);

/// What was answered so far, with its verdict on the scene as it is.
[[nodiscard]] Reply reply_to(const Scene& scene, const Posed& posed);

/// True where enough was answered to check it.
[[nodiscard]] bool is_answered(const Scene& scene, const Posed& posed);

/// Goes to a question (0 to their number: all were asked) and makes its first case.
[[nodiscard]] bool go_to_question(Scene& scene, double at);

/// A checked answer is about the scene as it was then.
void see_question(Scene& scene, Scene seen);
[[nodiscard]] const Scene& seen_scene(const Scene& scene);

/// Makes the case of the question that is asked now, where it is new or its data are.
void pose_question(Scene& scene);

/// Sets a control of the question; false, and no change, at the wrong time.
[[nodiscard]] bool set_question(Scene& scene, std::string_view id, double value);
[[nodiscard]] bool type_answer(Scene& scene, std::string_view text);

/// How many answers were checked, and what they were. The first answer to each question counts.
[[nodiscard]] std::size_t checked_answers(const Scene& scene);
[[nodiscard]] ExerciseRecord quiz_record(const Scene& scene);

}  // namespace cosine_lab
