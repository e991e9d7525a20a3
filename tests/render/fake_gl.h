// OpenGL as the renderer uses it, without a driver: it keeps what it is given and notes what is
// drawn. Linked into the test program, its functions come before those of the system's library.
#pragma once

#include <GLES3/gl3.h>

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cosine_lab::test {

struct Pixels {
  int left = 0;
  int bottom = 0;
  int width = 0;
  int height = 0;
  bool operator==(const Pixels&) const = default;
};

struct Clear {
  Pixels within;
  std::array<float, 4> colour{};
};

struct Draw {
  Pixels within;
  GLuint texture = 0;
  int instances = 0;  ///< 0 when it is not instanced
  int indices = 0;    ///< 0 when it has none
  std::vector<std::byte> vertices;
};

struct Texture {
  int width = 0;
  int height = 0;
  std::vector<Pixels> updates;  ///< parts written after it was made; rows count from the top
};

struct FakeGl {
  std::vector<Clear> clears;
  std::vector<Draw> draws;
  std::map<GLuint, Texture> textures;
  std::map<GLenum, std::size_t> room;  ///< bytes of the buffer that was last filled at a target
  int allocations = 0;
  int questions = 0;
  Pixels viewport;
  std::string refused;  ///< a shader that contains it does not compile
  bool operator==(const FakeGl&) const = delete;
};

/// What the calls since start_gl() did.
FakeGl& gl();

/// Forgets everything, as a new context does.
void start_gl();

/// Forgets what was drawn and asked, and keeps what the context holds.
void next_frame();

}  // namespace cosine_lab::test
