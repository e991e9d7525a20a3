// What the parsers of all formats have in common.
#pragma once

#include <span>
#include <string_view>

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
  no_matrix,       ///< safetensors without a tensor that has two axes.
  bad_size,        ///< Raw numbers, but not equally many for each name.
};

class RowParser {
 public:
  RowParser() = default;
  RowParser(const RowParser&) = delete;
  RowParser& operator=(const RowParser&) = delete;
  virtual ~RowParser() = default;

  /// The next bytes; any division of the file gives the same rows.
  virtual void feed(std::span<const char> bytes) = 0;
  /// The file has ended, or could not be read further.
  virtual void finish(bool is_cut) = 0;
  /// Why the file is refused; `none` until that is certain.
  [[nodiscard]] virtual Refusal refusal() const { return Refusal::none; }
  /// How many words the file says that it has; 0 where it does not.
  [[nodiscard]] virtual std::size_t announced() const { return 0; }
  /// What comes next in the file is not needed.
  [[nodiscard]] virtual bool has_all() const { return false; }
  /// Which of several tensors in the file is read; empty if there is only one.
  [[nodiscard]] virtual std::string_view tensor() const { return {}; }
};

}  // namespace cosine_lab
