// Compiling a pair of shaders.
#pragma once

#include "render/gl.h"

namespace cosine_lab {

/// The linked program, or 0 when a shader does not compile; the reason goes to stderr, which is the
/// console in a browser.
[[nodiscard]] GLuint link_program(const char* vertex, const char* fragment);

}  // namespace cosine_lab
