// Draws the widget library's lists, and keeps its font textures.
#pragma once

#include <cstddef>

#include "render/gl.h"
#include "view/canvas.h"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImTextureData;

namespace cosine_lab {

class UiPass {
 public:
  bool create();
  void draw(const ImDrawData& data, const Canvas& canvas);
  /// Creates, updates or destroys the textures that wait for it. Run once before draw().
  static void refresh_textures(const ImDrawData& data);

 private:
  void upload(const ImDrawList& list);
  static void draw_command(const ImDrawCmd& command, const Canvas& canvas);

  GLuint program_ = 0;
  GLuint vertices_ = 0;
  GLuint vertex_buffer_ = 0;
  GLuint index_buffer_ = 0;
  GLint size_ = -1;
  std::size_t vertex_room_ = 0;
  std::size_t index_room_ = 0;
};

}  // namespace cosine_lab
