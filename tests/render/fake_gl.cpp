#include "render/fake_gl.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <string_view>

namespace cosine_lab::test {
namespace {

// What the context holds beside what tests look at.
struct Context {
  FakeGl seen;
  GLuint next = 1;
  Pixels scissor;
  std::array<float, 4> clear_colour{};
  GLuint texture = 0;
  std::map<GLenum, GLuint> bound;
  std::map<GLuint, std::vector<std::byte>> buffers;
  std::set<GLuint> broken;  // shaders that were refused, and programs made of them
};

Context& context() {
  static Context one;
  return one;
}

std::vector<std::byte>& buffer_at(GLenum target) {
  return context().buffers[context().bound[target]];
}

void note_draw(int instances, int indices) {
  Context& here = context();
  here.seen.draws.push_back(
      {here.scissor, here.texture, instances, indices, buffer_at(GL_ARRAY_BUFFER)});
}

void generate(GLsizei count, GLuint* names) {
  std::generate_n(names, count, [] { return context().next++; });
}

}  // namespace

FakeGl& gl() {
  return context().seen;
}

void start_gl() {
  context() = {};
}

void next_frame() {
  gl().clears.clear();
  gl().draws.clear();
  gl().allocations = 0;
  gl().questions = 0;
}

}  // namespace cosine_lab::test

using cosine_lab::test::buffer_at;
using cosine_lab::test::context;
using cosine_lab::test::generate;
using cosine_lab::test::gl;
using cosine_lab::test::note_draw;

extern "C" {

void glActiveTexture(GLenum) {}
void glBlendFunc(GLenum, GLenum) {}
void glDisable(GLenum) {}
void glEnable(GLenum) {}
void glPixelStorei(GLenum, GLint) {}
void glUniform1f(GLint, GLfloat) {}
void glUniform2f(GLint, GLfloat, GLfloat) {}
void glUseProgram(GLuint) {}

void glViewport(GLint x, GLint y, GLsizei width, GLsizei height) {
  gl().viewport = {x, y, width, height};
}
void glScissor(GLint x, GLint y, GLsizei width, GLsizei height) {
  context().scissor = {x, y, width, height};
}
void glClearColor(GLfloat r, GLfloat g, GLfloat b, GLfloat a) {
  context().clear_colour = {r, g, b, a};
}
void glClear(GLbitfield) {
  gl().clears.push_back({context().scissor, context().clear_colour});
}

GLuint glCreateShader(GLenum) {
  return context().next++;
}
void glShaderSource(GLuint shader, GLsizei, const GLchar* const* text, const GLint*) {
  const std::string& refused = gl().refused;
  if (!refused.empty() && std::string_view(*text).find(refused) != std::string_view::npos) {
    context().broken.insert(shader);
  }
}
void glCompileShader(GLuint) {}
void glDeleteShader(GLuint) {}
void glGetShaderInfoLog(GLuint, GLsizei room, GLsizei*, GLchar* log) {
  ++gl().questions;
  std::strncpy(log, "refused by the test", static_cast<std::size_t>(room) - 1);
}
GLuint glCreateProgram() {
  return context().next++;
}
void glAttachShader(GLuint program, GLuint shader) {
  if (context().broken.contains(shader)) {
    context().broken.insert(program);
  }
}
void glLinkProgram(GLuint) {}
void glDeleteProgram(GLuint) {}
void glGetProgramiv(GLuint program, GLenum, GLint* answer) {
  ++gl().questions;
  *answer = context().broken.contains(program) ? GL_FALSE : GL_TRUE;
}
void glGetProgramInfoLog(GLuint, GLsizei, GLsizei*, GLchar*) {
  ++gl().questions;
}
GLint glGetUniformLocation(GLuint, const GLchar*) {
  ++gl().questions;
  return 0;
}

void glGenVertexArrays(GLsizei count, GLuint* names) {
  generate(count, names);
}
void glGenBuffers(GLsizei count, GLuint* names) {
  generate(count, names);
}
void glGenTextures(GLsizei count, GLuint* names) {
  generate(count, names);
}
void glBindVertexArray(GLuint) {}
void glEnableVertexAttribArray(GLuint) {}
void glVertexAttribDivisor(GLuint, GLuint) {}
void glVertexAttribPointer(GLuint, GLint, GLenum, GLboolean, GLsizei, const void*) {}

void glBindBuffer(GLenum target, GLuint buffer) {
  context().bound[target] = buffer;
}
void glBufferData(GLenum target, GLsizeiptr bytes, const void*, GLenum) {
  ++gl().allocations;
  buffer_at(target).resize(static_cast<std::size_t>(bytes));
  gl().room[target] = static_cast<std::size_t>(bytes);
}
void glBufferSubData(GLenum target, GLintptr offset, GLsizeiptr bytes, const void* data) {
  // Beyond the buffer's end OpenGL writes nothing; here the sanitizer would say so.
  if (bytes > 0) {
    std::memcpy(buffer_at(target).data() + offset, data, static_cast<std::size_t>(bytes));
  }
}

void glBindTexture(GLenum, GLuint texture) {
  context().texture = texture;
}
void glTexParameteri(GLenum, GLenum, GLint) {}
void glTexImage2D(GLenum, GLint, GLint, GLsizei width, GLsizei height, GLint, GLenum, GLenum,
                  const void*) {
  gl().textures[context().texture] = {width, height, {}};
}
void glTexSubImage2D(GLenum, GLint, GLint x, GLint y, GLsizei width, GLsizei height, GLenum, GLenum,
                     const void*) {
  gl().textures[context().texture].updates.push_back({x, y, width, height});
}
void glDeleteTextures(GLsizei, const GLuint* names) {
  gl().textures.erase(*names);
}

void glDrawArraysInstanced(GLenum, GLint, GLsizei, GLsizei instances) {
  note_draw(instances, 0);
}
void glDrawElements(GLenum, GLsizei indices, GLenum, const void*) {
  note_draw(0, indices);
}

}  // extern "C"
