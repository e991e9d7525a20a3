// Draws a DrawList's shapes: one instanced call, whatever the figure holds.
#pragma once

#include "render/gl.h"
#include "view/canvas.h"
#include "view/draw_list.h"

namespace cosine_lab {

class ShapePass {
 public:
  bool create();
  void draw(const DrawList& list, const Canvas& canvas);

 private:
  GLuint program_ = 0;
  GLuint vertices_ = 0;
  GLuint buffer_ = 0;
  GLint size_ = -1;
  GLint density_ = -1;
  std::size_t room_ = 0;  // bytes the buffer holds
};

}  // namespace cosine_lab
