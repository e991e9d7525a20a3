#include "app/panel_host.h"

#include <imgui.h>

#include <algorithm>

namespace cosine_lab {
namespace {

constexpr double kLongestFrame =
    0.1;  // seconds: a figure that slept must not think it was held for minutes

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
  io.AddMousePosEvent(static_cast<float>(event.at.x), static_cast<float>(event.at.y));
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

// Apart from Figure::frame(): browsers compile a function whole at its first call, and the first
// frames have no panel.
[[gnu::noinline]] PanelAnswer PanelHost::run(const Session& session, const PanelFrame& frame,
                                             const Canvas& canvas, double time_ms) {
  if (!has_font_) {
    return {};
  }
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(canvas.width), static_cast<float>(canvas.height));
  const auto density = static_cast<float>(canvas.density());
  io.DisplayFramebufferScale = ImVec2(density, density);
  io.DeltaTime = static_cast<float>(std::clamp((time_ms - last_ms_) / 1000, 1e-4, kLongestFrame));
  last_ms_ = time_ms;
  ImGui::NewFrame();
  if (underlay_) {
    underlay_();
  }
  PanelAnswer answer = draw_panel(session, frame);
  ImGui::Render();
  return answer;
}

const ImDrawData* PanelHost::draw_data() const {
  return has_font_ ? ImGui::GetDrawData() : nullptr;
}

bool PanelHost::wants_resize_cursor() const {
  return has_font_ && ImGui::GetMouseCursor() == ImGuiMouseCursor_ResizeEW;
}

}  // namespace cosine_lab
