#include "panels/panel.h"

#include <imgui.h>

#include "lesson/words.h"
#include "panels/values.h"
#include "panels/widgets.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostSegments = 8;

void draw_choice(const Control& control, const PanelFrame& frame, PanelAnswer& answer) {
  const int chosen = static_cast<int>(control.value);
  const bool vectors = control.group == ControlGroup::compare;
  const int pressed = control.choices.size() > kMostSegments
                          ? drop_down(control.id.c_str(), control.choices, chosen)
                          : segments(control.id.c_str(), control.choices, chosen, frame.touch,
                                     frame.colours, vectors);
  if (pressed >= 0) {
    answer.commands.emplace_back(SetControl{control.id, static_cast<double>(pressed)});
  }
}

void draw_toggle(const Control& control, float width, const PanelFrame& frame,
                 PanelAnswer& answer) {
  if (toggle(control.id.c_str(), control.label, control.value != 0, width, frame.touch,
             frame.colours)) {
    answer.commands.emplace_back(SetControl{control.id, control.value != 0 ? 0.0 : 1.0});
  }
}

std::string_view heading_key(ControlGroup group) {
  switch (group) {
    case ControlGroup::compare:
      return "compare";
    case ControlGroup::drag:
      return "mode";
    case ControlGroup::show:
      return "show";
    case ControlGroup::values:
      break;
  }
  return {};
}

// Switches of one group stand two in a row where their words are short.
class Rows {
 public:
  void start_group() { open_ = false; }
  void draw(const Control& control, const PanelFrame& frame, PanelAnswer& answer) {
    if (control.kind == ControlKind::choice) {
      draw_choice(control, frame, answer);
    } else if (control.kind == ControlKind::toggle) {
      const float whole = ImGui::GetContentRegionAvail().x;
      const bool fits = ImGui::CalcTextSize(control.label.c_str()).x + kSwitchRoom < whole / 2;
      if (fits && open_) {
        ImGui::SameLine();
      }
      draw_toggle(control, fits && !open_ ? whole / 2 : whole, frame, answer);
      open_ = fits && !open_;
    }
  }

 private:
  static constexpr float kSwitchRoom = 42;
  bool open_ = false;  // half a row is still free
};

void draw_groups(const Session& session, const PanelFrame& frame, PanelAnswer& answer) {
  const std::vector<Control> list = controls(session.scene());
  draw_values(session, list, frame, answer);
  ControlGroup group = ControlGroup::values;
  Rows rows;
  for (const Control& control : list) {
    if (control.group != group) {
      group = control.group;
      heading(std::string(word(heading_key(group))), frame.colours);
      rows.start_group();
    }
    rows.draw(control, frame, answer);
  }
}

// A finger scrolls by dragging what is not a widget.
void scroll_by_finger(bool touch) {
  const ImGuiIO& io = ImGui::GetIO();
  if (touch && ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows) &&
      ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4) && !ImGui::IsAnyItemActive()) {
    ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseDelta.y);
  }
}

}  // namespace

PanelAnswer draw_panel(const Session& session, const PanelFrame& frame) {
  PanelAnswer answer;
  set_panel_style(frame.colours, frame.touch);
  ImGui::SetNextWindowPos(ImVec2(static_cast<float>(frame.x), static_cast<float>(frame.y)));
  ImGui::SetNextWindowSize(
      ImVec2(static_cast<float>(frame.width), static_cast<float>(frame.height)));
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (ImGui::Begin("panel", nullptr, flags & ~ImGuiWindowFlags_NoScrollbar)) {
    ImGui::GetWindowDrawList()->_FringeScale = static_cast<float>(1 / frame.density);
    draw_groups(session, frame, answer);
    scroll_by_finger(frame.touch);
    answer.scrolls = ImGui::GetScrollMaxY() > 0;
  }
  ImGui::End();
  return answer;
}

}  // namespace cosine_lab
