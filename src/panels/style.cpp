#include "panels/style.h"

#include <imgui.h>

namespace cosine_lab {
namespace {

constexpr float kTextSize = 14;
constexpr float kTouchTextSize = 16;
constexpr float kRow = 26;
constexpr float kTouchRow = 44;

ImVec4 colour(std::uint32_t rgba) {
  return ImGui::ColorConvertU32ToFloat4(rgba);
}

}  // namespace

float row_height(bool touch) {
  return touch ? kTouchRow : kRow;
}

void set_panel_style(const PanelColours& colours, bool touch) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.FontSizeBase = touch ? kTouchTextSize : kTextSize;
  style.WindowPadding = ImVec2(14, 12);
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.FramePadding = ImVec2(8, (row_height(touch) - style.FontSizeBase) / 2);
  style.FrameRounding = 5;
  style.FrameBorderSize = 1;
  style.ItemSpacing = ImVec2(6, 4);
  style.ScrollbarSize = 8;
  style.ScrollbarRounding = 4;
  style.PopupRounding = 6;
  style.PopupBorderSize = 1;
  style.Colors[ImGuiCol_Text] = colour(colours.ink);
  style.Colors[ImGuiCol_TextDisabled] = colour(colours.muted);
  style.Colors[ImGuiCol_WindowBg] = colour(colours.panel);
  style.Colors[ImGuiCol_PopupBg] = colour(colours.control);
  style.Colors[ImGuiCol_Border] = colour(colours.line);
  style.Colors[ImGuiCol_Separator] = colour(colours.line);
  style.Colors[ImGuiCol_FrameBg] = colour(colours.control);
  for (const ImGuiCol widget : {ImGuiCol_Button, ImGuiCol_ButtonHovered, ImGuiCol_ButtonActive,
                                ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive}) {
    style.Colors[widget] = colour(colours.control);
  }
  for (const ImGuiCol widget : {ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_HeaderActive}) {
    style.Colors[widget] = colour(colours.line);
  }
  style.Colors[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
  style.Colors[ImGuiCol_ScrollbarGrab] = colour(colours.line);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = colour(colours.muted);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = colour(colours.muted);
}

}  // namespace cosine_lab
