#include "panels/values.h"

#include <imgui.h>

#include "lesson/number_text.h"
#include "panels/widgets.h"

namespace cosine_lab {
namespace {

constexpr int kDigits = 4;
constexpr float kNameWidth = 40;

void headings(const Scene& scene, const PanelFrame& frame) {
  ImGui::TableNextRow();
  ImGui::PushStyleColor(ImGuiCol_Text, frame.colours.muted);
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    ImGui::TableSetColumnIndex(static_cast<int>(d) + 1);
    const Dimension& dimension = scene.dimensions[d];
    const std::string text =
        dimension.unit.empty() ? dimension.name : dimension.name + " (" + dimension.unit + ")";
    ImGui::TextUnformatted(text.c_str());
  }
  ImGui::PopStyleColor();
}

void name_cell(const Scene& scene, std::size_t vector, const PanelFrame& frame) {
  ImGui::TableSetColumnIndex(0);
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
  cut_text(ImVec2(at.x + 16, middle - ImGui::GetTextLineHeight() / 2), at,
           ImVec2(at.x + kNameWidth, at.y + height), name, frame.colours.ink);
  ImGui::Dummy(ImVec2(kNameWidth, height));
  if (ImGui::IsItemHovered() && ImGui::CalcTextSize(name.c_str()).x > kNameWidth - 16) {
    ImGui::SetTooltip("%s", name.c_str());
  }
}

void value_cell(const Control& control, std::size_t dimension, const PanelFrame& frame,
                PanelAnswer& answer) {
  const NumberAnswer number = number_cell(
      control.id.c_str(), control.value, format_number(control.value, kDigits),
      frame.units_per_pixel, ImGui::GetContentRegionAvail().x, frame.touch, frame.colours);
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
    answer.typing = TypingRequest{control.vector,
                                  dimension,
                                  static_cast<double>(number.low.x),
                                  static_cast<double>(number.low.y),
                                  static_cast<double>(number.high.x - number.low.x),
                                  static_cast<double>(number.high.y - number.low.y)};
  }
}

}  // namespace

void draw_values(const Session& session, const std::vector<Control>& list, const PanelFrame& frame,
                 PanelAnswer& answer) {
  const Scene& scene = session.scene();
  const std::size_t columns = scene.dimensions.size();
  if (!ImGui::BeginTable("values", static_cast<int>(columns) + 1,
                         ImGuiTableFlags_SizingStretchSame)) {
    return;
  }
  ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, kNameWidth);
  headings(scene, frame);
  ImGuiListClipper rows;
  rows.Begin(static_cast<int>(scene.vectors.size()));
  while (rows.Step()) {
    for (int row = rows.DisplayStart; row < rows.DisplayEnd; ++row) {
      const auto vector = static_cast<std::size_t>(row);
      ImGui::TableNextRow();
      name_cell(scene, vector, frame);
      for (std::size_t d = 0; d < columns; ++d) {
        ImGui::TableSetColumnIndex(static_cast<int>(d) + 1);
        value_cell(list[vector * columns + d], d, frame, answer);
      }
    }
  }
  ImGui::EndTable();
}

}  // namespace cosine_lab
