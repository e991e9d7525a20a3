// The widget library's context: its events, its font, its frames.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <utility>

#include "panels/panel.h"
#include "render/canvas.h"
#include "view/gesture.h"

struct ImDrawData;

namespace cosine_lab {

class PanelHost {
 public:
  PanelHost();
  ~PanelHost();
  PanelHost(const PanelHost&) = delete;
  PanelHost& operator=(const PanelHost&) = delete;

  /// TrueType data, which must outlive the host. Without a font the panel stays empty.
  void set_font(std::span<std::byte> data);
  [[nodiscard]] bool has_font() const { return has_font_; }
  /// After the GPU's objects were lost: every texture is made anew.
  static void forget_textures();

  /// Drawn under the panel in each frame, for a program whose texts no browser writes.
  void set_underlay(std::function<void()> draw) { underlay_ = std::move(draw); }

  static void pointer(const PointerEvent& event);
  /// The pointer is elsewhere.
  static void leave();

  PanelAnswer run(const Session& session, const PanelFrame& frame, const Canvas& canvas,
                  double time_ms);
  /// What run() drew; nullptr before the first frame.
  [[nodiscard]] const ImDrawData* draw_data() const;
  [[nodiscard]] bool wants_resize_cursor() const;

 private:
  std::function<void()> underlay_;
  bool has_font_ = false;
  double last_ms_ = 0;
};

}  // namespace cosine_lab
