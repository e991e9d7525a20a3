#version 300 es
// The distance to the shape's edge in CSS pixels decides how much of the pixel it covers.
precision highp float;

uniform float u_density;

flat in vec4 v_ends;
flat in vec4 v_form;
flat in vec4 v_colour;
flat in vec4 v_sweep;
in vec2 v_at;
out vec4 o_colour;

const float HAIRLINE = 1.0;
const float DASHES = 2.0;
const float HEAD = 3.0;
const float RING = 4.0;
const float ARC = 5.0;

// Across and along the line from one end to the other, with the first end at 0.
vec2 along_line(out float length_) {
  vec2 line = v_ends.zw - v_ends.xy;
  length_ = max(length(line), 1e-6);
  vec2 unit = line / length_;
  vec2 p = v_at - v_ends.xy;
  return vec2(dot(p, unit), abs(dot(p, vec2(-unit.y, unit.x))));
}

float bar(vec2 p, float length_, float half_width) {
  vec2 d = vec2(abs(p.x - 0.5 * length_) - 0.5 * length_, p.y - half_width);
  return max(d.x, d.y);
}

float dashes(vec2 p, float length_) {
  float period = v_form.z;
  float place = mod(p.x + v_form.w, period);
  float dash = abs(place - 0.5 * period) - 0.29 * period;
  return max(bar(p, length_, v_form.y), dash);
}

// An isosceles triangle with its tip at the first end.
float head(vec2 p, float length_) {
  vec2 side = normalize(vec2(length_, v_form.y));
  return max(dot(p, vec2(-side.y, side.x)), p.x - length_);
}

// How far a point lies outside the sweep, measured across its straight edges. A sweep is at most half a turn,
// so both edges together bound a convex wedge.
float outside_sweep(vec2 p) {
  vec2 q = vec2(v_sweep.x * p.x - v_sweep.y * p.y, abs(v_sweep.y * p.x + v_sweep.x * p.y));
  return v_sweep.z * q.y - v_sweep.w * q.x;
}

float signed_distance() {
  float length_;
  if (v_form.x < RING) {
    vec2 p = along_line(length_);
    if (v_form.x == DASHES) return dashes(p, length_);
    if (v_form.x == HEAD) return head(p, length_);
    return bar(p, length_, v_form.y);
  }
  vec2 p = v_at - v_ends.xy;
  float from_centre = length(p);
  if (v_form.x == RING) return abs(from_centre - v_form.z) - v_form.y;
  if (v_form.x == ARC) return max(abs(from_centre - v_form.z) - v_form.y, outside_sweep(p));
  return max(from_centre - v_form.z, outside_sweep(p));
}

void main() {
  if (v_form.x == HAIRLINE) {
    o_colour = vec4(v_colour.rgb * v_colour.a, v_colour.a);
    return;
  }
  float cover = clamp(0.5 - signed_distance() * u_density, 0.0, 1.0) * v_colour.a;
  o_colour = vec4(v_colour.rgb * cover, cover);
}
