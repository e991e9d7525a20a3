#include "app/native_picture.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstdio>
#include <vector>

#include "render/gl.h"

namespace cosine_lab {

bool write_picture(Figure& figure, GLFWwindow* window, const std::string& path) {
  for (int frame = 0; frame < 5; ++frame) {
    figure.draw(frame * 16.0);
  }
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  std::vector<unsigned char> pixels(4 * static_cast<std::size_t>(width) *
                                    static_cast<std::size_t>(height));
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) {
    std::fprintf(stderr, "cosine-lab: %s cannot be written\n", path.c_str());
    return false;
  }
  std::fprintf(file, "P6 %d %d 255\n", width, height);
  // OpenGL counts its rows from the bottom.
  for (int y = height - 1; y >= 0; --y) {
    for (int x = 0; x < width; ++x) {
      std::fwrite(&pixels[4 * static_cast<std::size_t>(y * width + x)], 1, 3, file);
    }
  }
  std::fclose(file);
  return true;
}

}  // namespace cosine_lab
