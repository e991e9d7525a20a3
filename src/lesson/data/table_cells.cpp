#include "lesson/data/table_cells.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cosine_lab {
namespace {

constexpr std::array<std::string_view, 5> kBlanks{" ", "\t", "\xC2\xA0", "\xE2\x80\xAF",
                                                  "\xE2\x80\x89"};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// In bytes, so much of a row tells what separates its cells: what stands in quotation marks there
// may be rows for which it is looked for again.
constexpr std::size_t kLongestStart = 2000;

bool ends_row(char c) {
  return c == '\n' || c == '\r';
}

// Reads the text row by row.
class Rows {
 public:
  explicit Rows(std::string_view text) : text_(text) {}

  [[nodiscard]] bool more() const { return at_ < text_.size(); }

  TableRow next() {
    TableRow row;
    row.number = ++number_;
    const char separator = separator_of_row();
    row.commas = separator == ',';
    while (true) {
      row.cells.push_back(cell(separator, row.open_quote));
      if (!more() || ends_row(text_[at_])) {
        break;
      }
      ++at_;
    }
    skip_end();
    return row;
  }

 private:
  // Tabs before semicolons before commas; what stands in quotation marks separates nothing.
  [[nodiscard]] char separator_of_row() const {
    char found = ',';
    bool quoted = false;
    bool starts = true;  // a quotation mark opens at the start of a cell alone
    const std::size_t end = std::min(text_.size(), at_ + kLongestStart);
    for (std::size_t i = at_; i < end && (quoted || !ends_row(text_[i])); ++i) {
      const char c = text_[i];
      if (quoted) {
        quoted = c != '"';
        starts = true;  // doubled, it opens again
        continue;
      }
      if (c == '\t') {
        return c;
      }
      found = c == ';' ? c : found;
      quoted = c == '"' && starts;
      starts = c == ';' || c == ',' || (starts && c == ' ');
    }
    return found;
  }

  // Ends at the separator, at the end of the row or of the text.
  std::string cell(char separator, bool& open_quote) {
    skip_blanks(separator);
    if (!more() || text_[at_] != '"') {
      const std::size_t begin = at_;
      while (more() && text_[at_] != separator && !ends_row(text_[at_])) {
        ++at_;
      }
      return std::string(without_blanks(text_.substr(begin, at_ - begin)));
    }
    std::string content = quoted(open_quote);
    const std::size_t begin = at_;
    while (more() && text_[at_] != separator && !ends_row(text_[at_])) {
      ++at_;
    }
    content += without_blanks(text_.substr(begin, at_ - begin));
    return content;
  }

  std::string quoted(bool& open_quote) {
    std::string content;
    for (++at_; more(); ++at_) {
      if (text_[at_] != '"') {
        content += text_[at_];
      } else if (text_.substr(at_ + 1).starts_with('"')) {
        content += '"';
        ++at_;
      } else {
        ++at_;
        return content;
      }
    }
    open_quote = true;
    return content;
  }

  void skip_blanks(char separator) {
    while (more() && text_[at_] != separator) {
      const std::size_t bytes = blank_at(text_, at_);
      if (bytes == 0) {
        return;
      }
      at_ += bytes;
    }
  }

  void skip_end() { at_ += text_.substr(at_).starts_with("\r\n") ? 2 : (more() ? 1 : 0); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
};

bool is_blank(const TableRow& row) {
  return !row.open_quote && std::ranges::all_of(row.cells, &std::string::empty);
}

}  // namespace

std::size_t blank_at(std::string_view text, std::size_t at) {
  for (const std::string_view blank : kBlanks) {
    if (text.substr(at).starts_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

std::string_view without_blanks(std::string_view text) {
  for (std::size_t bytes = blank_at(text, 0); bytes > 0; bytes = blank_at(text, 0)) {
    text.remove_prefix(bytes);
  }
  return without_blanks_behind(text);
}

std::string_view without_blanks_behind(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : kBlanks) {
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        found = true;
      }
    }
  }
  return text;
}

std::vector<TableRow> table_rows(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  std::vector<TableRow> rows;
  for (Rows reader(text); reader.more();) {
    TableRow row = reader.next();
    if (!is_blank(row)) {
      rows.push_back(std::move(row));
    }
  }
  std::size_t wide = 1;
  for (const TableRow& row : rows) {
    const auto last =
        std::ranges::find_if_not(row.cells.rbegin(), row.cells.rend(), &std::string::empty);
    wide = std::max(wide, static_cast<std::size_t>(row.cells.rend() - last));
  }
  for (TableRow& row : rows) {
    row.cells.resize(std::min(row.cells.size(), wide));
  }
  return rows;
}

std::string written_cell(std::string_view cell) {
  const bool plain =
      cell.find_first_of(";\t\"\r\n") == std::string_view::npos && without_blanks(cell) == cell;
  if (plain) {
    return std::string(cell);
  }
  std::string written = "\"";
  for (const char c : cell) {
    written += c == '"' ? "\"\"" : std::string(1, c);
  }
  return written + '"';
}

}  // namespace cosine_lab
