// A figure on a screen: a stage, its renderer, and its panel.
#pragma once

#include "app/panel_host.h"
#include "render/renderer.h"
#include "stage/stage.h"

namespace cosine_lab {

class Figure {
 public:
  explicit Figure(Scene scene);

  /// Makes the GPU objects in the current context, and again after it was lost. False when a shader
  /// does not compile.
  bool start_graphics();
  /// The context is gone: nothing is drawn until start_graphics().
  void stop_graphics();

  [[nodiscard]] Stage& stage() { return stage_; }
  [[nodiscard]] const Stage& stage() const { return stage_; }
  [[nodiscard]] PanelHost& panel() { return panel_; }

  /// Composes the frame of this moment, and draws it where there are graphics.
  const Frame& draw(double time_ms);

 private:
  PanelHost panel_;
  Stage stage_;
  Renderer renderer_;
  bool has_graphics_ = false;
};

}  // namespace cosine_lab
