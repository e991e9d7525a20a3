#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

/// Names for the rows of a file that has none: a line each, or of a table with tabs the first
/// column that is not of numbers. In JSON, a list of names, or an object {"name": row}, which may
/// be what "vocab" is called within another one.
class Labels {
 public:
  explicit Labels(std::string_view text);

  /// The name of row `row` of `rows`, both from 0; its number from 1 where there are no names. One
  /// line more than rows means that the first is a header.
  [[nodiscard]] std::string of(std::size_t row, std::size_t rows) const;

  /// How many rows they may be meant for, the likeliest number first: a table of several columns
  /// has a header, a list of names has none.
  [[nodiscard]] std::array<std::size_t, 2> row_counts() const;

 private:
  std::vector<std::string> names_;
  bool is_list_ = false;  // without a header
  bool has_columns_ = false;
};

}  // namespace cosine_lab
