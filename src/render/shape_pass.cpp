#include "render/shape_pass.h"

#include <algorithm>
#include <cstddef>

#include "render/program.h"
#include "render/scissor.h"

namespace cosine_lab {
namespace {

#include "shaders.inc"

void describe_instances() {
  constexpr GLsizei stride = sizeof(Shape);
  glVertexAttribPointer(0, 4, GL_FLOAT, GL_FALSE, stride, buffer_offset(offsetof(Shape, x0)));
  glVertexAttribPointer(1, 4, GL_FLOAT, GL_FALSE, stride, buffer_offset(offsetof(Shape, kind)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                        buffer_offset(offsetof(Shape, colour)));
  for (GLuint attribute = 0; attribute < 3; ++attribute) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribDivisor(attribute, 1);
  }
}

}  // namespace

bool ShapePass::create() {
  program_ = link_program(kShapeVert, kShapeFrag);
  if (program_ == 0) {
    return false;
  }
  size_ = glGetUniformLocation(program_, "u_size");
  density_ = glGetUniformLocation(program_, "u_density");
  glGenVertexArrays(1, &vertices_);
  glGenBuffers(1, &buffer_);
  room_ = 0;
  glBindVertexArray(vertices_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  describe_instances();
  return true;
}

void ShapePass::draw(const DrawList& list, const Canvas& canvas) {
  glBindVertexArray(vertices_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  const std::size_t bytes = list.shapes.size() * sizeof(Shape);
  if (bytes > room_) {
    room_ = std::max<std::size_t>(2 * bytes, 16384);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(room_), nullptr, GL_DYNAMIC_DRAW);
  }
  glBufferSubData(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(bytes), list.shapes.data());
  glUseProgram(program_);
  glUniform2f(size_, static_cast<float>(canvas.width), static_cast<float>(canvas.height));
  glUniform1f(density_, static_cast<float>(canvas.density()));
  scissor_to(list.clip, canvas);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(list.shapes.size()));
}

}  // namespace cosine_lab
