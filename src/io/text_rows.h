// Rows as lines of text: word2vec's and fastText's text, GloVe's, and tables with names in their
// first column.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/lines.h"
#include "io/row_parser.h"

namespace cosine_lab {

/// How the lines of a file are laid out.
struct TextLayout {
  /// ' ' stands for any spaces and tabs between numbers; others divide cells, which may be quoted.
  /// Beside ';', numbers may have a decimal comma.
  char separator = ' ';
  std::size_t dimensions = 0;
  bool has_header = false;    ///< The first line is not a row.
  std::size_t announced = 0;  ///< words, by the header
};

/// The numbers of one line, and its word.
class LineFields {
 public:
  void split(std::string_view line, char separator);
  [[nodiscard]] const std::vector<std::string_view>& fields() const { return fields_; }
  /// Reads a field; nothing if it is not a number.
  [[nodiscard]] std::optional<float> number(std::size_t field) const;
  /// Everything before field `end`, in a text where spaces separate fields and may be part of a
  /// word.
  [[nodiscard]] std::string_view before(std::size_t end) const;

 private:
  void split_at_spaces(std::string_view line);
  void split_cells(std::string_view line);
  std::size_t quoted_cell(std::string_view line, std::size_t begin);

  std::string_view line_;
  char separator_ = ' ';
  std::vector<std::string_view> fields_;
  std::vector<std::string> unquoted_;
};

class TextRows final : public RowParser {
 public:
  TextRows(const TextLayout& layout, WordRows& rows) : layout_(layout), rows_(rows) {}

  void feed(std::span<const char> bytes) override;
  void finish(bool is_cut) override;
  [[nodiscard]] std::size_t announced() const override { return layout_.announced; }

 private:
  [[nodiscard]] bool read_plain_line();
  void read_line(bool is_whole);
  [[nodiscard]] std::size_t begin_of_numbers() const;

  TextLayout layout_;
  WordRows& rows_;
  Lines lines_;
  LineFields fields_;
  std::vector<float> row_;
};

}  // namespace cosine_lab
