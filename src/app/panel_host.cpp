#include "app/panel_host.h"

#include <imgui.h>

#include <algorithm>

#include "panels/panel.h"

namespace cosine_lab {
namespace {

// Seconds: a figure that slept must not think a button was held for minutes.
constexpr double kLongestFrame = 0.1;

PanelFrame panel_frame(const PanelInput& input) {
  const Palette& p = input.palette;
  PanelFrame frame;
  frame.x = input.area.x;
  frame.y = input.area.y;
  frame.width = input.area.width;
  frame.height = input.area.height;
  frame.units_per_pixel = input.units_per_pixel;
  frame.density = input.canvas.density();
  frame.touch = input.touch;
  frame.scroll = input.scroll;
  frame.colours = {p.ink, p.muted, p.panel, p.line, p.control, p.accent, p.on_accent, p.vectors};
  return frame;
}

PanelOutput output_of(PanelAnswer answer) {
  PanelOutput output;
  output.commands = std::move(answer.commands);
  output.height = answer.height;
  output.scroll = answer.scroll;
  output.resize_cursor = ImGui::GetMouseCursor() == ImGuiMouseCursor_ResizeEW;
  if (const auto& typing = answer.typing) {
    output.typing = TypingRequest{
        typing->vector, typing->dimension, {typing->x, typing->y, typing->width, typing->height}};
  }
  return output;
}

}  // namespace

PanelHost::PanelHost() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_HasMouseCursors;
  io.ConfigInputTrickleEventQueue = true;
}

PanelHost::~PanelHost() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext();
}

void PanelHost::set_font(std::span<std::byte> data) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  has_font_ = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data.data(), static_cast<int>(data.size()),
                                                         0, &config) != nullptr;
}

void PanelHost::forget_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_WantCreate);
    }
  }
}

void PanelHost::pointer(const PointerEvent& event) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(event.device == PointerDevice::mouse   ? ImGuiMouseSource_Mouse
                         : event.device == PointerDevice::touch ? ImGuiMouseSource_TouchScreen
                                                                : ImGuiMouseSource_Pen);
  if (event.kind == PointerKind::leave) {
    leave();
    return;
  }
  // The page scrolls from here on: what was pressed must not count as a click.
  if (event.kind == PointerKind::cancel) {
    leave();
  } else {
    io.AddMousePosEvent(static_cast<float>(event.at.x), static_cast<float>(event.at.y));
  }
  if (event.kind == PointerKind::wheel) {
    io.AddMouseWheelEvent(0, static_cast<float>(-event.wheel / 100));
  } else if (event.kind != PointerKind::move && event.primary) {
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.kind == PointerKind::down);
  }
  if (event.device == PointerDevice::touch &&
      (event.kind == PointerKind::up || event.kind == PointerKind::cancel)) {
    leave();
  }
}

void PanelHost::leave() {
  constexpr float nowhere = -3.402823466e+38F;
  ImGui::GetIO().AddMousePosEvent(nowhere, nowhere);
}

// Never part of its caller: browsers compile a function whole at its first call, and the first
// frames have no panel.
[[gnu::noinline]] PanelOutput PanelHost::run(const PanelInput& input) {
  ImGuiIO& io = ImGui::GetIO();
  const Canvas& canvas = input.canvas;
  io.DisplaySize = ImVec2(static_cast<float>(canvas.width), static_cast<float>(canvas.height));
  const auto density = static_cast<float>(canvas.density());
  io.DisplayFramebufferScale = ImVec2(density, density);
  io.DeltaTime =
      static_cast<float>(std::clamp((input.time_ms - last_ms_) / 1000, 1e-4, kLongestFrame));
  last_ms_ = input.time_ms;
  ImGui::NewFrame();
  if (underlay_) {
    underlay_();
  }
  PanelAnswer answer = draw_panel(input.session, panel_frame(input));
  ImGui::Render();
  return output_of(std::move(answer));
}

const ImDrawData* PanelHost::draw_data() const {
  return has_font_ ? ImGui::GetDrawData() : nullptr;
}

}  // namespace cosine_lab
