// The catalogue of words. English is built in, from the same file the page reads.
#pragma once

#include <string>
#include <string_view>

namespace cosine_lab {

/// The text for a key of web/words/en.json, or the key itself where the catalogue has none. The
/// view stays valid until set_word() changes that key.
[[nodiscard]] std::string_view word(std::string_view key);

/// Replaces one text, for a page in another language.
void set_word(std::string_view key, std::string_view text);

}  // namespace cosine_lab
