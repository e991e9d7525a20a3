#version 300 es
// The panel's triangles, as the widget library lists them.
precision highp float;

uniform vec2 u_size; // of the canvas, CSS pixels

layout(location = 0) in vec2 a_at;
layout(location = 1) in vec2 a_texel;
layout(location = 2) in vec4 a_colour;

out vec2 v_texel;
out vec4 v_colour;

void main() {
  v_texel = a_texel;
  v_colour = a_colour;
  gl_Position = vec4(a_at / u_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
