#include "view/draw_list.h"

#include <cmath>

#include "view/clip.h"

namespace cosine_lab {
namespace {

constexpr double kClipMargin = 40;
// In CSS pixels. Floats would make a larger circle shake, and its rim is seldom on the screen.
constexpr double kLargestRadius = 1e5;

float f(double value) {
  return static_cast<float>(value);
}

Shape shape(ShapeKind kind, const ScreenPoint& a, const ScreenPoint& b, double half, Rgba colour) {
  Shape s;
  s.x0 = f(a.x);
  s.y0 = f(a.y);
  s.x1 = f(b.x);
  s.y1 = f(b.y);
  s.kind = static_cast<float>(kind);
  s.width = f(half);
  s.colour = colour;
  return s;
}

Shape round_shape(ShapeKind kind, const ScreenPoint& centre, double radius, double half,
                  Rgba colour) {
  Shape s = shape(kind, centre, centre, half, colour);
  s.radius = f(radius);
  return s;
}

bool reaches(const Rect& view, const ScreenPoint& centre, double radius) {
  return radius < kLargestRadius && view.grown(kClipMargin + radius).contains(centre);
}

}  // namespace

void DrawList::segment(const ScreenPoint& a, const ScreenPoint& b, double thickness, Rgba colour) {
  if (const auto seen = cosine_lab::clip(a, b, clip.grown(kClipMargin))) {
    shapes.push_back(shape(ShapeKind::segment, seen->a, seen->b, thickness / 2, colour));
  }
}

void DrawList::hairline(const ScreenPoint& a, const ScreenPoint& b, Rgba colour) {
  if (const auto seen = cosine_lab::clip(a, b, clip.grown(kClipMargin))) {
    shapes.push_back(shape(ShapeKind::hairline, seen->a, seen->b, 0.5, colour));
  }
}

void DrawList::dashes(const ScreenPoint& a, const ScreenPoint& b, double thickness, double period,
                      Rgba colour) {
  if (const auto seen = cosine_lab::clip(a, b, clip.grown(kClipMargin))) {
    Shape s = shape(ShapeKind::dashes, seen->a, seen->b, thickness / 2, colour);
    s.radius = f(period);
    s.phase = f(std::fmod(seen->skipped, period));
    shapes.push_back(s);
  }
}

void DrawList::head(const ScreenPoint& tip, const ScreenPoint& foot, double breadth, Rgba colour) {
  if (clip.grown(kClipMargin).contains(tip)) {
    shapes.push_back(shape(ShapeKind::head, tip, foot, breadth / 2, colour));
  }
}

void DrawList::ring(const ScreenPoint& centre, double radius, double thickness, Rgba colour) {
  if (reaches(clip, centre, radius)) {
    shapes.push_back(round_shape(ShapeKind::ring, centre, radius, thickness / 2, colour));
  }
}

void DrawList::disc(const ScreenPoint& centre, double radius, Rgba colour) {
  ring(centre, 0, 2 * radius, colour);
}

void DrawList::arc(const ScreenPoint& centre, double radius, double from, double sweep,
                   double thickness, Rgba colour) {
  if (!reaches(clip, centre, radius)) {
    return;
  }
  Shape s = round_shape(ShapeKind::arc, centre, radius, thickness / 2, colour);
  s.x1 = f(from);
  s.y1 = f(sweep);
  shapes.push_back(s);
}

void DrawList::sector(const ScreenPoint& centre, double radius, double from, double sweep,
                      Rgba colour) {
  if (!reaches(clip, centre, radius)) {
    return;
  }
  Shape s = round_shape(ShapeKind::sector, centre, radius, 0, colour);
  s.x1 = f(from);
  s.y1 = f(sweep);
  shapes.push_back(s);
}

}  // namespace cosine_lab
