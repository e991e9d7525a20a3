// The catalogue of words. English is built in, from the same file the page reads.
#pragma once

#include <string>
#include <string_view>

namespace cosine_lab {

/// The text for a key of web/words/en.json, or the key itself where the catalogue has none. The
/// view stays valid until set_word() changes that key.
[[nodiscard]] std::string_view word(std::string_view key);

/// The whole catalogue: a line with the key, a line with its text, and so on.
[[nodiscard]] std::string all_words();

/// What a thing of the ready data is called in the page's language. The English name is its own
/// key: a catalogue in another language has it as "name." and the English name.
[[nodiscard]] std::string ready_name(std::string_view english);

/// Replaces one text, for a page in another language.
void set_word(std::string_view key, std::string_view text);

}  // namespace cosine_lab
