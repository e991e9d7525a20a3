// Replies to questions that count: who may give one by hand, and one given again from a text.
#pragma once

#include <string_view>

#include "lesson/figures/question.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// True where tips stay as they are: always while something counts, unless a question that is open
/// asks for a place.
[[nodiscard]] bool is_fixed(const Scene& scene);

/// Replies as the text of write_reply() says. False, and the scene may have changed, where it is no
/// reply to this question.
[[nodiscard]] bool take_reply(Scene& scene, const Posed& posed, std::string_view text);

}  // namespace cosine_lab
