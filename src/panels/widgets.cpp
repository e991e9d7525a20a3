#include "panels/widgets.h"

#include <algorithm>
#include <cmath>

namespace cosine_lab {
namespace {

constexpr float kRounding = 5;

void centred_text(const ImVec2& low, const ImVec2& high, const std::string& text,
                  std::uint32_t colour) {
  const ImVec2 size = ImGui::CalcTextSize(text.c_str());
  const ImVec2 at(low.x + std::max(4.0F, (high.x - low.x - size.x) / 2),
                  low.y + (high.y - low.y - size.y) / 2);
  cut_text(at, low, high, text, colour);
}

}  // namespace

void cut_text(const ImVec2& at, const ImVec2& low, const ImVec2& high, const std::string& text,
              std::uint32_t colour) {
  const ImVec4 box(low.x, low.y, high.x, high.y);
  ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, colour,
                                      text.c_str(), nullptr, 0, &box);
}

NumberAnswer number_cell(const char* id, double value, const std::string& text, double speed,
                         float width, bool touch, const PanelColours& colours) {
  NumberAnswer answer;
  // Let go where it is, and not because the page took the finger away to scroll.
  const bool pressed = ImGui::InvisibleButton(id, ImVec2(width, row_height(touch)));
  answer.low = ImGui::GetItemRectMin();
  answer.high = ImGui::GetItemRectMax();
  answer.began = ImGui::IsItemActivated();
  answer.ended = ImGui::IsItemDeactivated();
  const float moved = ImGui::GetIO().MouseDelta.x;
  const float decided = touch ? 6 : 2;
  const float farthest = ImGui::GetIO().MouseDragMaxDistanceSqr[ImGuiMouseButton_Left];
  answer.wants_typing = pressed && farthest < decided * decided;
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, decided) &&
      moved != 0) {
    answer.changed = true;
    answer.value = value + static_cast<double>(moved) * speed;
  }
  const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
  if (lit) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(answer.low, answer.high, colours.control, kRounding);
  list.AddRect(answer.low, answer.high, lit ? colours.accent : colours.line, kRounding);
  centred_text(answer.low, answer.high, text, colours.ink);
  return answer;
}

int segments(const char* id, const std::vector<std::string>& choices, int chosen, bool touch,
             const PanelColours& colours, bool tinted) {
  ImGui::PushID(id);
  const int count = static_cast<int>(choices.size());
  const float whole = ImGui::GetContentRegionAvail().x;
  const float gap = 4;
  const float width = (whole - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  int pressed = -1;
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    ImGui::PushID(i);
    if (i > 0) {
      ImGui::SameLine(0, gap);
    }
    pressed = ImGui::InvisibleButton("segment", ImVec2(width, row_height(touch))) ? i : pressed;
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::uint32_t fill =
        tinted ? colours.vectors[at % colours.vectors.size()] : colours.accent;
    list.AddRectFilled(low, high, i == chosen ? fill : colours.control, kRounding);
    if (i != chosen) {
      list.AddRect(low, high, hovered ? colours.accent : colours.line, kRounding);
    }
    centred_text(low, high, choices[at], i == chosen ? colours.on_accent : colours.ink);
    ImGui::PopID();
  }
  ImGui::PopID();
  return pressed;
}

int drop_down(const char* id, const std::vector<std::string>& choices, int chosen) {
  int pressed = -1;
  ImGui::SetNextItemWidth(-1);
  // What stands after ## names the widget without being written beside it.
  const std::string hidden = std::string("##") + id;
  if (ImGui::BeginCombo(hidden.c_str(), choices[static_cast<std::size_t>(chosen)].c_str())) {
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
      ImGui::PushID(i);
      if (ImGui::Selectable(choices[static_cast<std::size_t>(i)].c_str(), i == chosen)) {
        pressed = i;
      }
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }
  return pressed;
}

bool toggle(const char* id, const std::string& label, bool on, float width, bool touch,
            const PanelColours& colours) {
  const bool pressed = ImGui::InvisibleButton(id, ImVec2(width, row_height(touch)));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 low = ImGui::GetItemRectMin();
  const ImVec2 high = ImGui::GetItemRectMax();
  const float knob = 8;
  const float middle = (low.y + high.y) / 2;
  const ImVec2 track_low(low.x, middle - knob);
  const ImVec2 track_high(low.x + 4 * knob - 2, middle + knob);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(track_low, track_high, on ? colours.accent : colours.control, knob);
  list.AddRect(track_low, track_high, on || hovered ? colours.accent : colours.muted, knob);
  const float at = on ? track_high.x - knob : track_low.x + knob;
  list.AddCircleFilled(ImVec2(at, middle), knob - 3, on ? colours.on_accent : colours.muted);
  const float text_y = middle - ImGui::GetTextLineHeight() / 2;
  list.AddText(ImVec2(track_high.x + 9, text_y), colours.ink, label.c_str());
  return pressed;
}

void heading(const std::string& text, const PanelColours& colours) {
  ImGui::Dummy(ImVec2(0, 3));
  ImGui::PushStyleColor(ImGuiCol_Text, colours.muted);
  ImGui::TextUnformatted(text.c_str());
  ImGui::PopStyleColor();
}

}  // namespace cosine_lab
