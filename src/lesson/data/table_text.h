// Tables as spreadsheets copy them: reading, with errors by row and column, and writing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

struct Table {
  std::vector<Dimension> dimensions;
  std::vector<Vector> vectors;
  bool operator==(const Table&) const = default;
};

/// How many columns of numbers a figure takes.
struct TableBounds {
  std::size_t least = kPlaneDimensions;
  std::size_t most = kPlaneDimensions;
};

/// What was wrong, where, and why. Places count from 1, blank rows and the heading too; 0: the
/// whole row, the whole table.
struct TableFault {
  const char* reason = nullptr;  ///< a key of the catalogue: "table.not_a_number"
  std::size_t row = 0;
  std::size_t column = 0;
  std::string heading{};   ///< of the column, where it has one
  std::string piece{};     ///< the cell as it was written
  std::size_t count = 0;   ///< how many there are, or the row that was first
  std::size_t wanted = 0;  ///< how many there should be
};

struct ReadTable {
  Table table;                     ///< to be used only where there are no faults
  std::vector<TableFault> faults;  ///< from the top to the bottom
  bool decimal_comma = false;      ///< 7,5 was read as 7.5, and 1.234 as 1234
};

/// Reads rows of a name and numbers. Cells are separated by tabs; in a row without any by
/// semicolons; else by commas. Quotation marks as spreadsheets write them. A first row without
/// numbers names the columns, with units in parentheses or brackets: "mass (kg)". Where the first
/// column holds numbers, the rows are called A, B, C.
///
/// One table has one decimal sign. It is a comma if some number can only be read so ("7,5",
/// "1.234,5") and none only with a point; points then stand between thousands. The other way round
/// with a point. Where nothing decides, or both do, a single sign is a decimal sign.
[[nodiscard]] ReadTable read_table(std::string_view text, const TableBounds& bounds);

/// The table with a heading, semicolons and the language's decimal sign: read_table() gives it back
/// exactly.
[[nodiscard]] std::string write_table(const std::vector<Dimension>& dimensions,
                                      const std::vector<Vector>& vectors);

/// x, y and z, or x1, x2 and so on; without units.
[[nodiscard]] std::vector<Dimension> unnamed_dimensions(std::size_t count);

}  // namespace cosine_lab
