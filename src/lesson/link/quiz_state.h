// What a link and a saved state hold of the questions; each pair of functions is one part, as in
// state_part.h.
#pragma once

#include <string>
#include <string_view>

#include "lesson/scene/scene.h"

namespace cosine_lab {

[[nodiscard]] std::string write_question(const Scene& scene);
bool read_question(Scene& scene, std::string_view text);

[[nodiscard]] std::string write_typed(const Scene& scene);
bool read_typed(Scene& scene, std::string_view text);

[[nodiscard]] std::string write_answers(const Scene& scene);
bool read_answers(Scene& scene, std::string_view text);

/// For a graded quiz, in place of all these: every answer, so that it is marked again.
[[nodiscard]] std::string write_replies(const Scene& scene);
bool read_replies(Scene& scene, std::string_view text);

}  // namespace cosine_lab
