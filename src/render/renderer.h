// The only OpenGL. It alone owns the context's state, so that a frame never has to ask for it: a
// query to a browser's GPU process costs about a millisecond.
#pragma once

#include "render/shape_pass.h"
#include "render/ui_pass.h"
#include "view/canvas.h"
#include "view/draw_list.h"

namespace cosine_lab {

class Renderer {
 public:
  /// Makes all GPU objects in the current context, and again after the context was lost. False when
  /// a shader does not compile.
  bool create();
  /// Draws one frame: the figure, then the panel where there is one.
  void draw(const DrawList& list, const ImDrawData* panel, const Canvas& canvas);

 private:
  ShapePass shapes_;
  UiPass ui_;
};

}  // namespace cosine_lab
