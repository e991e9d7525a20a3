// The panel in the widget library: its context, its events, its font, its frames.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <utility>

#include "stage/panel.h"

struct ImDrawData;

namespace cosine_lab {

class PanelHost final : public Panel {
 public:
  PanelHost();
  ~PanelHost() override;

  /// TrueType data, which must outlive the host. Without a font the panel stays empty.
  void set_font(std::span<std::byte> data);
  void set_graphics(bool there) { has_graphics_ = there; }
  /// After the GPU's objects were lost: all textures are made again.
  static void forget_textures();

  /// Drawn under the panel in each frame, for a program whose texts no browser writes.
  void set_underlay(std::function<void()> draw) { underlay_ = std::move(draw); }

  [[nodiscard]] bool is_ready() const override { return has_graphics_ && has_font_; }
  void pointer(const PointerEvent& event) override;
  void leave() override;
  [[nodiscard]] PanelOutput run(const PanelInput& input) override;
  /// What run() drew; nullptr before there is a font.
  [[nodiscard]] const ImDrawData* draw_data() const;

 private:
  std::function<void()> underlay_;
  bool has_font_ = false;
  bool has_graphics_ = false;
  double last_ms_ = 0;
};

}  // namespace cosine_lab
