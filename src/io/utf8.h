#pragma once

#include <cstddef>
#include <string_view>

namespace cosine_lab {

/// Whether `text` is UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above
/// U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text);

/// The longest beginning of UTF-8 text with at most `bytes` bytes that cuts no character.
[[nodiscard]] std::string_view beginning(std::string_view text, std::size_t bytes);

}  // namespace cosine_lab
