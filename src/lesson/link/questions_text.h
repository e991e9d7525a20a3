// The parameter `ask`: an author's questions, as lesson/figures/authored_text.h writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {

/// Reads the questions into the scene, which has its vectors already. Those that cannot be asked
/// are left out, each with its reason.
[[nodiscard]] std::vector<TextFault> read_authored_questions(std::string_view text, Scene& scene);

/// Questions that count do not stand in an address for all to read: "~" and their base64 (RFC 4648,
/// section 5, without padding). Other text is returned as it is.
[[nodiscard]] std::string open_questions(std::string_view text);

/// The text that read_authored_questions() reads back, through open_questions().
[[nodiscard]] std::string write_authored_questions(const Scene& scene);

}  // namespace cosine_lab
