// Reads a file of word vectors as its bytes arrive; the format is detected from the content.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "io/labels.h"
#include "io/row_parser.h"
#include "io/sniff.h"
#include "io/word_rows.h"

namespace cosine_lab {

class VectorReader {
 public:
  /// `labels`: text with names for the rows of formats that have none; see Labels.
  explicit VectorReader(Limits limits, std::string labels = {});

  /// The next bytes of the file, as many as there are: any division gives the same words.
  void feed(std::span<const char> bytes);
  /// The file has ended, or could not be read further.
  void finish(bool is_cut = false);

  /// Reading on changes nothing: the file is refused, or a limit reached.
  [[nodiscard]] bool is_done() const;
  [[nodiscard]] Format format() const { return format_; }
  /// Why there are no words; final once finished.
  [[nodiscard]] Refusal refusal() const;
  /// How many words the file says that it has; 0 where it does not.
  [[nodiscard]] std::size_t announced() const { return parser_ ? parser_->announced() : 0; }
  /// Which tensor was read; empty if the file has only one.
  [[nodiscard]] std::string_view tensor() const { return parser_ ? parser_->tensor() : ""; }
  [[nodiscard]] const WordRows& rows() const { return rows_; }

 private:
  void begin(bool is_whole);

  Limits limits_;
  WordRows rows_;
  std::string labels_;
  std::string start_;  // of the file, until its format is known
  Format format_ = Format::unknown;
  Refusal refusal_ = Refusal::none;
  std::unique_ptr<RowParser> parser_;
  bool finished_ = false;
};

}  // namespace cosine_lab
