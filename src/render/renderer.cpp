#include "render/renderer.h"

#include "render/gl.h"

namespace cosine_lab {
namespace {

float channel(Rgba colour, unsigned shift) {
  return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F;
}

}  // namespace

bool Renderer::create() {
  // Set once: nothing else draws in this context.
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glEnable(GL_SCISSOR_TEST);
  glActiveTexture(GL_TEXTURE0);
  return shapes_.create() && ui_.create();
}

void Renderer::draw(const DrawList& list, const ImDrawData* panel, const Canvas& canvas) {
  glViewport(0, 0, canvas.pixels_x, canvas.pixels_y);
  glScissor(0, 0, canvas.pixels_x, canvas.pixels_y);
  glClearColor(channel(list.background, 0), channel(list.background, 8),
               channel(list.background, 16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  shapes_.draw(list, canvas);
  if (panel != nullptr) {
    UiPass::refresh_textures(*panel);
    ui_.draw(*panel, canvas);
  }
}

}  // namespace cosine_lab
