// The figure as a desktop program, for a debugger and a profiler: the same figure, fed by GLFW's
// events. Usage: cosine-lab [--figure ratio] [--vectors "A:3,30;B:15,4"] [--compare A,B] and any
// other parameter of the scene; [--dark] [--picture FILE.ppm]
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstdio>
#include <string_view>
#include <vector>

#include "app/figure.h"
#include "app/native_labels.h"
#include "app/native_options.h"
#include "app/native_picture.h"
#include "app/window.h"
#include "lesson/link/address.h"
#include "lesson/link/scene_text.h"
#include "lesson/text/words.h"

namespace {

using namespace cosine_lab;

constexpr int kWidth = 1000;
constexpr int kHeight = 640;
constexpr double kWheelPixels = 100;
constexpr double kZoomStep = 1.25;

Figure& figure_of(GLFWwindow* window) {
  return *static_cast<Figure*>(glfwGetWindowUserPointer(window));
}

bool held(GLFWwindow* window, int left, int right) {
  return glfwGetKey(window, left) == GLFW_PRESS || glfwGetKey(window, right) == GLFW_PRESS;
}

PointerEvent event_at(GLFWwindow* window, PointerKind kind) {
  PointerEvent event;
  event.kind = kind;
  glfwGetCursorPos(window, &event.at.x, &event.at.y);
  event.time_ms = glfwGetTime() * 1000;
  event.precise = held(window, GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT);
  event.zooming = held(window, GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL);
  return event;
}

void on_move(GLFWwindow* window, double, double) {
  figure_of(window).stage().pointer(event_at(window, PointerKind::move));
}

void on_button(GLFWwindow* window, int button, int action, int) {
  PointerEvent event = event_at(window, action == GLFW_PRESS ? PointerKind::down : PointerKind::up);
  event.primary = button == GLFW_MOUSE_BUTTON_LEFT;
  figure_of(window).stage().pointer(event);
}

void on_wheel(GLFWwindow* window, double, double notches) {
  PointerEvent event = event_at(window, PointerKind::wheel);
  event.wheel = -notches * kWheelPixels;
  event.zooming = true;
  figure_of(window).stage().pointer(event);
}

void on_key(GLFWwindow* window, int key, int, int action, int modifiers) {
  if (action == GLFW_RELEASE) {
    return;
  }
  Figure& figure = figure_of(window);
  const bool control = (modifiers & GLFW_MOD_CONTROL) != 0;
  if (control && key == GLFW_KEY_Z) {
    figure.stage().apply((modifiers & GLFW_MOD_SHIFT) != 0 ? Command(Redo{}) : Command(Undo{}));
  } else if (key == GLFW_KEY_ESCAPE) {
    figure.stage().escape();
  } else if (key == GLFW_KEY_EQUAL) {
    figure.stage().zoom(kZoomStep);
  } else if (key == GLFW_KEY_MINUS) {
    figure.stage().zoom(1 / kZoomStep);
  } else if (key == GLFW_KEY_0) {
    figure.stage().fit();
  }
}

void on_size(GLFWwindow* window, int, int) {
  int width = 0;
  int height = 0;
  int pixels_x = 0;
  int pixels_y = 0;
  glfwGetWindowSize(window, &width, &height);
  glfwGetFramebufferSize(window, &pixels_x, &pixels_y);
  if (width > 0 && height > 0) {
    figure_of(window).stage().set_canvas(
        {static_cast<double>(width), static_cast<double>(height), pixels_x, pixels_y});
  }
}

void listen(GLFWwindow* window, Figure& figure) {
  glfwSetWindowUserPointer(window, &figure);
  glfwSetCursorPosCallback(window, on_move);
  glfwSetMouseButtonCallback(window, on_button);
  glfwSetScrollCallback(window, on_wheel);
  glfwSetKeyCallback(window, on_key);
  glfwSetFramebufferSizeCallback(window, on_size);
  on_size(window, 0, 0);
}

void run(GLFWwindow* window, Figure& figure) {
  while (glfwWindowShouldClose(window) == GLFW_FALSE) {
    if (figure.stage().is_dirty()) {
      figure.draw(glfwGetTime() * 1000);
      glfwSwapBuffers(window);
      glfwPollEvents();
    } else {
      glfwWaitEvents();
    }
  }
}

int show(const NativeOptions& options, Scene scene) {
  GLFWwindow* window = open_window(kWidth, kHeight, "cosine-lab");
  if (window == nullptr) {
    std::fprintf(stderr, "cosine-lab: no window with OpenGL ES 3 can be opened here\n");
    return 1;
  }
  Figure figure(std::move(scene));
  std::vector<std::byte> font = read_font();
  figure.panel().set_font(font);
  figure.panel().set_underlay([&figure] { draw_native_labels(figure.stage()); });
  if (!figure.start_graphics()) {
    return 1;
  }
  figure.stage().set_palette(options.dark ? dark_palette() : light_palette());
  figure.stage().set_panel_open(true);
  listen(window, figure);
  if (!options.picture.empty()) {
    return write_picture(figure, window, options.picture) ? 0 : 1;
  }
  run(window, figure);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const NativeOptions options = read_options({arguments + 1, arguments + count});
  choose_manner(options.scene);
  ReadScene read = read_scene(options.scene);
  for (const BadParameter& bad : read.errors) {
    std::fprintf(stderr, "cosine-lab: --%s \"%s\": %s\n", bad.parameter.c_str(), bad.piece.c_str(),
                 std::string(word(bad.reason)).c_str());
  }
  const int result = show(options, std::move(read.scene));
  glfwTerminate();
  return result;
}
