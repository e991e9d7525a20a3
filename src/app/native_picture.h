// One frame into a file, so that the desktop figure can be looked at without a screen.
#pragma once

#include <string>

#include "app/figure.h"

struct GLFWwindow;

namespace cosine_lab {

/// Draws until the panel has settled and writes a binary PPM; false where the file cannot be
/// written.
bool write_picture(Figure& figure, GLFWwindow* window, const std::string& path);

}  // namespace cosine_lab
