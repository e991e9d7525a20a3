// Which format a file has, by its beginning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "io/row_parser.h"
#include "io/text_rows.h"

namespace cosine_lab {

enum class Format : std::uint8_t {
  unknown,  ///< or not known yet
  text,     ///< word2vec, fastText, GloVe: spaces between
  tabs,     ///< TSV
  commas,   ///< CSV, with commas or semicolons
  binary,   ///< word2vec
  npy,
  json,
  safetensors,
  raw  ///< floats of 32 bits
};

struct Sniffed {
  Format format = Format::unknown;
  Refusal refusal = Refusal::none;  ///< why it is unknown
  TextLayout layout;                ///< of text, tabs and commas
};

/// So many bytes are enough to know.
inline constexpr std::size_t kSniffed = std::size_t{1} << 16U;

/// `bytes`: the first kSniffed of a file, or all of it where `is_whole`. Bytes that are nothing
/// else are raw numbers where there are names for them.
[[nodiscard]] Sniffed sniff(std::string_view bytes, bool is_whole, bool has_names = false);

/// "20 300", a line of two whole numbers above 0: how many words, of how many dimensions. Nothing
/// for other texts.
struct Announcement {
  std::size_t words = 0;
  std::size_t dimensions = 0;
};
[[nodiscard]] std::optional<Announcement> announcement(std::string_view line);

}  // namespace cosine_lab
