// What the figure `tokens` keeps besides its vocabulary.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cosine_lab {

/// Whose vocabulary a text is split by.
enum class TokenMode : std::uint8_t { letters, words, authored };

/// The vocabulary is Scene::vectors.
struct TokensState {
  TokenMode mode = TokenMode::letters;
  std::string text;                   ///< with the signs of tokens.h where its pieces are known
  bool ignore_capitals = false;       ///< of ASCII
  std::optional<std::size_t> chosen;  ///< which of the text's tokens is looked at
  std::string ids;                    ///< as they were typed; empty: those of the text
  std::vector<std::string> authored;  ///< the author's vocabulary; may be empty
  bool operator==(const TokensState&) const = default;
};

}  // namespace cosine_lab
