#version 300 es
// One instance is one shape: a quad around it, one pixel wider for the antialiased rim.
precision highp float;

uniform vec2 u_size;    // of the canvas, CSS pixels
uniform float u_density; // device pixels for one CSS pixel

layout(location = 0) in vec4 a_ends;
layout(location = 1) in vec4 a_form;   // kind, half width, radius, phase
layout(location = 2) in vec4 a_colour;

flat out vec4 v_ends;
flat out vec4 v_form;
flat out vec4 v_colour;
flat out vec4 v_sweep;  // of arcs and sectors: the directions of their middle and of half their sweep
out vec2 v_at;

const float HAIRLINE = 1.0;
const float HEAD = 3.0;
const float RING = 4.0;

// A hairline covers whole device pixels: a grid line is never smeared over two.
vec2 on_pixels(vec2 p, float half_width) {
  float odd = mod(round(2.0 * half_width * u_density), 2.0) * 0.5;
  return (floor(p * u_density) + odd) / u_density;
}

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  vec4 ends = a_ends;
  vec4 form = a_form;
  float rim = 1.0 / u_density;
  if (form.x == HAIRLINE) {
    form.y = max(1.0, floor(2.0 * form.y * u_density)) * 0.5 / u_density;
    ends = vec4(on_pixels(ends.xy, form.y), on_pixels(ends.zw, form.y));
  }
  vec2 centre = ends.xy;
  vec2 along = vec2(1.0, 0.0);
  vec2 reach = vec2(form.z + form.y + rim);
  if (form.x < RING) {
    vec2 line = ends.zw - ends.xy;
    float length_ = length(line);
    along = length_ > 0.0 ? line / length_ : along;
    centre = 0.5 * (ends.xy + ends.zw);
    // A hairline covers its pixels exactly, and there are many of them.
    reach = vec2(0.5 * length_, form.y) + (form.x == HAIRLINE ? 0.0 : rim);
  }
  float half_sweep = 0.5 * abs(ends.w);
  float middle = ends.z + 0.5 * ends.w;
  v_sweep = vec4(cos(middle), sin(middle), cos(half_sweep), sin(half_sweep));
  vec2 at = centre + corner.x * reach.x * along + corner.y * reach.y * vec2(-along.y, along.x);
  v_ends = ends;
  v_form = form;
  v_colour = a_colour;
  v_at = at;
  gl_Position = vec4(at / u_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
