// Finding a word by what was typed of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

/// The words that begin with `query`, the most frequent first, the word itself before all; where
/// they are fewer than `count`, also those that one typing error tells apart from it, or two if it
/// is longer than 5 letters. Capitals of ASCII make no difference. At most `count`.
[[nodiscard]] std::vector<std::size_t> find_words(std::string_view query, std::size_t count);

/// The word that was typed: as it is, in small letters, or with other capitals; of those, the
/// first.
[[nodiscard]] std::optional<std::size_t> known_word(std::string_view typed);

/// With small letters for the capitals of ASCII.
[[nodiscard]] std::string small_letters(std::string_view text);

/// How many letters have to be changed, left out, put in, or swapped with their neighbour (the
/// optimal string alignment distance), or `most` + 1 where that is more than `most`. Bytes count as
/// letters.
[[nodiscard]] std::size_t typing_errors(std::string_view a, std::string_view b, std::size_t most);

}  // namespace cosine_lab
