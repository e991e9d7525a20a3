// The numbers a figure shows: ready ones, the author's, or a table of the reader's own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/board/control.h"
#include "lesson/data/table_text.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

constexpr std::string_view kDataId = "data";    ///< the choice
constexpr std::string_view kTableId = "table";  ///< the reader's own, as text

/// The kind of a name in `data=`, or nothing.
[[nodiscard]] std::optional<DataKind> ready_data(std::string_view name);

/// What the scene shows now is the author's own, and stays to be chosen.
void keep_authored_data(Scene& scene);

/// Shows other data. The reader's own table begins with the numbers that were shown, and is kept
/// when it is left; `authored` only where there is such data.
void choose_data(Scene& scene, DataKind kind);

/// Shows other numbers in place of those that are there. Vectors keep their names when rows move,
/// so claims and predictions about them stay.
void adopt(Scene& scene, Table table);

/// The table that the figure can take.
[[nodiscard]] TableBounds table_bounds(const Scene& scene);

/// The reader's table with its errors; its numbers again where a tip was moved since.
struct ShownTable {
  std::string text;
  ReadTable read;
};
[[nodiscard]] ShownTable shown_table(const Scene& scene);

/// True where the board offers data: not before a prediction was checked.
[[nodiscard]] bool offers_data(const Scene& scene);

/// The reader's choice and the reader's table as a link brings them, whatever the board offers now.
[[nodiscard]] bool take_data_choice(Scene& scene, double value);
[[nodiscard]] bool take_table(Scene& scene, std::string_view text);

void add_data_controls(const Scene& scene, std::vector<Control>& list);
[[nodiscard]] bool set_data(Scene& scene, double value);
/// A table with errors is kept as it stands; the figure shows the last without.
[[nodiscard]] bool set_table(Scene& scene, std::string_view text);

}  // namespace cosine_lab
