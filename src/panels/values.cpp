#include "panels/values.h"

#include <imgui.h>

#include <algorithm>

#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"
#include "panels/widgets.h"

namespace cosine_lab {
namespace {

constexpr int kDigits = 4;
constexpr float kLeastName = 40;
constexpr float kMostName = 96;
constexpr float kLeastCell = 46;
constexpr float kDotRoom = 16;

// Where a dimension's column begins, from the panel's left edge, and how wide a cell is. More
// dimensions than fit side by side stand in several tables, one below the other.
struct Columns {
  float name = 0;
  float left = 0;
  float cell = 0;
  float gap = 0;
  std::size_t first = 0;  // dimensions, of the table that is drawn
  std::size_t last = 0;
  std::size_t most = 0;  // dimensions side by side
  [[nodiscard]] float at(std::size_t dimension) const {
    return left + static_cast<float>(dimension - first) * (cell + gap);
  }
};

float name_width(const std::vector<Vector>& vectors) {
  float width = kLeastName;
  for (const Vector& vector : vectors) {
    width = std::max(width, ImGui::CalcTextSize(vector.name.c_str()).x + kDotRoom);
  }
  return std::min(width, kMostName);
}

Columns columns_for(const Scene& scene) {
  Columns columns;
  columns.name = name_width(scene.vectors);
  columns.gap = ImGui::GetStyle().ItemSpacing.x + 2;
  const float taken = columns.name + columns.gap;
  columns.left = ImGui::GetCursorPosX() + taken;
  const float room = ImGui::GetContentRegionAvail().x - taken;
  const auto fitting =
      static_cast<std::size_t>(std::max(1.0F, (room + columns.gap) / (kLeastCell + columns.gap)));
  // As many in each table, so that all cells are alike.
  const std::size_t tables = (scene.dimensions.size() + fitting - 1) / fitting;
  columns.most = (scene.dimensions.size() + tables - 1) / tables;
  const auto count = static_cast<float>(columns.most);
  columns.cell = (room - columns.gap * (count - 1)) / count;
  return columns;
}

void headings(const Scene& scene, const Columns& columns, const PanelFrame& frame) {
  for (std::size_t d = columns.first; d < columns.last; ++d) {
    if (d > columns.first) {
      ImGui::SameLine();
    }
    ImGui::SetCursorPosX(columns.at(d));
    const Dimension& dimension = scene.dimensions[d];
    const std::string text = with_unit_after(dimension.name, dimension.unit);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetTextLineHeight();
    cut_text(at, at, ImVec2(at.x + columns.cell, at.y + height), text, frame.colours.muted);
    ImGui::Dummy(ImVec2(columns.cell, height));
  }
}

void name_cell(const Scene& scene, std::size_t vector, float width, const PanelFrame& frame) {
  const std::uint32_t colour = frame.colours.vectors[vector % frame.colours.vectors.size()];
  const float height = row_height(frame.touch);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = at.y + height / 2;
  if (scene.is_compared(vector)) {
    list.AddCircleFilled(ImVec2(at.x + 5, middle), 5, colour);
  } else {
    list.AddCircle(ImVec2(at.x + 5, middle), 4, colour, 0, 1.5F);
  }
  const std::string& name = scene.vectors[vector].name;
  cut_text(ImVec2(at.x + kDotRoom, middle - ImGui::GetTextLineHeight() / 2), at,
           ImVec2(at.x + width, at.y + height), name, frame.colours.ink);
  ImGui::Dummy(ImVec2(width, height));
}

void value_cell(const Control& control, std::size_t dimension, float width, const PanelFrame& frame,
                PanelAnswer& answer) {
  const NumberAnswer number =
      number_cell(control.id.c_str(), control.value, format_number(control.value, kDigits),
                  frame.units_per_pixel, width, frame.touch, frame.colours);
  if (number.began) {
    answer.commands.emplace_back(BeginGesture{control.vector});
  }
  if (number.changed) {
    answer.commands.emplace_back(
        SetControl{control.id, keep_decimal(number.value, frame.units_per_pixel * 1000)});
  }
  if (number.ended) {
    answer.commands.emplace_back(EndGesture{});
  }
  if (number.wants_typing) {
    answer.typing = CellRequest{control.vector,
                                dimension,
                                static_cast<double>(number.low.x),
                                static_cast<double>(number.low.y),
                                static_cast<double>(number.high.x - number.low.x),
                                static_cast<double>(number.high.y - number.low.y)};
  }
}

// The rows within the panel's view; with 200 vectors the others need not be laid out.
struct Rows {
  std::size_t first = 0;
  std::size_t last = 0;
};

Rows rows_in_view(std::size_t count, float row) {
  const float above = ImGui::GetScrollY() - ImGui::GetCursorPosY();
  const auto first = static_cast<std::size_t>(std::max(0.0F, above / row));
  const auto seen = static_cast<std::size_t>(ImGui::GetWindowHeight() / row) + 2;
  return {std::min(first, count), std::min(first + seen, count)};
}

void draw_table(const Scene& scene, const std::vector<Control>& list, const Columns& columns,
                const PanelFrame& frame, PanelAnswer& answer) {
  headings(scene, columns, frame);
  const float row = row_height(frame.touch) + ImGui::GetStyle().ItemSpacing.y;
  const float top = ImGui::GetCursorPosY();
  const Rows rows = rows_in_view(scene.vectors.size(), row);
  for (std::size_t vector = rows.first; vector < rows.last; ++vector) {
    ImGui::SetCursorPosY(top + static_cast<float>(vector) * row);
    name_cell(scene, vector, columns.name, frame);
    for (std::size_t d = columns.first; d < columns.last; ++d) {
      ImGui::SameLine();
      ImGui::SetCursorPosX(columns.at(d));
      value_cell(list[vector * scene.dimensions.size() + d], d, columns.cell, frame, answer);
    }
  }
  ImGui::SetCursorPosY(top + static_cast<float>(scene.vectors.size()) * row);
  ImGui::Dummy(ImVec2(0, 0));
}

}  // namespace

void draw_values(const Session& session, const std::vector<Control>& list, const PanelFrame& frame,
                 PanelAnswer& answer) {
  const Scene& scene = session.scene();
  if (list.empty() || list.front().group != ControlGroup::values) {
    return;
  }
  Columns columns = columns_for(scene);
  for (std::size_t d = 0; d < scene.dimensions.size(); d += columns.most) {
    columns.first = d;
    columns.last = std::min(d + columns.most, scene.dimensions.size());
    draw_table(scene, list, columns, frame, answer);
  }
}

}  // namespace cosine_lab
