#version 300 es
precision mediump float;

uniform sampler2D u_texture;

in vec2 v_texel;
in vec4 v_colour;
out vec4 o_colour;

void main() {
  vec4 colour = v_colour * texture(u_texture, v_texel);
  o_colour = vec4(colour.rgb * colour.a, colour.a);
}
