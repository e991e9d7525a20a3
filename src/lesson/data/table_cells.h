// The rows and cells of a table's text, whatever they mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

struct TableRow {
  std::size_t number = 0;          ///< from 1, as in the spreadsheet: blank rows count
  std::vector<std::string> cells;  ///< without quotation marks and without blanks around them
  bool commas = false;             ///< the cells were separated by commas
  bool open_quote = false;         ///< a quotation mark that is never closed
};

/// The rows that are not blank. Columns that are empty in every row are left out at the right end.
[[nodiscard]] std::vector<TableRow> table_rows(std::string_view text);

/// `cell` so that table_rows() gives it back, whatever is in it.
[[nodiscard]] std::string written_cell(std::string_view cell);

/// A blank as people and spreadsheets write them: with width, without a break, narrow.
/// How many bytes the one at `at` takes; 0: there is none.
[[nodiscard]] std::size_t blank_at(std::string_view text, std::size_t at);

/// Without blanks around it.
[[nodiscard]] std::string_view without_blanks(std::string_view text);
/// Without blanks at its end.
[[nodiscard]] std::string_view without_blanks_behind(std::string_view text);

}  // namespace cosine_lab
