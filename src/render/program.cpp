#include "render/program.h"

#include <array>
#include <cstdio>

namespace cosine_lab {
namespace {

GLuint compile(GLenum stage, const char* source) {
  const GLuint shader = glCreateShader(stage);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

void say_why(GLuint program, GLuint vertex, GLuint fragment) {
  std::array<char, 1024> log{};
  glGetShaderInfoLog(vertex, log.size(), nullptr, log.data());
  std::fprintf(stderr, "cosine-lab: vertex shader: %s\n", log.data());
  glGetShaderInfoLog(fragment, log.size(), nullptr, log.data());
  std::fprintf(stderr, "cosine-lab: fragment shader: %s\n", log.data());
  glGetProgramInfoLog(program, log.size(), nullptr, log.data());
  std::fprintf(stderr, "cosine-lab: program: %s\n", log.data());
}

}  // namespace

GLuint link_program(const char* vertex_source, const char* fragment_source) {
  const GLuint vertex = compile(GL_VERTEX_SHADER, vertex_source);
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, fragment_source);
  GLuint program = glCreateProgram();
  glAttachShader(program, vertex);
  glAttachShader(program, fragment);
  glLinkProgram(program);
  GLint linked = GL_FALSE;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  if (linked != GL_TRUE) {
    say_why(program, vertex, fragment);
    glDeleteProgram(program);
    program = 0;
  }
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  return program;
}

}  // namespace cosine_lab
