#include "render/ui_pass.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "render/program.h"

namespace cosine_lab {
namespace {

#include "shaders.inc"

void fill(GLenum target, std::size_t& room, std::size_t bytes, const void* data) {
  if (bytes > room) {
    room = std::max<std::size_t>(2 * bytes, 16384);
    glBufferData(target, static_cast<GLsizeiptr>(room), nullptr, GL_STREAM_DRAW);
  }
  glBufferSubData(target, 0, static_cast<GLsizeiptr>(bytes), data);
}

void set_pixels(ImTextureData& texture, const ImTextureRect& rect) {
  // The rows of a rectangle lie a whole texture's width apart.
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  glTexSubImage2D(GL_TEXTURE_2D, 0, rect.x, rect.y, rect.w, rect.h, GL_RGBA, GL_UNSIGNED_BYTE,
                  texture.GetPixelsAt(rect.x, rect.y));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void create_texture(ImTextureData& texture) {
  GLuint id = 0;
  glGenTextures(1, &id);
  glBindTexture(GL_TEXTURE_2D, id);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, texture.GetPixels());
  texture.SetTexID(id);
  texture.SetStatus(ImTextureStatus_OK);
}

void update_texture(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
  for (const ImTextureRect& rect : texture.Updates) {
    set_pixels(texture, rect);
  }
  texture.SetStatus(ImTextureStatus_OK);
}

void destroy_texture(ImTextureData& texture) {
  const auto id = static_cast<GLuint>(texture.TexID);
  glDeleteTextures(1, &id);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

}  // namespace

bool UiPass::create() {
  program_ = link_program(kUiVert, kUiFrag);
  if (program_ == 0) {
    return false;
  }
  size_ = glGetUniformLocation(program_, "u_size");
  glGenVertexArrays(1, &vertices_);
  glGenBuffers(1, &vertex_buffer_);
  glGenBuffers(1, &index_buffer_);
  vertex_room_ = 0;
  index_room_ = 0;
  glBindVertexArray(vertices_);
  glBindBuffer(GL_ARRAY_BUFFER, vertex_buffer_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, index_buffer_);
  constexpr GLsizei stride = sizeof(ImDrawVert);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, buffer_offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, buffer_offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                        buffer_offset(offsetof(ImDrawVert, col)));
  for (GLuint attribute = 0; attribute < 3; ++attribute) {
    glEnableVertexAttribArray(attribute);
  }
  return true;
}

void UiPass::refresh_textures(const ImDrawData& data) {
  if (data.Textures == nullptr) {
    return;
  }
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      create_texture(*texture);
    } else if (texture->Status == ImTextureStatus_WantUpdates) {
      update_texture(*texture);
    } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      destroy_texture(*texture);
    }
  }
}

void UiPass::upload(const ImDrawList& list) {
  fill(GL_ARRAY_BUFFER, vertex_room_,
       static_cast<std::size_t>(list.VtxBuffer.Size) * sizeof(ImDrawVert), list.VtxBuffer.Data);
  fill(GL_ELEMENT_ARRAY_BUFFER, index_room_,
       static_cast<std::size_t>(list.IdxBuffer.Size) * sizeof(ImDrawIdx), list.IdxBuffer.Data);
}

void UiPass::draw_command(const ImDrawCmd& command, const Canvas& canvas) {
  const double d = canvas.density();
  const int left = static_cast<int>(std::floor(command.ClipRect.x * d));
  const int right = static_cast<int>(std::ceil(command.ClipRect.z * d));
  const int top = static_cast<int>(std::floor(command.ClipRect.y * d));
  const int bottom = static_cast<int>(std::ceil(command.ClipRect.w * d));
  if (right <= left || bottom <= top) {
    return;
  }
  glScissor(left, canvas.pixels_y - bottom, right - left, bottom - top);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                 buffer_offset(command.IdxOffset * sizeof(ImDrawIdx)));
}

void UiPass::draw(const ImDrawData& data, const Canvas& canvas) {
  static_assert(sizeof(ImDrawIdx) == 2);
  glBindVertexArray(vertices_);
  glBindBuffer(GL_ARRAY_BUFFER, vertex_buffer_);
  glUseProgram(program_);
  glUniform2f(size_, static_cast<float>(canvas.width), static_cast<float>(canvas.height));
  for (const ImDrawList* list : data.CmdLists) {
    upload(*list);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback == nullptr && command.ElemCount > 0) {
        draw_command(command, canvas);
      }
    }
  }
}

}  // namespace cosine_lab
