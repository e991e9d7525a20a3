#include "render/renderer.h"

#include "render/gl.h"
#include "render/scissor.h"

namespace cosine_lab {
namespace {

float channel(Rgba colour, unsigned shift) {
  return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F;
}

// A clear costs less than triangles, above all where the drawing is done without a graphics card.
void fill(const Rect& area, Rgba colour, const Canvas& canvas) {
  if (area.width <= 0 || area.height <= 0) {
    return;
  }
  scissor_to(area, canvas);
  glClearColor(channel(colour, 0), channel(colour, 8), channel(colour, 16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
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

// Apart from its callers: browsers compile a function whole at its first call, and the first frames
// are SVG.
[[gnu::noinline]] void Renderer::draw(const DrawList& list, const ImDrawData* panel,
                                      const Canvas& canvas) {
  glViewport(0, 0, canvas.pixels_x, canvas.pixels_y);
  fill(list.clip, list.background, canvas);
  fill(list.panel, list.panel_colour, canvas);
  shapes_.draw(list, canvas);
  if (panel != nullptr) {
    UiPass::refresh_textures(*panel);
    ui_.draw(*panel, canvas);
  }
}

}  // namespace cosine_lab
