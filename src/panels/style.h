// How the panel looks.
#pragma once

#include <cstdint>
#include <span>

namespace cosine_lab {

/// 0xAABBGGRR, as the widget library takes them. The app fills it from the figure's palette.
struct PanelColours {
  std::uint32_t ink = 0;
  std::uint32_t muted = 0;
  std::uint32_t panel = 0;
  std::uint32_t line = 0;
  std::uint32_t control = 0;
  std::uint32_t accent = 0;
  std::uint32_t on_accent = 0;
  std::span<const std::uint32_t> vectors;  ///< never empty; vector i has colour i modulo its size
};

/// Sets colours and measures for the frames that follow. A finger needs taller rows than a mouse.
void set_panel_style(const PanelColours& colours, bool touch);

/// The height of a row in CSS pixels.
[[nodiscard]] float row_height(bool touch);

}  // namespace cosine_lab
