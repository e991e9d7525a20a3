// What a question that an author wrote asks of a scene.
#pragma once

#include <optional>
#include <string_view>

#include "lesson/figures/authored_text.h"
#include "lesson/figures/question.h"

namespace cosine_lab {

/// Why the question cannot be asked in this figure: its form, or a name or measure that its vectors
/// do not have. Nothing: it can.
[[nodiscard]] std::optional<TextFault> fault_of_authored(const Scene& scene, std::string_view text);

/// As Question::ask and Question::explain, of the question with this text. `number` counts the
/// questions; the options of an order are mixed by it.
[[nodiscard]] Posed ask_authored(const Scene& scene, std::string_view text, std::size_t number);
[[nodiscard]] Node explain_authored(const Scene& seen, std::string_view text, const Posed& posed,
                                    const Reply& reply);

}  // namespace cosine_lab
