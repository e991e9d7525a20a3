// The English words that a program is built with.
#pragma once

#include <string_view>

namespace cosine_lab {

/// A line with the key, a line with its text, and so on; from web/words/en.json. A program with a
/// definition of its own is linked with that one: the figure for the browser has fewer words.
[[nodiscard]] std::string_view english_words();

}  // namespace cosine_lab
