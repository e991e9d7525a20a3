// What the parsers of all formats have in common.
#pragma once

#include <span>

#include "io/word_rows.h"

namespace cosine_lab {

/// Why a file gives no words at all.
enum class Refusal : std::uint8_t {
  none,
  empty,           ///< No bytes.
  unknown_format,  ///< No format that can be read.
  packed,          ///< A ZIP archive.
  bad_header,      ///< The format is known, but its beginning is damaged.
  number_type,     ///< NPY with other numbers than little-endian floats of 16, 32 or 64 bits.
  order,           ///< NPY by columns, or not with two axes.
  dimensions,      ///< More dimensions than can be used.
  no_words,        ///< Nothing was left.
};

class RowParser {
 public:
  RowParser() = default;
  RowParser(const RowParser&) = delete;
  RowParser& operator=(const RowParser&) = delete;
  virtual ~RowParser() = default;

  /// The next bytes; any division of the file gives the same rows.
  virtual void feed(std::span<const char> bytes) = 0;
  /// The file has ended.
  virtual void finish() = 0;
  /// Why nothing can be read, as far as it is known.
  [[nodiscard]] virtual Refusal refusal() const { return Refusal::none; }
  /// How many words the file says that it has; 0 where it does not.
  [[nodiscard]] virtual std::size_t announced() const { return 0; }
};

}  // namespace cosine_lab
