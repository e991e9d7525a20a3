#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

/// Names for the rows of a file that has none: a line each, or the first column of a table with
/// tabs.
class Labels {
 public:
  explicit Labels(std::string_view text);

  /// The name of row `row` of `rows`, both from 0; its number from 1 where there are no names. One
  /// line more than rows means that the first is a header.
  [[nodiscard]] std::string of(std::size_t row, std::size_t rows) const;

 private:
  std::vector<std::string> names_;
};

}  // namespace cosine_lab
