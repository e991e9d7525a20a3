// The window and its OpenGL ES 3 context, by GLFW: a desktop window, or the page's canvas.
#pragma once

struct GLFWwindow;

namespace cosine_lab {

/// The window, with its context current; nullptr where there is no OpenGL ES 3.
[[nodiscard]] GLFWwindow* open_window(int width, int height, const char* title);

}  // namespace cosine_lab
