#include "lesson/data/table_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "lesson/data/table_cells.h"
#include "lesson/data/table_numbers.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kNameKey = "table.name";

using Rows = std::vector<TableRow>;

bool is_number(std::string_view cell) {
  return table_number(cell, DecimalSign::undecided).fault != NumberFault::not_a_number;
}

// "Name" too.
bool starts_with_name(const TableRow& row) {
  return std::ranges::equal(row.cells[0], word(kNameKey), {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

// Words where the numbers will stand.
bool has_heading(const Rows& rows) {
  const TableRow& row = rows[0];
  if (starts_with_name(row)) {
    return true;
  }
  const bool alone =
      std::ranges::all_of(rows, [](const TableRow& one) { return one.cells.size() == 1; });
  bool says = false;
  for (std::size_t c = alone ? 0 : 1; c < row.cells.size(); ++c) {
    if (is_number(row.cells[c])) {
      return false;
    }
    says = says || !row.cells[c].empty();
  }
  return says;
}

// The commonest width; of two, the larger.
std::size_t usual_width(const Rows& rows, std::size_t from) {
  std::vector<std::size_t> counts(kMaxDimensions + 3);
  std::size_t best = 0;
  for (std::size_t r = from; r < rows.size(); ++r) {
    const std::size_t wide = std::min(rows[r].cells.size(), counts.size() - 1);
    ++counts[wide];
    const bool more = counts[wide] > counts[best];
    best = more || (counts[wide] == counts[best] && wide > best) ? wide : best;
  }
  return best;
}

// What a table is made of: an optional heading, an optional column of names, columns of numbers.
class Reader {
 public:
  Reader(const Rows& rows, const TableBounds& bounds) : rows_(rows), bounds_(bounds) {
    heading_ = has_heading(rows_);
    first_ = heading_ ? 1 : 0;
    columns_ = usual_width(rows_, first_);
    if (heading_) {
      columns_ = std::max(columns_, rows_[0].cells.size());
    }
    names_ = has_names();
  }

  ReadTable read() {
    if (!check_columns()) {
      return std::move(result_);
    }
    check_count();
    read_headings();
    decide_sign();
    unnamed_ = std::ranges::all_of(rows_.begin() + static_cast<std::ptrdiff_t>(first_), rows_.end(),
                                   [](const TableRow& row) { return row.cells[0].empty(); });
    for (std::size_t r = first_; r < std::min(rows_.size(), first_ + kMaxVectors); ++r) {
      read_row(rows_[r]);
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t numbers() const { return columns_ - (names_ ? 1 : 0); }
  [[nodiscard]] std::size_t column(std::size_t dimension) const {
    return dimension + (names_ ? 1 : 0);
  }

  [[nodiscard]] bool has_names() const {
    const bool plane = bounds_.least == bounds_.most;
    if (heading_ && (starts_with_name(rows_[0]) || rows_[0].cells[0].empty())) {
      return true;
    }
    if (plane && columns_ != bounds_.most) {
      return columns_ > bounds_.most;
    }
    const auto numeric = std::ranges::count_if(
        rows_.begin() + static_cast<std::ptrdiff_t>(first_), rows_.end(),
        [](const TableRow& row) { return row.cells[0].empty() || is_number(row.cells[0]); });
    return 2 * static_cast<std::size_t>(numeric) < rows_.size() - first_;
  }

  void fault(TableFault fault) { result_.faults.push_back(std::move(fault)); }

  bool check_columns() {
    const bool commas = std::ranges::any_of(rows_, &TableRow::commas);
    const auto open = std::ranges::find(rows_, true, &TableRow::open_quote);
    if (open != rows_.end()) {
      fault({.reason = "table.open_quote", .row = open->number});
    } else if (numbers() < bounds_.least) {
      fault({.reason = "table.few_columns", .count = numbers(), .wanted = bounds_.least});
    } else if (numbers() > bounds_.most) {
      fault({.reason = commas ? "table.many_columns.comma" : "table.many_columns",
             .count = std::max(numbers(), widest() - (names_ ? 1 : 0)),
             .wanted = bounds_.most});
    }
    return result_.faults.empty();
  }

  [[nodiscard]] std::size_t widest() const {
    return std::ranges::max(rows_, {}, [](const TableRow& row) { return row.cells.size(); })
        .cells.size();
  }

  void check_count() {
    const std::size_t count = rows_.size() - first_;
    if (count < kMinVectors) {
      fault({.reason = count == 0 ? "table.empty" : "table.one_row"});
    } else if (count > kMaxVectors) {
      fault({.reason = "table.many_rows", .count = count, .wanted = kMaxVectors});
    }
  }

  void read_headings() {
    auto& dimensions = result_.table.dimensions;
    const std::vector<Dimension> unnamed = unnamed_dimensions(numbers());
    for (std::size_t d = 0; d < numbers(); ++d) {
      const std::size_t c = column(d);
      const bool named = heading_ && c < rows_[0].cells.size() && !rows_[0].cells[c].empty();
      Dimension made = named ? read_heading(rows_[0].cells[c]) : unnamed[d];
      const auto same = std::ranges::find(dimensions, made.name, &Dimension::name);
      if (same != dimensions.end()) {
        fault({.reason = "table.heading_taken",
               .row = rows_[0].number,
               .column = c + 1,
               .piece = made.name,
               .count = column(static_cast<std::size_t>(same - dimensions.begin())) + 1});
      } else if (std::max(letters(made.name), letters(made.unit)) > kLongestName) {
        fault({.reason = "table.long_heading", .row = rows_[0].number, .column = c + 1});
      }
      dimensions.push_back(std::move(made));
    }
  }

  // "mass (kg)"; the bracket that closes at the end, and the one that it belongs to.
  static Dimension read_heading(std::string_view text) {
    const char close = text.back();
    const char open = close == ')' ? '(' : '[';
    if (close == ')' || close == ']') {
      int depth = 0;
      for (std::size_t at = text.size(); at-- > 0;) {
        depth += text[at] == close ? 1 : (text[at] == open ? -1 : 0);
        if (depth != 0) {
          continue;
        }
        // Blanks in front are there only where quotation marks keep them.
        const std::string_view name = without_blanks_behind(text.substr(0, at));
        if (name.empty()) {
          break;
        }
        const auto unit = text.substr(at + 1, text.size() - at - 2);
        return {std::string(name), std::string(without_blanks(unit))};
      }
    }
    return {std::string(text), {}};
  }

  void decide_sign() {
    bool points = false;
    bool commas = false;
    for (std::size_t r = first_; r < rows_.size(); ++r) {
      for (std::size_t c = column(0); c < rows_[r].cells.size(); ++c) {
        const DecimalSign sign = decimal_sign_of(rows_[r].cells[c]);
        points = points || sign == DecimalSign::point;
        commas = commas || sign == DecimalSign::comma;
      }
    }
    if (points != commas) {
      sign_ = points ? DecimalSign::point : DecimalSign::comma;
    }
    result_.decimal_comma = sign_ == DecimalSign::comma;
  }

  void read_row(const TableRow& row) {
    Vector vector;
    vector.name = name_of_row(row);
    if (row.cells.size() > columns_) {
      fault({.reason = row.commas ? "table.long_row.comma" : "table.long_row",
             .row = row.number,
             .count = row.cells.size(),
             .wanted = columns_});
    }
    for (std::size_t d = 0; d < numbers(); ++d) {
      vector.components.push_back(read_number(row, d));
    }
    places_.push_back(row.number);
    result_.table.vectors.push_back(std::move(vector));
  }

  std::string name_of_row(const TableRow& row) {
    auto& vectors = result_.table.vectors;
    if (!names_ || unnamed_) {
      return letter_name(vectors.size());
    }
    const std::string& name = row.cells[0];
    const auto same = std::ranges::find(vectors, name, &Vector::name);
    if (name.empty()) {
      fault({.reason = "table.no_name", .row = row.number});
    } else if (letters(name) > kLongestName) {
      fault({.reason = "table.long_name", .row = row.number});
    } else if (same != vectors.end()) {
      fault({.reason = "table.name_taken",
             .row = row.number,
             .piece = name,
             .count = places_[static_cast<std::size_t>(same - vectors.begin())]});
    }
    return name;
  }

  // A to Z, then AA.
  static std::string letter_name(std::size_t index) {
    constexpr std::size_t letters = 26;
    const auto last = static_cast<char>('A' + index % letters);
    return (index < letters ? "" : letter_name(index / letters - 1)) + last;
  }

  double read_number(const TableRow& row, std::size_t dimension) {
    const std::size_t c = column(dimension);
    const std::string cell = c < row.cells.size() ? row.cells[c] : "";
    const ParsedNumber number = table_number(cell, sign_);
    if (number.fault == NumberFault::none) {
      return number.value;
    }
    const char* reason = cell.empty()                             ? "table.missing"
                         : number.fault == NumberFault::too_large ? "table.too_large"
                                                                  : "table.not_a_number";
    fault({.reason = reason,
           .row = row.number,
           .column = c + 1,
           .heading = heading_ ? result_.table.dimensions[dimension].name : "",
           .piece = cell});
    return 0;
  }

  const Rows& rows_;
  TableBounds bounds_;
  bool heading_ = false;
  bool names_ = false;
  bool unnamed_ = false;  // the column of names is empty
  std::size_t first_ = 0;
  std::size_t columns_ = 0;
  DecimalSign sign_ = DecimalSign::undecided;
  std::vector<std::size_t> places_;  // the rows of the vectors
  ReadTable result_;
};

bool reads_as_unit(std::string_view name) {
  return !name.empty() && (name.back() == ')' || name.back() == ']');
}

// Only matching brackets can be read back.
bool balanced(std::string_view text, char open, char close) {
  int depth = 0;
  for (const char c : text) {
    depth += c == open ? 1 : (c == close ? -1 : 0);
    if (depth < 0) {
      return false;
    }
  }
  return depth == 0;
}

std::string written_heading(const Dimension& dimension) {
  if (dimension.unit.empty() && !reads_as_unit(dimension.name)) {
    return dimension.name;
  }
  return balanced(dimension.unit, '(', ')') ? dimension.name + " (" + dimension.unit + ")"
                                            : dimension.name + " [" + dimension.unit + "]";
}

}  // namespace

ReadTable read_table(std::string_view text, const TableBounds& bounds) {
  const Rows rows = table_rows(text);
  if (rows.empty()) {
    return {.table = {}, .faults = {{.reason = "table.empty"}}};
  }
  return Reader(rows, bounds).read();
}

std::string write_table(const std::vector<Dimension>& dimensions,
                        const std::vector<Vector>& vectors) {
  std::string text(word(kNameKey));
  for (const Dimension& dimension : dimensions) {
    text += "; " + written_cell(written_heading(dimension));
  }
  text += '\n';
  for (const Vector& vector : vectors) {
    text += written_cell(vector.name);
    for (const double component : vector.components) {
      // So that numbers a reader adds are read with the same sign.
      text += "; " + with_decimal_sign(canonical_number(component));
    }
    text += '\n';
  }
  return text;
}

std::vector<Dimension> unnamed_dimensions(std::size_t count) {
  constexpr std::array names{"x", "y", "z"};
  std::vector<Dimension> dimensions;
  dimensions.reserve(count);
  for (std::size_t d = 0; d < count; ++d) {
    dimensions.push_back(
        {count <= names.size() ? names[d] : "x" + std::to_string(d + 1), std::string{}});
  }
  return dimensions;
}

}  // namespace cosine_lab
