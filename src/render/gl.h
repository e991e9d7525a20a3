// OpenGL ES 3.0, which is WebGL2 in a browser. Only this layer includes it.
#pragma once

#include <GLES3/gl3.h>

#include <cstddef>

namespace cosine_lab {

/// An offset into the bound buffer, as the pointer that OpenGL expects.
inline const void* buffer_offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);  // NOLINT(performance-no-int-to-ptr)
}

}  // namespace cosine_lab
