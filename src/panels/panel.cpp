#include "panels/panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "lesson/figures/controls.h"
#include "lesson/text/number_text.h"
#include "lesson/text/words.h"
#include "panels/values.h"
#include "panels/widgets.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostSegments = 8;

// Names of vectors are cut off; words of a choice must be read to the end.
bool fits_in_segments(const Control& control) {
  constexpr float padding = 12;
  const auto count = static_cast<float>(control.choices.size());
  const float room = ImGui::GetContentRegionAvail().x / count - padding;
  return control.choices.size() <= kMostSegments &&
         (control.of_vectors || std::ranges::all_of(control.choices, [&](const auto& choice) {
            return ImGui::CalcTextSize(choice.c_str()).x <= room;
          }));
}

void draw_choice(const Control& control, const PanelFrame& frame, PanelAnswer& answer) {
  const int chosen = static_cast<int>(control.value);
  const int pressed = fits_in_segments(control)
                          ? segments(control.id.c_str(), control.choices, chosen, frame.touch,
                                     frame.colours, control.of_vectors)
                          : drop_down(control.id.c_str(), control.choices, chosen);
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

void draw_button(const Control& control, const PanelFrame& frame, PanelAnswer& answer) {
  if (segments(control.id.c_str(), {control.label}, -1, frame.touch, frame.colours, false) >= 0) {
    answer.commands.emplace_back(SetControl{control.id, control.value});
  }
}

// A number that is dragged from one end to the other on half the panel's width.
void draw_slider(const Control& control, const PanelFrame& frame, PanelAnswer& answer) {
  const double speed = 2 * (control.high - control.low) / frame.width;
  const NumberAnswer number =
      number_cell(control.id.c_str(), control.value, format_number(control.value, 4), speed,
                  ImGui::GetContentRegionAvail().x, frame.touch, frame.colours);
  if (number.changed) {
    const double step = control.step > 0 ? control.step : speed;
    const double value = std::round(number.value / step) * step;
    answer.commands.emplace_back(
        SetControl{control.id, std::clamp(value, control.low, control.high)});
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
    case ControlGroup::figure:
    case ControlGroup::page:
      break;
  }
  return {};
}

// Switches of one group stand two in a row where their words are short.
class Rows {
 public:
  void start_group() { open_ = false; }
  void draw(const Control& control, const PanelFrame& frame, PanelAnswer& answer) {
    // A figure's own controls each say what they are; the others share the heading of their group.
    const bool button = control.kind == ControlKind::button;
    if (control.group == ControlGroup::figure && !button && control.kind != ControlKind::toggle) {
      heading(control.label, frame.colours);
    }
    if (button) {
      draw_button(control, frame, answer);
    } else if (control.kind == ControlKind::slider) {
      draw_slider(control, frame, answer);
    } else if (control.kind == ControlKind::choice) {
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
    // Texts are typed on the board: a phone has no keyboard for the canvas.
    if (control.group == ControlGroup::page || control.kind == ControlKind::text) {
      continue;
    }
    if (control.group != group) {
      group = control.group;
      if (const std::string_view key = heading_key(group); !key.empty()) {
        heading(std::string(word(key)), frame.colours);
      }
      rows.start_group();
    }
    rows.draw(control, frame, answer);
  }
}

}  // namespace

PanelAnswer draw_panel(const Session& session, const PanelFrame& frame) {
  PanelAnswer answer;
  set_panel_style(frame.colours, frame.touch);
  ImGui::SetNextWindowPos(ImVec2(static_cast<float>(frame.x), static_cast<float>(frame.y)));
  ImGui::SetNextWindowSize(
      ImVec2(static_cast<float>(frame.width), static_cast<float>(frame.height)));
  if (frame.scroll) {
    ImGui::SetNextWindowScroll(ImVec2(0, static_cast<float>(*frame.scroll)));
  }
  constexpr ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (ImGui::Begin("panel", nullptr, flags & ~ImGuiWindowFlags_NoScrollbar)) {
    ImGui::GetWindowDrawList()->_FringeScale = static_cast<float>(1 / frame.density);
    draw_groups(session, frame, answer);
    answer.height = frame.height + static_cast<double>(ImGui::GetScrollMaxY());
    answer.scroll = static_cast<double>(ImGui::GetScrollY());
  }
  ImGui::End();
  return answer;
}

}  // namespace cosine_lab
